import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { terminalQr } from './terminal-qr.mjs';

const text = 'https://192.168.100.200:8443/';
const terminal = { isTTY: true, columns: 80, hasColors: () => true } as const;

/** What a terminal would show: true where a half character is lit white, false where it is black. */
function halves(shown: string): (boolean | undefined)[][] {
  return shown.split('\n').flatMap((line) => {
    const ground = line.includes('\x1b[48;5;16m') ? false : undefined;
    // eslint-disable-next-line no-control-regex
    const characters = [...line.replace(/\x1b\[[\d;]*m/g, '').slice(2)];
    expect(line).toContain('\x1b[38;5;231m');
    const half = (lit: string) => characters.map((character) => lit.includes(character) || ground);
    return [half('█▀'), half('█▄')];
  });
}

describe('terminalQr', () => {
  it('can be read by a camera, on a terminal of any colour', () => {
    const rows = halves(terminalQr(text, terminal)!);
    // Half a line is left over: no black edge under the code.
    expect(new Set(rows.at(-1))).toEqual(new Set([undefined]));
    const scale = 8;
    for (const terminalColour of [0, 255]) {
      const width = rows[0]!.length * scale;
      const height = rows.length * scale;
      const data = new Uint8ClampedArray(width * height * 4).map((_, i) => {
        const [x, y] = [(i >> 2) % width, Math.floor((i >> 2) / width)];
        const lit = rows[Math.floor(y / scale)]![Math.floor(x / scale)];
        return lit === undefined ? terminalColour : lit ? 255 : 0;
      });
      expect(decodeQR({ width, height, data })).toBe(text);
    }
  });

  it('fits the narrowest terminal that people use, and leaves narrower ones alone', () => {
    const widest = Math.max(...halves(terminalQr(text, terminal)!).map(({ length }) => length + 2));
    expect(widest).toBeLessThan(60);
    expect(terminalQr(text, { ...terminal, columns: widest })).toBeDefined();
    expect(terminalQr(text, { ...terminal, columns: widest - 1 })).toBeUndefined();
  });

  it('is not written into files, pipes and terminals without colours', () => {
    expect(terminalQr(text, { ...terminal, isTTY: false as true })).toBeUndefined();
    expect(terminalQr(text, { ...terminal, hasColors: () => false })).toBeUndefined();
  });
});
