import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDigit } from '../../src/core/image/digit/read-digit.ts';
import type { ImageArray } from '../../src/core/image/image-array.ts';
import DigitSteps from '../../src/ui/network/digits/DigitSteps.svelte';
import FingerCanvas from '../../src/ui/network/digits/FingerCanvas.svelte';

let place: HTMLElement;
let mounted: ReturnType<typeof mount>[];

beforeEach(() => {
  mounted = [];
  place = document.createElement('div');
  place.style.width = '200px';
  document.body.append(place);
});

afterEach(async () => {
  for (const component of mounted) await unmount(component);
  place.remove();
});

/** Paper in the page, and what it tells. */
function layPaper() {
  const told: (ImageArray | undefined)[] = [];
  const paper = mount(FingerCanvas, {
    target: place,
    props: { label: 'Paper', onwrite: (written: ImageArray | undefined) => told.push(written) },
  });
  mounted.push(paper);
  flushSync();
  const canvas = place.querySelector('canvas')!;
  // Only a real pointer can be captured.
  const captured = new Set<number>();
  canvas.setPointerCapture = (id) => void captured.add(id);
  canvas.hasPointerCapture = (id) => captured.has(id);
  const { left, top, width } = canvas.getBoundingClientRect();
  const point = (type: string, x: number, y: number, pointerId = 1) => {
    canvas.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        pointerId,
        clientX: left + x * width,
        clientY: top + y * width,
      }),
    );
  };
  return { paper, told, point };
}

describe('the paper that a finger writes on', () => {
  it('tells what was written after each stroke, in its own pixels', () => {
    const { told, point } = layPaper();
    point('pointerdown', 0.3, 0.2);
    point('pointermove', 0.7, 0.2);
    expect(told).toEqual([]);
    point('pointermove', 0.45, 0.8);
    point('pointerup', 0.45, 0.8);
    expect(told).toHaveLength(1);
    const { found } = readDigit(told[0]!);
    const { xPx, yPx, widthPx, heightPx } = found!.box;
    const near = (value: number, wanted: number) =>
      expect(Math.abs(value - wanted)).toBeLessThan(6);
    near(xPx, 0.3 * 280 - 11);
    near(yPx, 0.2 * 280 - 11);
    near(widthPx, 0.4 * 280 + 22);
    near(heightPx, 0.6 * 280 + 22);
  });

  it('follows one finger only', () => {
    const { told, point } = layPaper();
    point('pointerdown', 0.5, 0.2, 1);
    point('pointerdown', 0.1, 0.9, 2);
    point('pointermove', 0.1, 0.7, 2);
    point('pointermove', 0.5, 0.8, 1);
    point('pointerup', 0.1, 0.7, 2);
    point('pointerup', 0.5, 0.8, 1);
    expect(told).toHaveLength(1);
    expect(readDigit(told[0]!).found!.box.xPx).toBeGreaterThan(120);
  });

  it('shows a digit of someone else, and a new sheet', () => {
    const { paper, told } = layPaper();
    const digit = new Uint8Array(784);
    for (let row = 5; row < 24; row++) digit.fill(255, row * 28 + 13, row * 28 + 16);
    paper.show(digit);
    const { digit: read } = readDigit(told[0]!).found!;
    const distance = read.reduce((sum, level, at) => sum + Math.abs(level - digit[at]!), 0) / 255;
    expect(distance).toBeLessThan(15);
    paper.clear();
    expect(told[1]).toBeUndefined();
  });
});

describe('the steps from a picture to a digit', () => {
  const words = { seen: 'Seen', ink: 'Ink', own: 'Own', fed: 'Fed' };

  it('are four where a digit was found, and two where there is none', () => {
    const { paper, told, point } = layPaper();
    point('pointerdown', 0.5, 0.2);
    point('pointermove', 0.5, 0.8);
    point('pointerup', 0.5, 0.8);
    const target = document.createElement('div');
    place.append(target);
    const steps = () => [...target.querySelectorAll('span')].map(({ textContent }) => textContent);
    mounted.push(mount(DigitSteps, { target, props: { reading: readDigit(told[0]!), words } }));
    flushSync();
    expect(steps()).toEqual(['Seen', 'Ink', 'Own', 'Fed']);
    const last = [...target.querySelectorAll('canvas')].at(-1)!;
    const { data } = last.getContext('2d')!.getImageData(0, 0, 28, 28);
    expect(data[(14 * 28 + 14) * 4]).toBeGreaterThan(200);
    expect(data[(14 * 28 + 3) * 4]).toBe(0);

    paper.clear();
    const blank = { ...told[0]!, data: told[0]!.data.map(() => 255) };
    const other = document.createElement('div');
    place.append(other);
    mounted.push(mount(DigitSteps, { target: other, props: { reading: readDigit(blank), words } }));
    flushSync();
    expect(other.querySelectorAll('canvas')).toHaveLength(2);
  });
});
