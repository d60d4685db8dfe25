import type { NetworkPlan } from '../../../../core/network/plan.ts';
import { channelsOf, isVolume } from '../../../../core/network/shapes.ts';
import type { NetworkMessages } from '../../../messages/network/es.ts';

/** What a channel of a layer is called, counted from 1; the picture's by colour. */
export function channelName(
  plan: NetworkPlan,
  layer: number,
  channel: number,
  { pixel: m }: NetworkMessages,
): string {
  if (layer < 0) {
    const { channels } = plan.description.input;
    return channels === 1 ? m.gray : (m.colours[channel] ?? '');
  }
  return isVolume(plan.layers[layer]!.outShape) ? m.map(channel + 1) : m.number(channel + 1);
}

/** How many channels go into a layer. */
export function inputChannels(plan: NetworkPlan, layer: number): number {
  return channelsOf(plan.layers[layer]!.inShape);
}
