import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseCss, type AST } from 'svelte/compiler';
import { expect, it } from 'vitest';

const ui = fileURLToPath(new URL('../../src/ui', import.meta.url));

type Selector = AST.CSS.ComplexSelector;

/** The components' style rules' selectors, each with the file that it stands in. */
const selectors = readdirSync(ui, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.svelte'))
  .flatMap((file) => {
    const css = /<style>(.*)<\/style>/s.exec(readFileSync(`${ui}/${file}`, 'utf8'))?.[1] ?? '';
    return selectorsOf(parseCss(css).children).map((selector) => ({ file, selector }));
  });

/** Of rules and of those in media queries; steps of keyframes are none. */
function selectorsOf(nodes: readonly AST.CSS.Node[]): Selector[] {
  return nodes.flatMap((node) => {
    if (node.type === 'Rule') return node.prelude.children;
    const isKeyframes = node.type === 'Atrule' && node.name.endsWith('keyframes');
    return node.type === 'Atrule' && !isKeyframes ? selectorsOf(node.block?.children ?? []) : [];
  });
}

/** Classes of the element that a selector styles. */
function styledClasses({ children }: Selector): string[] {
  return children
    .at(-1)!
    .selectors.flatMap((part) => (part.type === 'ClassSelector' ? [part.name] : []));
}

/** Classes that a selector styles in the whole page, wherever in it they stand. */
function pageWideClasses({ children }: Selector): string[] {
  const [part] = children[0]!.selectors;
  if (children.length > 1 || part?.type !== 'PseudoClassSelector' || part.name !== 'global') {
    return [];
  }
  return (
    part.args?.children.flatMap((inner) =>
      inner.children.length > 1 ? [] : styledClasses(inner),
    ) ?? []
  );
}

it('has no class that one component styles in the whole page and another styles as its own', () => {
  const pageWide = selectors.flatMap(({ file, selector }) =>
    pageWideClasses(selector).map((name) => ({ file, name })),
  );
  expect(pageWide.length).toBeGreaterThan(10);
  const shared = selectors.flatMap(({ file, selector }) => {
    const own = styledClasses(selector);
    return pageWide
      .filter((other) => other.file !== file && own.includes(other.name))
      .map((other) => `.${other.name} of ${other.file} leaks into ${file}`);
  });
  expect([...new Set(shared)]).toEqual([]);
});
