import { expect, it } from 'vitest';
import {
  classesOf,
  componentSources,
  isElement,
  parsedComponent,
  within,
  type ComponentNode,
} from './parsed-component.fixture.ts';

/** Whether an element says what comes into it. */
function isTold(node: ComponentNode): boolean {
  if (!isElement(node)) return false;
  return node.attributes.some(
    (attribute) =>
      attribute.type === 'Attribute' &&
      (attribute.name === 'aria-live' ||
        (attribute.name === 'role' && JSON.stringify(attribute.value).includes('"status"'))),
  );
}

/** What stands in a branch: not its spaces, nor what is said of it. */
function nodesOf(branch: unknown): ComponentNode[] {
  const { nodes } = (branch ?? { nodes: [] }) as { readonly nodes: readonly ComponentNode[] };
  return nodes.filter(
    ({ type, data }) => type !== 'Comment' && !(type === 'Text' && String(data).trim() === ''),
  );
}

/** What a component tells that comes into the page only with its words, or leaves it while it has none. */
function unheard(source: string): string[] {
  const { fragment, rules } = parsedComponent(source);
  const hiding = rules
    .filter(({ declared }) => {
      return declared.get('display') === 'none' || declared.get('visibility') === 'hidden';
    })
    .flatMap(({ classes }) => classes);
  const nodes = [...within(fragment)];
  const silenced = nodes
    .filter(isTold)
    .filter(isElement)
    .flatMap((told) => {
      const by = classesOf(told).filter((name) => hiding.includes(name));
      return by.map((name) => `.${name} takes it out of the page`);
    });
  const born = nodes.filter((node) => {
    if (node.type !== 'IfBlock') return false;
    const inside = nodesOf(node.consequent);
    if (!node.alternate && !node.elseif) return inside.length === 1 && isTold(inside[0]!);
    // Of several branches each comes with its words, but for what is filled later.
    return [...inside, ...nodesOf(node.alternate)].some(
      (one) => isTold(one) && isElement(one) && !classesOf(one).includes('told-later'),
    );
  });
  return [...silenced, ...born.map(() => 'it is born with its words')];
}

it.each([
  ['<p class="note" role="status">{a}</p>', '.note:empty { display: none; }'],
  ['<p role="status" class="said note">{a}</p>', '.said { visibility: hidden; }'],
  ['<p class:empty={!a} onclick={() => b} role="status">{a}</p>', '.empty { display: none; }'],
  ["<p class={['note', { empty: !a }]} role='status'>{a}</p>", 'p.empty { display: none; }'],
  [
    '<div aria-live="polite" class:b class="a">{a}</div>',
    '@media all { div .b { display: none } }',
  ],
  ['{#if a}<p role="status">{a}</p>{/if}', ''],
  ['{#if a}<b>{a}</b>{:else}<p role="status">{c}</p>{/if}', ''],
  ['{#if b}<i />{:else if a}<p role="status">{a}</p><progress />{/if}', ''],
  ['{#if b}\n <!-- why -->\n <ul class="c" role="status"><li>{a}</li></ul>\n{/if}', ''],
])('%s with %s would not be announced', (markup, style) => {
  expect(unheard(`${markup}<style>${style}</style>`)).toHaveLength(1);
});

/** Where a branch brings its words with it, which many screen readers say all the same. No more are to come. */
const bornInBranches = [
  './exchange/OpenSheet.svelte',
  './exchange/OutputRow.svelte',
  './exchange/qr/ReceiveScreen.svelte',
  './exchange/qr/SendScreen.svelte',
  './foreign/ForeignShow.svelte',
  './network/evaluate/CellPhotos.svelte',
  './network/evaluate/experts/ReportScreen.svelte',
  './network/inside/panel/HoldPart.svelte',
  './teach/EyeLine.svelte',
];

it('nothing that is told later is out of the page until then: it would not be announced', () => {
  const all = Object.entries(componentSources);
  expect(all.length).toBeGreaterThan(100);
  const found = all.flatMap(([path, source]) => unheard(source).map((why) => `${path}: ${why}`));
  expect(found).toEqual(bornInBranches.map((path) => `${path}: it is born with its words`));
  expect(all.some(([, source]) => source.includes('told-later'))).toBe(true);
});
