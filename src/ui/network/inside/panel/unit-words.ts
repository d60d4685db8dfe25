import type { NetworkPlan } from '../../../../core/network/plan.ts';
import { isVolume } from '../../../../core/network/shapes.ts';
import type { NetworkMessages } from '../../../messages/network/es.ts';

/** What a channel of a layer is called, counted from 1; −1 is the picture, whose channels are colours. */
export function channelName(
  plan: NetworkPlan,
  layer: number,
  channel: number,
  { pixel, inside }: NetworkMessages,
): string {
  if (layer < 0) {
    return plan.description.input.channels === 1 ? pixel.gray : (pixel.colours[channel] ?? '');
  }
  const isMap = isVolume(plan.layers[layer]!.outShape);
  return isMap ? inside.channel(channel + 1) : inside.unit(channel + 1);
}
