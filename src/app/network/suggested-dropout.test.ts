import { expect, it } from 'vitest';
import type { NetworkDescription } from '../../core/network/description.ts';
import { starter } from '../../core/network/presets/starter.ts';
import { vgg } from '../../core/network/presets/vgg.ts';
import { suggestedDropout } from './suggested-dropout.ts';

const withRate = (description: NetworkDescription, rate: number): NetworkDescription => ({
  ...description,
  layers: description.layers.map((layer) =>
    layer.kind === 'dropout' ? { ...layer, rate } : layer,
  ),
});
/** The rate that a network of its own accord has. */
const rateOf = ({ layers }: NetworkDescription) =>
  layers.flatMap((layer) => (layer.kind === 'dropout' ? [layer.rate] : []))[0];

it('is that of the known network, however it was turned', () => {
  const known = [
    starter({ sizePx: 32, channels: 3, filters: 8 }),
    vgg({ id: 'vgg-7', width: 0.25, sizePx: 32, channels: 3, batchNorm: false }),
  ];
  for (const network of known) {
    expect(suggestedDropout(withRate(network, 0.9))).toBe(rateOf(network));
  }
  expect(known.map(rateOf)).toEqual([0.25, 0.5]);
});
