/** Light or pigment as linear red, green and blue: 0–1 for a pigment, light may be stronger. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Reads `#rrggbb`, which is sRGB (IEC 61966-2-1). */
export function colour(hex: string): Colour {
  const linear = (at: number): number => {
    const v = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  };
  return [linear(1), linear(3), linear(5)];
}

/** Mixes as light does: `share` 0 gives `a`, 1 gives `b`. */
export function mix(a: Colour, b: Colour, share: number): Colour {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

/** Stronger or weaker. */
export function dimmed(a: Colour, factor: number): Colour {
  return [a[0] * factor, a[1] * factor, a[2] * factor];
}

/** Pigment in coloured light. */
export function lit(pigment: Colour, light: Colour): Colour {
  return [pigment[0] * light[0], pigment[1] * light[1], pigment[2] * light[2]];
}

/** The sum of two lights. */
export function sum(a: Colour, b: Colour): Colour {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

/** For the canvas. `opacity` 0–1. */
export function css(a: Colour, opacity = 1): string {
  return `rgb(${exposed(a[0])} ${exposed(a[1])} ${exposed(a[2])} / ${opacity})`;
}

/** Where highlights begin to be compressed, as film does, so that they never clip hard. */
const SHOULDER = 0.6;

/** Linear light → sRGB, 0–255. */
function exposed(light: number): number {
  const room = 1 - SHOULDER;
  const kept =
    light <= SHOULDER ? Math.max(0, light) : 1 - room * Math.exp((SHOULDER - light) / room);
  const v = kept <= 0.0031308 ? kept * 12.92 : 1.055 * kept ** (1 / 2.4) - 0.055;
  return Math.round(v * 255);
}
