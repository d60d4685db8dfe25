/** Words of the notebook, by the names that stand in it between braces. */
export type NotebookWords = Readonly<Record<string, string>>;

const cellBorder = /^# %%(?: \[(markdown)\])?$/;

/**
 * A notebook (nbformat 4.5) from a program whose cells begin with `# %%`, as many editors write them. Markdown
 * is in comments, with `{name}` where a word of the reader's language goes.
 *
 * @throws {Error} if a word is missing.
 */
export function notebook(program: string, words: NotebookWords): object {
  const cells: { isMarkdown: boolean; lines: string[] }[] = [];
  for (const line of program.split('\n')) {
    const border = cellBorder.exec(line);
    if (border) cells.push({ isMarkdown: border[1] === 'markdown', lines: [] });
    else cells.at(-1)?.lines.push(line);
  }
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    },
    cells: cells.map(({ isMarkdown, lines }, index) => {
      const id = `cell-${index + 1}`;
      const text = lines.join('\n').trim();
      if (isMarkdown) {
        const source = sourceOf(filled(text.replaceAll(/^# ?/gm, ''), words));
        return { cell_type: 'markdown', id, metadata: {}, source };
      }
      const source = sourceOf(text);
      return { cell_type: 'code', id, metadata: {}, execution_count: null, outputs: [], source };
    }),
  };
}

/** As notebooks keep a text: line by line, each with its end. */
function sourceOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

function filled(text: string, words: NotebookWords): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined) throw new Error(`The notebook has no word for ${name}`);
    return word;
  });
}
