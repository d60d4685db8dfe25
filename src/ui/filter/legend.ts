import type { SignedView } from '../../app/live-view.ts';

/** Levels at which a scale's colour turns: it is full at 255 either way. */
const turns = [-255, 0, 255];

/** A scale from the smallest to the largest number of a picture, in the colours that they are shown in. */
export function legendGradient(view: SignedView, min: number, max: number): string {
  const span = max - min || 1;
  const levels = [min, ...turns.filter((level) => level > min && level < max), max];
  const stops = levels.map((level) => {
    const share = Math.round(((level - min) / span) * 1000) / 10;
    return `${colourOf(view, level, (level - min) / span)} ${share}%`;
  });
  return `linear-gradient(to right, ${stops.join(', ')})`;
}

function colourOf(view: SignedView, level: number, share: number): string {
  const full = Math.round(Math.min(1, Math.abs(level) / 255) * 100);
  switch (view) {
    case 'diverging':
      return `color-mix(in srgb, var(${level < 0 ? '--minus' : '--plus'}) ${full}%, #000)`;
    case 'absolute':
      return gray(full);
    case 'clipped':
      return gray(level < 0 ? 0 : full);
    case 'rescaled':
      return gray(Math.round(share * 100));
  }
}

function gray(percent: number): string {
  return `color-mix(in srgb, #fff ${percent}%, #000)`;
}
