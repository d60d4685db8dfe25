import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import type { Chain } from './chain.ts';
import { decodeChain, encodeChain } from './chain-link.ts';
import { checkChain } from './check-chain.ts';
import { applyPreset } from './presets/apply-preset.ts';
import { findPreset } from './presets/presets.ts';
import { pick, randomChain } from './random-chain.fixture.ts';
import { signedViews } from './signed-view.ts';

const sobel = '1~diverging~conv!gray!zeros!preset.sobel-x!size.3~act!relu~pool!max!size.2!stride.2';

function decoded(text: string) {
  const outcome = decodeChain(text);
  if (!outcome.ok) throw new Error(`${outcome.trouble.kind} in ${text}`);
  return outcome.value;
}

/** The chain with each preset made anew in the largest of its sizes, as whoever opens it may. */
function resized({ stages }: Chain): Chain {
  return {
    stages: stages.map((stage) => {
      const { id, parameters } = (stage.kind === 'convolution' && stage.preset) || {};
      const preset = findPreset(id ?? '');
      if (stage.kind !== 'convolution' || !preset) return stage;
      return applyPreset(stage, preset, preset.sizes.at(-1)!, parameters!);
    }),
  };
}

describe('a chain in a link', () => {
  it('can be read by a person', () => {
    const { chain, view } = decoded(sobel);
    expect(view).toBe('diverging');
    expect(chain.stages[0]).toMatchObject({
      kernel: { size: 3, planes: [[-1, 0, 1, -2, 0, 2, -1, 0, 1]] },
      padding: 'zeros',
    });
    expect(encodeChain({ chain, view })).toBe(sobel);
  });

  it('comes back exactly, whatever the chain, in letters that no address escapes', () => {
    let longest = 0;
    for (let seed = 0; seed < 1000; seed++) {
      const linked = { chain: randomChain(seed), view: signedViews[seed % 4]! };
      const text = encodeChain(linked);
      longest = Math.max(longest, text.length);
      expect(encodeURIComponent(text)).toBe(text);
      expect(decoded(text)).toEqual(linked);
    }
    expect(longest).toBeLessThan(8000);
  });

  it('keeps numbers to the last bit', () => {
    const plane = [0.1 + 0.2, -0, 1e-7, 123456.789, -1e6, 1 / 3, 5e-324, 1, Math.PI];
    const stage = decoded(sobel).chain.stages[0]!;
    if (stage.kind !== 'convolution') throw new Error('It is one.');
    const { preset, ...rest } = stage;
    expect(preset).toBeDefined();
    const edited = { ...rest, kernel: { size: 3, planes: [plane] } } as const;
    const chain: Chain = { stages: [edited] };
    expect(decoded(encodeChain({ chain, view: 'clipped' })).chain).toEqual(chain);
  });

  it('writes the numbers of a preset out once they are no longer its own', () => {
    const { chain, view } = decoded(sobel);
    const [first, ...rest] = chain.stages;
    const shifted = { stages: [{ ...first!, bias: 128 }, ...rest] } as Chain;
    const text = encodeChain({ chain: shifted, view });
    expect(text).toContain('preset.sobel-x!k.-1_0_1_-2_0_2_-1_0_1!bias.128');
    expect(decoded(text).chain).toEqual(shifted);
  });

  it.each([
    ['', 'damaged'],
    ['2~diverging~conv!whatever', 'from-the-future'],
    ['1~sideways~act!relu', 'damaged'],
    ['1~diverging~act!swish', 'unknown-name'],
    ['1~diverging~conv!preset.canny!size.3', 'unknown-name'],
    ['1~diverging~pool!max!size.2!stride', 'damaged'],
    ['1~diverging~pool!max!size.2!size.3', 'damaged'],
    ['1~diverging~pool!max!size.two', 'damaged'],
    ['1~diverging~pool!mixed!size.2!stride.2!p.beta.1', 'damaged'],
    ['1~diverging~conv!gray!k.1_2_3', 'damaged'],
    ['1~diverging~conv!summed!k.1', 'damaged'],
    ['1~diverging~conv!gray!preset.gaussian!p.sigma.99!size.3', 'damaged'],
    ['1~diverging~conv!gray!preset.gabor!p.wavelength.0!k.1', 'damaged'],
    ['1~diverging~conv!gray!preset.gabor!p.foo.1!k.1', 'damaged'],
    ['1~diverging~conv!gray!p.foo.1!k.1', 'damaged'],
    ['1~diverging~pool!max!size.99!stride.2', 'out-of-range'],
    ['1~diverging~conv!gray!k.1e30', 'out-of-range'],
    [`1~diverging${'~act!relu'.repeat(7)}`, 'out-of-range'],
    ['1~diverging~'.padEnd(70_000, '1'), 'damaged'],
  ])('says what is wrong with %s', (text, kind) => {
    expect(decodeChain(text)).toMatchObject({ ok: false, trouble: { kind } });
  });

  it('keeps the numbers of a preset that it does not know', () => {
    const [stage] = decoded('1~diverging~conv!each!preset.from-tomorrow!p.x.1!k.2').chain.stages;
    expect(stage).toMatchObject({ channels: 'each', kernel: { size: 1, planes: [[2]] } });
    expect(stage).not.toHaveProperty('preset');
  });

  it('takes a chain without stages', () => {
    expect(decoded('1~clipped')).toEqual({ chain: { stages: [] }, view: 'clipped' });
  });

  it('gives a sound chain or a reason for anything at all, and never throws', () => {
    const letters = [...'~!._*-e0129pkconvgray%é ', 'preset', 'size.', 'k.', 'p.', '~conv!', 'NaN'];
    const results = { sound: 0, refused: 0 };
    for (let seed = 0; seed < 4000; seed++) {
      const random = new Random(seed);
      let text = encodeChain({ chain: randomChain(seed), view: 'diverging' });
      for (let edit = 0; edit < 1 + random.integer(3); edit++) {
        const at = random.integer(text.length);
        const cut = random.integer(4);
        text = text.slice(0, at) + pick(random, letters) + text.slice(at + cut);
      }
      if (random.uniform() < 0.2) text = text.slice(0, random.integer(text.length));
      const outcome = decodeChain(text);
      results[outcome.ok ? 'sound' : 'refused']++;
      if (outcome.ok) {
        expect(checkChain(outcome.value.chain)).toEqual([]);
        expect(checkChain(resized(outcome.value.chain))).toEqual([]);
      }
    }
    expect(results.sound).toBeGreaterThan(50);
    expect(results.refused).toBeGreaterThan(1000);
  });
});
