import type { SizePx } from '../core/image/size-px.ts';
import type { Stage } from '../core/kernels/chain.ts';
import type { StageState } from '../vision/stage-state.ts';

/** What a screen must know to lay out its tiles; sizes are in pixels, 0 before there is a picture. */
export interface LiveLayout {
  readonly canvas: SizePx;
  /** The prepared source, which the chain begins with. */
  readonly picture: SizePx;
  readonly stages: readonly StageState[];
  /** Whether a picture is shown mirrored. */
  readonly mirrored: boolean;
}

/** Whether two layouts say the same. Asked at every frame: nothing is made to compare, unless the chain was set. */
export function isSameLayout(a: LiveLayout, b: LiveLayout): boolean {
  return (
    a.mirrored === b.mirrored &&
    isSameSize(a.canvas, b.canvas) &&
    isSameSize(a.picture, b.picture) &&
    (a.stages === b.stages || JSON.stringify(a.stages) === JSON.stringify(b.stages))
  );
}

function isSameSize(a: SizePx, b: SizePx): boolean {
  return a.widthPx === b.widthPx && a.heightPx === b.heightPx;
}

/** What decides how long a stage takes: a slider that is moved changes none of it. */
export function loadOf(stage: Stage): readonly unknown[] {
  if (!stage.on) return [];
  if (stage.kind === 'activation') return [stage.id];
  if (stage.kind === 'pooling') return [stage.id, stage.sizePx, stage.stridePx];
  const { kernel, stridePx, channels, padding, second } = stage;
  return [kernel.size, stridePx, channels, padding, second?.combine];
}
