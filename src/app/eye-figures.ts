import type { EyeReport } from '../models/eye/types.ts';

/** What is known of the eye on this device. */
interface KnownEye {
  readonly eye: { readonly report?: Pick<EyeReport, 'sizePx' | 'embeddingsPerSecond'> };
  /** Side of the square that it looks at, in pixels; undefined while there is no eye. */
  readonly eyeSizePx: number | undefined;
}

/** Side of what the eye is drawn to look at where it is not known yet, in pixels: between the least and the most. */
const usualSizePx = 160;

/**
 * Side of the square that the eye looks at, in pixels; before it has come, the one that it will look at: what a
 * received classifier asks for is known without it.
 */
export function eyeSideOf(
  device: Pick<KnownEye, 'eyeSizePx'>,
  teach: { readonly receivedSizePx: number | undefined },
): number {
  return device.eyeSizePx ?? teach.receivedSizePx ?? usualSizePx;
}

/**
 * How long a look takes, in milliseconds; undefined where that is not known: it was measured at the size that
 * suits this device, and at what a received classifier asks for it takes another time.
 */
export function lookMsOf({ eye: { report }, eyeSizePx }: KnownEye): number | undefined {
  if (!report || report.sizePx !== eyeSizePx) return undefined;
  return 1000 / report.embeddingsPerSecond;
}
