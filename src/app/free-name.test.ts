import { expect, it } from 'vitest';
import { longestName } from '../core/plain-name.ts';
import { freeName } from './free-name.ts';

it('is the wished one, or the first with a number', () => {
  expect(freeName('Fruit', ['Things'])).toBe('Fruit');
  expect(freeName('Fruit', ['Fruit', 'Fruit 2', 'Fruit 4'])).toBe('Fruit 3');
  expect(freeName('Fruit 2', ['Fruit', 'Fruit 2'])).toBe('Fruit 2 2');
});

it('is none that a person would take for another one', () => {
  expect(freeName('fruit ', ['Fruit'])).toBe('fruit 2');
  expect(freeName('Fruit', ['fruit', 'FRUIT  2'])).toBe('Fruit 3');
});

it('is no longer than a name may be', () => {
  const longest = 'a'.repeat(longestName);
  expect(freeName(longest, [longest])).toBe(`${'a'.repeat(longestName - 2)} 2`);
  expect(freeName(`${longest}b`, [])).toBe(longest);
});

it.each(['Mi proyecto', 'My project'])(
  'counts a project without a name as one called %s',
  (word) => {
    expect(freeName('', [], word)).toBe('');
    expect(freeName('', [''], word)).toBe(`${word} 2`);
    expect(freeName('', ['', `${word} 2`], word)).toBe(`${word} 3`);
    expect(freeName(word, [''], word)).toBe(`${word} 2`);
    expect(freeName('', [word], word)).toBe(`${word} 2`);
    expect(freeName(word, ['Fruit'], word)).toBe(word);
  },
);
