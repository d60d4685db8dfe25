import { readFileSync } from 'node:fs';
import temml from 'temml';
import type { Plugin } from 'vite';

/**
 * `\slot{name}{TeX}` marks what a number takes the place of when the reader asks for the numbers:
 * `\slot{x}{x}`, `\slot{w1}{w_1}`.
 */
const macros = { '\\slot': '\\data{slot=#1}{#2}' };

/**
 * A formula in TeX as MathML. The policy of the page allows no style attributes; what temml says in them
 * is the padding of tables and the depth of accents, which src/ui/neuron/formula.css says in its own way.
 * @throws {Error} what temml does not understand.
 */
export function mathMl(tex: string): string {
  const options = { trust: true, throwOnError: true, macros: { ...macros } };
  return temml.renderToString(tex.trim(), options).replaceAll(/ style="[^"]*"/g, '');
}

/**
 * `import sigmoid from './sigmoid.tex'` gives the formula of that file as MathML: browsers draw it, and
 * nothing of the typesetter is in the app.
 */
export function formulas(): Plugin {
  return {
    name: 'vistazo-formulas',
    enforce: 'pre',
    load(id) {
      const [file = ''] = id.split('?');
      if (!file.endsWith('.tex')) return;
      this.addWatchFile(file);
      return `export default ${JSON.stringify(mathMl(readFileSync(file, 'utf8')))};`;
    },
  };
}
