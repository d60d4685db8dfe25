import { describe, expect, it } from 'vitest';
import { NamesOfOneFolder, safeName } from './safe-names.ts';

describe('a safe name', () => {
  it.each([
    ['Taza', 'Taza'],
    ['Llaves de mamá ☕ 🧸', 'Llaves de mamá ☕ 🧸'],
    ['猫と犬', '猫と犬'],
    ['a/b\\c:d', 'a_b_c_d'],
    ['../../etc', '__.._etc'],
    ['una\ncosa\u0000', 'una_cosa_'],
    ['¿qué?*', '¿qué__'],
    ['CON', 'CON_'],
    ['nul.txt', 'nul_.txt'],
    ['Contra', 'Contra'],
    ['fin. . ', 'fin_'],
    ['.oculto', '_oculto'],
    ['evil\u202egpj', 'evil_gpj'],
    ['half \ud83d', 'half _'],
    ['cafe\u0301', 'caf\u00e9'],
    ['   ', '_'],
    ['', '_'],
  ])('%j becomes %j', (name, safe) => expect(safeName(name)).toBe(safe));

  it('is cut between characters, never within one', () => {
    expect(safeName('a'.repeat(200))).toBe('a'.repeat(120));
    const family = '👨‍👩‍👧';
    const cut = safeName(family.repeat(30));
    expect(cut).toBe(family.repeat(Math.floor(120 / new TextEncoder().encode(family).length)));
  });
});

describe('names of one folder', () => {
  it('are kept apart, on systems that do not tell cases apart, too', () => {
    const names = new NamesOfOneFolder();
    const asked = ['Taza', 'Taza', 'taza', 'Taza (2)', 'a/b', 'a:b'];
    const given = asked.map((name) => names.take(name));
    expect(given).toEqual(['Taza', 'Taza (2)', 'taza (3)', 'Taza (2) (2)', 'a_b', 'a_b (2)']);
  });
});
