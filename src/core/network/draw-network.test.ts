import { describe, expect, it } from 'vitest';
import { drawNetwork, type DrawingOptions, type DrawingWords } from './draw-network.ts';
import { figuresOf } from './drawing/figures.ts';
import { layOut } from './drawing/layout.ts';
import { drawingColours, mixed } from './drawing/theme.ts';
import { layerKinds } from './layers/layer-kinds.ts';
import { planNetwork } from './plan-network.ts';
import type { NetworkPlan } from './plan.ts';
import { lenet5, lenet5Names } from './presets/lenet5.ts';
import { vgg, vgg16FullSize } from './presets/vgg.ts';
import { randomPlan } from './random-network.fixture.ts';

const kindNames = ['input', ...Object.keys(layerKinds)];
const words: DrawingWords = {
  title: 'Ana & Luis <LeNet-5>',
  description: 'A "network"',
  kinds: Object.fromEntries(
    kindNames.map((kind) => [kind, `word-${kind}`]),
  ) as unknown as DrawingWords['kinds'],
};
const options: DrawingOptions = { words, theme: 'night', background: false };

function planned(description: Parameters<typeof planNetwork>[0]): NetworkPlan {
  const plan = planNetwork(description, 10);
  if (!plan.ok) throw new Error(plan.trouble.kind);
  return plan.value;
}

/** Whether every element is closed by its own name, and all attributes are quoted and free of `<`. */
function isWellFormed(svg: string): boolean {
  const open: string[] = [];
  const rest = svg.replace(
    /<(\/?)([a-z]+)((?: [\w-:]+="[^"<]*")*)(\/?)>|&(?:amp|lt|gt|quot);/g,
    (_, closing: string | undefined, name: string, _attributes, single: string | undefined) => {
      if (name === undefined || single === '/') return '';
      if (closing === '/') return open.pop() === name ? '' : '<';
      open.push(name);
      return '';
    },
  );
  return open.length === 0 && !/[<>&]/.test(rest);
}

function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]!);
}

describe('drawNetwork', () => {
  it('is bodies alone when it is bare, and no larger than they are', () => {
    const plan = planned(lenet5('tanh', 1));
    const [whole, bare] = [
      drawNetwork(plan, options),
      drawNetwork(plan, { ...options, bare: true }),
    ];
    expect(textsOf(bare)).toEqual([]);
    expect(isWellFormed(bare)).toBe(true);
    const heightOf = (svg: string) => Number(/ height="([\d.]+)"/.exec(svg)![1]);
    expect(heightOf(bare)).toBeLessThan(heightOf(whole) - 60);
  });

  it('writes the sizes of LeNet-5 as the paper does', () => {
    const description = lenet5('tanh', 1);
    const svg = drawNetwork(planned(description), { ...options, names: lenet5Names(description) });
    const texts = textsOf(svg);
    for (const size of ['32×32', '28×28', '14×14', '10×10', '5×5', '1×1']) {
      expect(texts).toContain(size);
    }
    const channels = texts.filter((words) => /^\d+$/.test(words));
    expect(channels).toEqual(['1', '6', '6', '16', '16', '120', '84', '10']);
    const names = texts.filter((words) => /^[CSF]\d$/.test(words));
    expect(names).toEqual(['C1', 'S2', 'C3', 'S4', 'C5', 'F6']);
  });

  it('speaks to those who cannot see it, whatever the words hold', () => {
    const svg = drawNetwork(planned(lenet5('relu', 3)), options);
    expect(svg).toMatch(
      /^<svg [^>]*role="img"[^>]*><title>Ana &amp; Luis &lt;LeNet-5&gt;<\/title><desc>A &quot;network&quot;<\/desc>/,
    );
    expect(isWellFormed(svg)).toBe(true);
  });

  it('explains just the colours that it uses', () => {
    const texts = textsOf(drawNetwork(planned(lenet5('relu', 3)), options));
    const explained = texts.filter((words) => words.startsWith('word-'));
    expect(explained).toEqual(
      ['input', 'conv', 'activation', 'pool', 'dense', 'output'].map((kind) => `word-${kind}`),
    );
  });

  it('paints the ground only where it is asked to', () => {
    const plan = planned(lenet5('relu', 1));
    expect(drawNetwork(plan, options)).not.toContain('<rect');
    const night = drawNetwork(plan, { ...options, background: true });
    const paper = drawNetwork(plan, { ...options, background: true, theme: 'paper' });
    expect(night).toContain(`fill="${drawingColours.night.ground}"`);
    expect(paper).toContain(`fill="${drawingColours.paper.ground}"`);
    expect(isWellFormed(night)).toBe(true);
  });

  it('draws any network, all of it on the sheet', () => {
    const full = vgg16FullSize();
    const plans = [full, ...Array.from({ length: 150 }, (_, seed) => randomPlan(seed))];
    for (const plan of plans) {
      const svg = drawNetwork(plan, options);
      expect(isWellFormed(svg)).toBe(true);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.map(Number);
      for (const [, points] of svg.matchAll(/points="([^"]*)"/g)) {
        const numbers = points!.split(' ').map(Number);
        const isOnSheet = (value: number, i: number) =>
          value >= 0 && value <= (i % 2 === 0 ? width! : height!);
        expect(numbers.every(isOnSheet)).toBe(true);
      }
    }
  });
});

describe('layOut', () => {
  it('keeps heights to scale', () => {
    const { figures } = layOut(figuresOf(planned(lenet5('tanh', 1)), []));
    const [input, c1, s2, c3] = figures.map(({ height }) => height);
    expect(c1! / input!).toBeCloseTo(28 / 32, 9);
    expect(s2! / c1!).toBeCloseTo(1 / 2, 9);
    expect(c3! / input!).toBeCloseTo(10 / 32, 9);
  });

  it('puts what has one size into one block', () => {
    const options = { id: 'vgg-16', width: 1 / 8, sizePx: 32, channels: 3 } as const;
    const { figures } = layOut(figuresOf(planned(vgg({ ...options, batchNorm: true })), []));
    const blocks = figures.filter(({ touches, figure }) => !touches && figure.shape.length === 3);
    expect(blocks.map(({ figure }) => figure.shape[0])).toEqual([32, 16, 8, 4, 2, 1]);
    figures.forEach((placed, i) => {
      const before = figures[i - 1];
      if (!before) return;
      const end = before.x + before.width;
      if (placed.touches) expect(placed.x).toBe(end);
      else expect(placed.x).toBeGreaterThan(end + before.depthX + 20);
    });
  });

  it('carries activations, normalisations and dropout on the body they work on', () => {
    const options = { id: 'vgg-7', width: 1 / 8, sizePx: 32, channels: 3 } as const;
    const figures = figuresOf(planned(vgg({ ...options, batchNorm: true })), []);
    const bandsOf = (kind: string) => figures.find((figure) => figure.kind === kind)!.bands;
    expect(bandsOf('conv')).toEqual(['batch-norm', 'activation']);
    expect(bandsOf('dense')).toEqual(['activation', 'dropout']);
  });
});

describe('mixed', () => {
  it('goes from one colour to the other', () => {
    expect(mixed('#102030', '#ffffff', 0)).toBe('#102030');
    expect(mixed('#102030', '#ffffff', 1)).toBe('#ffffff');
    expect(mixed('#000000', '#ff8000', 0.5)).toBe('#804000');
  });
});
