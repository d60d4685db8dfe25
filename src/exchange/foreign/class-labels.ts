import { plainName } from '../../core/plain-name.ts';
import { asList, asRecord, asText, field, parseJson } from './json.ts';
import { foreignLimits } from './limits.ts';
import { Refused } from './trouble.ts';

/** Longest name of a class that is kept. */
const longestName = 60;

/** Files that may name the classes, those that are trusted more first. */
export const labelFiles = ['metadata.json', 'labels.json', 'labels.txt', 'classes.txt'] as const;

/**
 * Names of classes, in the order of the answers, from a file beside a network: lines of text (`mug`, or
 * `0 mug` as Teachable Machine writes them), a JSON list, a JSON object by number, or one with `labels`,
 * `classes` or `classNames`. Undefined where it names none.
 *
 * @throws {Refused} if there are more than a screen can show.
 */
export function readLabels(fileName: string, text: string): string[] | undefined {
  const names = fileName.endsWith('.json') ? fromJson(parseJson(text)) : fromLines(text);
  if (!names?.length) return undefined;
  const { classes: max } = foreignLimits;
  if (names.length > max) {
    throw new Refused({ kind: 'too-many-classes', count: names.length, max });
  }
  return names.map(cleanName);
}

/** A name as text that fits a row: no control characters, nothing that turns the direction of writing. */
export function cleanName(name: string): string {
  return [...plainName(name.normalize('NFC')).trim()].slice(0, longestName).join('').trim();
}

function fromLines(text: string): string[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const isNumbered = lines.every((line, index) => new RegExp(`^${index}\\s+\\S`).test(line));
  return lines.map((line) => (isNumbered ? line.replace(/^\d+\s+/, '') : line));
}

/** @param isInner within an object that says what it has: no deeper is looked. */
function fromJson(json: unknown, isInner = false): readonly string[] | undefined {
  const list = asList(json);
  if (list)
    return list.every((name): name is string => typeof name === 'string') ? list : undefined;
  const record = asRecord(json);
  if (!record) return undefined;
  for (const name of isInner ? [] : ['labels', 'classes', 'classNames', 'class_names']) {
    const found = asList(field(record, name)) ?? asRecord(field(record, name));
    if (found) return fromJson(found, true);
  }
  // By number: { "0": "mug", "1": "key" }.
  const numbered = Object.keys(record).map((_, index) => asText(field(record, String(index))));
  return numbered.every((name) => name !== undefined) ? numbered : undefined;
}
