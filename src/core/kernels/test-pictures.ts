import type { ImageArray } from '../image/image-array.ts';
import type { Parameter } from '../parameter.ts';
import { parameterValue, type ParameterValues } from '../parameter-values.ts';

/** A drawn picture that shows what a kernel does: one entry of the table of test pictures. */
export interface TestPicture {
  /** Its name in the word catalogues and in links. */
  readonly id: string;
  readonly parameters: readonly Parameter[];
  /** One channel, 0–255. */
  draw(heightPx: number, widthPx: number, parameters: ParameterValues): ImageArray;
}

const spacing = { id: 'spacing', min: 4, max: 128, step: 1, initial: 32, unit: 'px' } as const;
const diameter = { id: 'diameter', min: 1, max: 64, step: 1, initial: 1, unit: 'px' } as const;
const period = { id: 'period', min: 2, max: 128, step: 1, initial: 32, unit: 'px' } as const;
const thickness = { id: 'thickness', min: 1, max: 64, step: 1, initial: 2, unit: 'px' } as const;
const angle = { id: 'angle', min: 0, max: 175, step: 5, initial: 0, unit: '°' } as const;
const cell = { id: 'cell', min: 1, max: 128, step: 1, initial: 24, unit: 'px' } as const;
const ramp = { id: 'ramp', min: 1, max: 128, step: 1, initial: 1, unit: 'px' } as const;

/** White dots on black. A dot of one pixel is an impulse: a convolution writes its kernel around it. */
const dots: TestPicture = {
  id: 'dots',
  parameters: [spacing, diameter],
  draw: (heightPx, widthPx, parameters) => {
    const step = parameterValue(spacing, parameters);
    const radius = parameterValue(diameter, parameters) / 2;
    const middle = Math.floor(step / 2);
    return draw(heightPx, widthPx, (y, x) => {
      const away = Math.hypot((y % step) - middle, (x % step) - middle);
      return coverage(radius - away);
    });
  },
};

/** White lines on black; at 0° they stand upright, a growing angle turns them anticlockwise. */
const lines: TestPicture = {
  id: 'lines',
  parameters: [period, thickness, angle],
  draw: (heightPx, widthPx, parameters) => {
    const step = parameterValue(period, parameters);
    const half = parameterValue(thickness, parameters) / 2;
    const across = acrossOf(heightPx, widthPx, parameters);
    return draw(heightPx, widthPx, (y, x) => {
      const phase = across(y, x) / step;
      return coverage(half - Math.abs(phase - Math.round(phase)) * step);
    });
  },
};

/** Black and white squares: edges and corners in both directions. */
const checkerboard: TestPicture = {
  id: 'checkerboard',
  parameters: [cell],
  draw: (heightPx, widthPx, parameters) => {
    const side = parameterValue(cell, parameters);
    return draw(heightPx, widthPx, (y, x) => (Math.floor(y / side) + Math.floor(x / side)) % 2);
  },
};

/** Black on one side, white on the other, with a slope between them as wide as is asked. */
const stepEdge: TestPicture = {
  id: 'step-edge',
  parameters: [ramp, angle],
  draw: (heightPx, widthPx, parameters) => {
    const widthOfSlope = parameterValue(ramp, parameters);
    const across = acrossOf(heightPx, widthPx, parameters);
    return draw(heightPx, widthPx, (y, x) => across(y, x) / widthOfSlope + 0.5);
  },
};

/** Every test picture. */
export const testPictures: readonly TestPicture[] = [dots, lines, checkerboard, stepEdge];

/** The entry of that name, if there is one. */
export function findTestPicture(id: string): TestPicture | undefined {
  return testPictures.find((entry) => entry.id === id);
}

/** A picture of one channel as opaque bytes for a canvas, `[heightPx, widthPx, 4]`. */
export function rgbaOfGray({ data }: ImageArray): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(data.length * 4);
  data.forEach((level, i) => rgba.set([level, level, level, 255], i * 4));
  return rgba;
}

/** A picture from how white each pixel is, 0–1, cut off beyond; levels are whole, as a camera's. */
function draw(
  heightPx: number,
  widthPx: number,
  whiteness: (y: number, x: number) => number,
): ImageArray {
  const data = new Float32Array(heightPx * widthPx);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      data[y * widthPx + x] = Math.round(255 * Math.min(1, Math.max(0, whiteness(y, x))));
    }
  }
  return { heightPx, widthPx, channels: 1, data };
}

/** How much of a pixel is covered whose centre lies so far inside a shape, in pixels. */
function coverage(insidePx: number): number {
  return insidePx + 0.5;
}

/** The distance of a pixel's centre from the middle of the picture, in pixels, across lines of that angle. */
function acrossOf(heightPx: number, widthPx: number, parameters: ParameterValues) {
  const radians = (parameterValue(angle, parameters) * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(radians), Math.sin(radians)];
  return (y: number, x: number) =>
    (x + 0.5 - widthPx / 2) * cosine - (y + 0.5 - heightPx / 2) * sine;
}
