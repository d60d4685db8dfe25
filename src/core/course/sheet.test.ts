import { describe, expect, it } from 'vitest';
import { layOutSheet, sheetHeightPx, sheetWidthPx, type SheetPart } from './sheet.ts';
import { wrapText } from './wrap-text.ts';

const letters = (text: string) => [...text].length;

describe('wrapText', () => {
  it('breaks at spaces', () =>
    expect(wrapText('una red con muchas capas', 10, letters)).toEqual([
      'una red',
      'con muchas',
      'capas',
    ]));

  it('breaks a word that is wider than a line, and loses no letter', () => {
    const lines = wrapText('a esternocleidomastoideo b', 8, letters);
    expect(lines.every((line) => letters(line) <= 8)).toBe(true);
    expect(lines.join('').replaceAll(' ', '')).toBe('aesternocleidomastoideob');
  });

  it('keeps line breaks, also empty lines', () =>
    expect(wrapText('a\n\nb', 8, letters)).toEqual(['a', '', 'b']));

  it('ends where not even a letter fits', () =>
    expect(wrapText('abc', 0, letters)).toEqual(['a', 'b', 'c']));
});

describe('layOutSheet', () => {
  const picture = (id: string, widthPx: number, heightPx: number) => ({ id, widthPx, heightPx });
  const widthOf = (text: string) => letters(text) * 14;

  it('puts nothing over anything else, and all of it on the sheet', () => {
    const parts: SheetPart[] = [
      { kind: 'title', text: 'Curso' },
      { kind: 'text', text: 'palabra '.repeat(90) },
      {
        kind: 'pictures',
        pictures: [
          picture('a', 224, 224),
          picture('b', 1280, 720),
          picture('c', 300, 3000),
          picture('d', 10, 10),
        ],
      },
      { kind: 'note', text: 'fin' },
    ];
    const { heightPx, lines, pictures } = layOutSheet(parts, widthOf);
    const baselines = lines.map(({ baselinePx }) => baselinePx);
    expect(baselines).toEqual([...baselines].sort((a, b) => a - b));
    expect(new Set(baselines).size).toBe(baselines.length);
    const last = baselines.at(-1)!;
    for (const { leftPx, topPx, widthPx, heightPx: tall } of pictures) {
      expect(leftPx).toBeGreaterThan(0);
      expect(leftPx + widthPx).toBeLessThan(sheetWidthPx);
      expect(topPx + tall).toBeLessThan(last);
      expect(topPx).toBeGreaterThan(baselines.at(-2)!);
    }
    const [a, , c, d] = pictures;
    expect(c!.heightPx / c!.widthPx).toBeCloseTo(10);
    expect(d!.topPx).toBeGreaterThan(a!.topPx + c!.heightPx);
    expect(last).toBeLessThan(heightPx);
  });

  it('says below a picture what it is of, within its own column', () => {
    const caption = 'taza azul de la abuela, toma 12';
    const pictures = [
      { ...picture('a', 224, 224), caption },
      picture('b', 224, 448),
      { ...picture('c', 224, 224), caption },
    ];
    const { lines, pictures: placed } = layOutSheet([{ kind: 'pictures', pictures }], widthOf);
    expect(lines.map(({ text }) => text).join(' ')).toBe(`${caption} ${caption}`);
    const [a, b, c] = placed;
    const below = lines.filter(({ leftPx }) => leftPx === c!.leftPx);
    expect(below.length).toBeGreaterThan(1);
    for (const { text, baselinePx } of below) {
      expect(baselinePx).toBeGreaterThan(c!.topPx + c!.heightPx);
      expect(widthOf(text)).toBeLessThanOrEqual(c!.widthPx);
    }
    expect([a!.topPx, b!.topPx]).toEqual([c!.topPx, c!.topPx]);
  });

  it('is a page at least', () => {
    expect(layOutSheet([], widthOf).heightPx).toBe(sheetHeightPx);
    const long = Array.from({ length: 80 }, () => ({ kind: 'text', text: 'línea' }) as const);
    expect(layOutSheet(long, widthOf).heightPx).toBeGreaterThan(sheetHeightPx);
  });
});
