import type { SizePx } from '../../core/image/size-px.ts';

/** The shape of a picture's array as a notebook prints it: `(480, 640, 3)`; gray has no third axis. */
export function shapeText({ widthPx, heightPx }: SizePx, channels: 1 | 3 | 4): string {
  return channels === 1 ? `(${heightPx}, ${widthPx})` : `(${heightPx}, ${widthPx}, ${channels})`;
}
