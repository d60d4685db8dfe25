import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ui = fileURLToPath(new URL('../../src/ui', import.meta.url));

/** Style rules of all components; theme.css itself says what the variables are. */
const styles = readdirSync(ui, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(svelte|css)$/.test(file) && file !== 'theme.css')
  .map((file) => {
    const text = readFileSync(`${ui}/${file}`, 'utf8');
    return {
      file,
      css: file.endsWith('.css') ? text : (/<style>(.*)<\/style>/s.exec(text)?.[1] ?? ''),
    };
  });

function offenders(pattern: RegExp): string[] {
  return styles.flatMap(({ file, css }) =>
    [...css.matchAll(pattern)].map(([found]) => `${file}: ${found}`),
  );
}

it('looks at the components', () => {
  expect(styles.length).toBeGreaterThan(30);
  expect(offenders(/--text-small/g).length).toBeGreaterThan(5);
});

it('has no text of a fixed size, or smaller than the page’s but for --text-small', () => {
  expect(offenders(/font-size:\s*(?:0?\.\d+r?em|\d+px)/g)).toEqual([]);
});

it('has no line of a fixed width below 3 px', () => {
  expect(
    offenders(/(?:border(?!-radius)[a-z-]*|outline):\s*(?:0?\.\d+|[12](?:\.\d+)?)px/g),
  ).toEqual([]);
});

it('dims nothing without a sign beside it: opacity for states is --dim', () => {
  expect(offenders(/opacity:\s*0?\.\d+/g)).toEqual([]);
});
