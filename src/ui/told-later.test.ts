import { expect, it } from 'vitest';

const components = import.meta.glob<string>('./**/*.svelte', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Classes that a component takes out of the page while they are empty. */
function goneWhileEmpty(source: string): string[] {
  const rules = source.matchAll(/\.([\w-]+)(?::empty|\.empty) \{([^}]*)\}/g);
  return Array.from(rules)
    .filter(([, , rule]) => /display: none|visibility: hidden/.test(rule!))
    .map(([, name]) => name!);
}

/** Classes of what a component tells when it comes. */
function toldOf(source: string): string[] {
  const tags = source.match(/<\w+[^>]*(?:role="status"|aria-live=)[^>]*>/g) ?? [];
  return tags.flatMap((tag) => /class="([^"]*)"/.exec(tag)?.[1]?.split(' ') ?? []);
}

it('nothing that is told later is out of the page until then: it would not be announced', () => {
  const all = Object.entries(components);
  expect(all.length).toBeGreaterThan(100);
  const silenced = all.filter(([, source]) =>
    goneWhileEmpty(source).some((name) => toldOf(source).includes(name)),
  );
  expect(silenced.map(([path]) => path)).toEqual([]);
  expect(all.some(([, source]) => toldOf(source).includes('told-later'))).toBe(true);
});
