import { newCanvas } from './one-pixel.ts';

/** A contender, and where it draws. */
interface Drawing {
  readonly name: string;
  readonly canvas: HTMLCanvasElement;
  readonly run: () => Promise<unknown>;
}

const widthPx = 80;
const heightPx = 60;

/** Levels by which two pictures may differ on average, as each takes the video's colours its own way. */
const tolerance = 3;

/** Throws unless all draw about the same picture of the same frame: else they are not to be compared. */
export async function checkAgreement(drawings: readonly Drawing[]): Promise<void> {
  const pictures = [];
  for (const { name, canvas, run } of drawings) {
    await run();
    pictures.push({ name, levels: small(canvas) });
  }
  const [first, ...others] = pictures;
  if (Math.max(...first!.levels) < 60) throw new Error(`${first!.name} draws nothing`);
  for (const { name, levels } of others) {
    const total = levels.reduce((sum, level, i) => sum + Math.abs(level - first!.levels[i]!), 0);
    const difference = total / levels.length;
    if (!(difference <= tolerance)) {
      throw new Error(`${name} and ${first!.name} differ by ${difference} levels`);
    }
  }
}

/** Red of a canvas that was made small. */
function small(canvas: HTMLCanvasElement): number[] {
  const context = newCanvas(widthPx, heightPx).getContext('2d', { willReadFrequently: true })!;
  context.drawImage(canvas, 0, 0, widthPx, heightPx);
  const { data } = context.getImageData(0, 0, widthPx, heightPx);
  return Array.from({ length: widthPx * heightPx }, (_, i) => data[i * 4]!);
}
