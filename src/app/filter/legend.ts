import { displayedIntensity } from '../../core/kernels/signed-view.ts';
import { nightPalette, type Rgb } from '../../vision/palette.ts';
import type { StageDisplay } from './stage-display.ts';

/** A colour of a scale, and where it stands between its ends, 0–1. */
export interface LegendStop {
  readonly share: number;
  readonly rgb: Rgb;
}

/** Levels at which a scale's colour turns or bends: it is full at 255 either way. */
const turns = [-255, -128, -64, -24, -6, 0, 6, 24, 64, 128, 255];

/** A scale from the smallest to the largest number of a picture, in the colours that they are drawn in. */
export function legendStops(
  display: StageDisplay,
  min: number,
  max: number,
): readonly LegendStop[] {
  const span = max - min || 1;
  const levels = [min, ...turns.filter((level) => level > min && level < max), max];
  return levels.map((level) => {
    const share = (level - min) / span;
    return { share, rgb: colourOf(display, level, share) };
  });
}

/** The scale as a background of CSS. */
export function legendGradient(display: StageDisplay, min: number, max: number): string {
  const stops = legendStops(display, min, max).map(
    ({ share, rgb }) => `rgb(${rgb.join(' ')}) ${Math.round(share * 1000) / 10}%`,
  );
  return `linear-gradient(to right, ${stops.join(', ')})`;
}

function colourOf({ signed, gamma }: StageDisplay, level: number, share: number): Rgb {
  const intensity = displayedIntensity(level, gamma);
  switch (signed) {
    case 'diverging': {
      const [red, green, blue] = level < 0 ? nightPalette.minus : nightPalette.plus;
      const mixed = (channel: number) => Math.round(channel * intensity);
      return [mixed(red), mixed(green), mixed(blue)];
    }
    case 'absolute':
      return gray(intensity);
    case 'clipped':
      return gray(level < 0 ? 0 : intensity);
    case 'rescaled':
      return gray(share);
  }
}

function gray(share: number): Rgb {
  const level = Math.round(share * 255);
  return [level, level, level];
}
