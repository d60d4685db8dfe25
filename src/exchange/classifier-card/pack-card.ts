import { crc32 } from '../../core/crc32.ts';
import { row } from '../../core/vector.ts';
import { floatBytes } from '../float-file.ts';
import { ByteWriter } from '../hdf5/byte-writer.ts';
import type { ClassifierCard } from './card.ts';
import { cardVersion } from './card-layout.ts';
import { quantise } from './quantise.ts';

/** Letters of a name that go along: what is longer was written by nobody who wants it read. */
const longestName = 80;

/** Corrections that go along, the latest first: each takes as long as half a class. */
export const mostCorrections = 12;

/** Writes a card as bytes, a little over 650 for each class (card-layout.ts). */
export function packCard(card: ClassifierCard): Uint8Array<ArrayBuffer> {
  const { classes, eyeKey, head, projectName, sentAtMs, strictness } = card;
  const { classMeans, dimension, weights } = head;
  const corrections = latestCorrections(head);
  const names = [projectName, ...classes.map(({ name }) => name)].map(shortLine);
  const text = new TextEncoder().encode([eyeKey, ...names].join('\n'));
  const out = new ByteWriter()
    .number(cardVersion, 1)
    .number(classes.length, 2)
    .number(corrections.length, 2)
    .number(dimension, 2)
    .number(text.length, 2)
    .bytes(text)
    .number(Math.round(sentAtMs / 1000), 4)
    .bytes(floats(head.temperature, strictness));
  classes.forEach(({ mark }, k) => {
    const { scale, levels } = quantise(row(weights, k, dimension));
    out
      .number(mark, 1)
      .bytes(floats(head.thresholds[k]!, head.bias[k]!, scale))
      .bytes(levels)
      .bytes(quantise(row(classMeans, k, dimension)).levels);
  });
  for (const { label, embedding } of corrections) {
    out.number(label & 0xffff, 2).bytes(quantise(embedding).levels);
  }
  return out.number(crc32(out.done()), 4).done();
}

function latestCorrections({ corrections, dimension }: ClassifierCard['head']) {
  if (!corrections) return [];
  return Array.from(corrections.labels, (label, index) => ({
    label,
    embedding: row(corrections.embeddings, index, dimension),
  })).slice(-mostCorrections);
}

/** A name of bounded length without line feeds, never cut within a letter. */
function shortLine(name: string): string {
  return [...name.replaceAll('\n', ' ')].slice(0, longestName).join('');
}

function floats(...values: number[]): Uint8Array {
  return new Uint8Array(floatBytes([Float32Array.from(values)]));
}
