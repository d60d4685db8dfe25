import type { Chain } from '../../core/kernels/chain.ts';
import type { LiveLayout, SignedView, TileView } from '../live-view.ts';
import type { SizePx } from '../../core/image/size-px.ts';
import { displayOf } from './stage-display.ts';

/** The size of a stage's output, −1 for the source; undefined if it has none. */
export function sizeOf(layout: LiveLayout, stage: number): SizePx | undefined {
  if (stage < 0) return layout.picture.widthPx > 0 ? layout.picture : undefined;
  const state = layout.stages[stage];
  return state?.ok ? state.value : undefined;
}

/** How a stage is shown, −1 for the source. */
export function viewOf(chain: Chain, stage: number, signed: SignedView, digits = false): TileView {
  return stage < 0
    ? { kind: 'source', digits: digits ? 'rgb' : 'none' }
    : { kind: 'stage', stage, ...displayOf(chain, stage, signed), digits };
}
