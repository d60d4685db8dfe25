/** What the comments of a program say in another language, by what they say in English. */
export type CommentWords = Readonly<Record<string, string>>;

/** Lines of a translated comment are no longer than this, in letters. */
const longest = 100;

/** A stretch of a program's lines: a comment or a paragraph of a docstring, or code. */
interface Stretch {
  readonly lines: readonly string[];
  /** What it says, in one line; absent for code. */
  readonly text?: string;
  /** In front of each of its lines. */
  readonly margin?: string;
  /** `"""` where it opens or closes a docstring. */
  readonly opening?: string;
  readonly closing?: string;
}

/**
 * A Python program with its comments, docstrings, the help of its options and what it prints in another
 * language. The code stays as it is: what is in the repository is what runs.
 *
 * @param words what is not in it stays in English.
 */
export function withComments(program: string, words: CommentWords): string {
  const translated = stretchesOf(program).flatMap((stretch) => {
    const said = stretch.text === undefined ? undefined : words[stretch.text];
    if (said === undefined) return stretch.lines;
    const { margin = '', opening = '', closing = '' } = stretch;
    return wrapped(`${opening}${said}${closing}`, margin);
  });
  return translated
    .join('\n')
    .replaceAll(helpText, (written, before: string, quote: string, text: string) => {
      const said = words[text];
      return said === undefined ? written : `${before}${quotedAs(said, quote)}`;
    });
}

/** All that `withComments` looks up. */
export function commentsOf(program: string): string[] {
  const comments = stretchesOf(program).flatMap(({ text }) => text ?? []);
  const helps = Array.from(program.matchAll(helpText), (found) => found[3]!);
  return [...comments, ...helps];
}

/** `help='…'`: what a program says of its options; `said='…'`: what it prints. */
const helpText = /(\b(?:help|said)=)(['"])(.*?)\2/g;
/** A comment of its own line; not what is said to tools, nor the borders of a notebook's cells. */
const commentLine = /^(\s*)# (?!%%|noqa)(.*)$/;

function stretchesOf(program: string): Stretch[] {
  const stretches: Stretch[] = [];
  const lines = program.split('\n');
  for (let i = 0; i < lines.length;) {
    const line = lines[i]!;
    const taken = line.trimStart().startsWith('"""')
      ? docstringAt(lines, i)
      : [commentAt(lines, i) ?? { lines: [line] }];
    stretches.push(...taken);
    i += taken.reduce((sum, stretch) => sum + stretch.lines.length, 0);
  }
  return stretches;
}

function commentAt(lines: readonly string[], from: number): Stretch | undefined {
  const indent = commentLine.exec(lines[from]!)?.[1];
  if (indent === undefined) return undefined;
  const texts: string[] = [];
  for (const line of lines.slice(from)) {
    const found = commentLine.exec(line);
    if (found?.[1] !== indent) break;
    texts.push(found[2]!);
  }
  const own = lines.slice(from, from + texts.length);
  return { lines: own, text: texts.join(' '), margin: `${indent}# ` };
}

/** Its paragraphs; those that are set in are code. */
function docstringAt(lines: readonly string[], from: number): Stretch[] {
  const first = lines[from]!;
  const margin = ' '.repeat(first.length - first.trimStart().length);
  const isOneLine = first.trimEnd().endsWith('"""') && first.trim().length > 3;
  const length = isOneLine
    ? 1
    : lines.slice(from + 1).findIndex((line) => line.endsWith('"""')) + 2;
  const own = lines.slice(from, from + length);
  const paragraphs: string[][] = [[]];
  for (const line of own) {
    const isGap = line.trim() === '' || line.startsWith(`${margin}    `) || line.trim() === '"""';
    if (isGap) paragraphs.push([line], []);
    else paragraphs.at(-1)!.push(line);
  }
  return paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph): Stretch => {
      const text = paragraph.map((line) => line.trim()).join(' ');
      const opening = text.startsWith('"""') ? '"""' : '';
      const closing = text.endsWith('"""') && text.length > 3 ? '"""' : '';
      const said = text.slice(opening.length, text.length - closing.length).trim();
      const isCode = said === '' || paragraph[0]!.startsWith(`${margin}    `);
      return isCode
        ? { lines: paragraph }
        : { lines: paragraph, text: said, margin, opening, closing };
    });
}

/** A text in lines that are not too long. */
function wrapped(text: string, margin: string): string[] {
  const lines: string[] = [];
  let line = margin;
  for (const word of text.split(' ')) {
    const isFull =
      line.trimEnd().length > margin.trimEnd().length && line.length + word.length > longest;
    if (isFull) {
      lines.push(line.trimEnd());
      line = margin;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}

function quotedAs(text: string, quote: string): string {
  return text.includes(quote) ? JSON.stringify(text) : `${quote}${text}${quote}`;
}
