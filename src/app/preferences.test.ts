import { afterEach, expect, test, vi } from 'vitest';
import {
  defaultPreferences,
  readLinkWishes,
  readPreferences,
  writePreferences,
} from './preferences.ts';

afterEach(() => vi.unstubAllGlobals());

function stubStorage(content: Record<string, string>) {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => content[key] ?? null,
    setItem: (key: string, value: string) => (content[key] = value),
  });
}

test('what is written is read again', () => {
  stubStorage({});
  const preferences = { ...defaultPreferences, surface: 'paper', why: true } as const;
  writePreferences(preferences);
  expect(readPreferences()).toEqual(preferences);
});

test.each(['{', 'null', '[]', '7', '"x"'])('damaged preferences %s count as none', (stored) => {
  stubStorage({ 'vistazo.preferences': stored });
  expect(readPreferences()).toEqual(defaultPreferences);
});

test.each(['7', '"3"', 'null'])('a timer of %s seconds counts as off', (stored) => {
  stubStorage({ 'vistazo.preferences': `{ "timerSeconds": ${stored}, "why": true }` });
  expect(readPreferences()).toEqual({ ...defaultPreferences, why: true });
});

test.each([
  ['language', '"fr"'],
  ['surface', '{}'],
  ['open', '[1]'],
  ['eyeMemory', '{ "device": "phone", "backend": "steam", "sizePx": 160 }'],
  ['networkMemory', 'null'],
  ['networkMemory', '{ "device": "phone", "backend": "cpu" }'],
  ['pxPerMm', '-1'],
  ['toString', '"x"'],
])('of preferences one that is damaged, %s = %s, is left out alone', (name, value) => {
  expect(readPreferences(`{ "${name}": ${value}, "why": true }`)).toEqual({
    ...defaultPreferences,
    why: true,
  });
});

test('a browser without storage is no trouble', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(readPreferences()).toEqual(defaultPreferences);
  expect(() => writePreferences(defaultPreferences)).not.toThrow();
});

test('a link asks for what exists and for nothing else', () => {
  expect(readLinkWishes('?backend=wasm&size=160&source=scene&object=mug')).toEqual({
    backend: 'wasm',
    sizePx: 160,
    source: 'scene',
    object: 'mug',
  });
  expect(readLinkWishes('?backend=quantum&size=1e9&source=file')).toEqual({});
  expect(readLinkWishes('?room=filter&board=1')).toEqual({ source: 'scene' });
  expect(readLinkWishes('?room=filter&board=1&source=camera')).toEqual({ source: 'camera' });
});
