import { expect, it } from 'vitest';
import { aloneOf } from '../alone.ts';

/** Whether a test file is given a thread of its own, beside these helpers. */
function isAlone(code: string, helpers: Readonly<Record<string, string>> = {}): boolean {
  const others = Object.entries(helpers).map(([path, text]) => ({ path, code: text }));
  return aloneOf([{ path: 'src/app/a.test.ts', code }, ...others]).length > 0;
}

it.each([
  "import 'fake-indexeddb/auto';",
  "vi.mock('./b.ts');",
  "vi.spyOn(IDBObjectStore.prototype, 'put');",
  'vi.useFakeTimers();',
  'globalThis.location = here;',
  "Object.defineProperty(globalThis, 'location', { value: here });",
  'Math.random = () => 0.5;',
  'IDBObjectStore.prototype.put = fails;',
  'expect(memory().numTensors).toBe(before);',
])('what changes the world for others has a thread of its own: %s', (code) => {
  expect(isAlone(code)).toBe(true);
});

it('what only reads it shares one', () => {
  expect(isAlone('const told = vi.fn(); expect(globalThis.location === here).toBe(true);')).toBe(
    false,
  );
});

it('a helper changes it for whoever imports it, also by way of another', () => {
  const failing = { 'src/training/store/sample-failure.ts': 'Math.random = fails;' };
  const own = "import { fail } from '../training/store/sample-failure.ts';";
  expect(isAlone(own, failing)).toBe(true);
  expect(
    isAlone("import { whileFull } from './b.fixture.ts';", {
      ...failing,
      'src/app/b.fixture.ts': own,
    }),
  ).toBe(true);
  expect(isAlone("import { fail } from './sample-failure.ts';", failing)).toBe(false);
});
