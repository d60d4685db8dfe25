import { closeSync, openSync, writeSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { Random } from '../../src/core/random.ts';
import { filmCode, type Shot } from '../filmed-code.ts';

const widthPx = 640;
const heightPx = 480;

/** Frames a second, and how many of them see one code: five codes a second. */
const rate = 15;
const framesPerCode = 3;

/** The dark modules of a code, read from how the page draws it (ui/share/qr-path.ts), without its quiet zone. */
export async function modulesOf(code: Locator): Promise<boolean[][]> {
  const path = (await code.locator('path').last().getAttribute('d'))!;
  const box = (await code.getAttribute('viewBox'))!;
  const quietZone = 4;
  const side = Number(box.split(' ')[2]) - 2 * quietZone;
  const modules = Array.from({ length: side }, () => new Array<boolean>(side).fill(false));
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    modules[Number(y) - quietZone]!.fill(
      true,
      Number(x) - quietZone,
      Number(x) + Number(run) - quietZone,
    );
  }
  return modules;
}

/**
 * Writes what an unsteady hand films of a loop of codes, tilted, blurred and noisy, as a file for Chromium's
 * fake camera (YUV4MPEG2). Between two codes the screen shows half of each, as screens do.
 */
export function writeFilm(path: string, codes: readonly boolean[][][]): void {
  const random = new Random(12);
  const file = openSync(path, 'w');
  writeSync(file, `YUV4MPEG2 W${widthPx} H${heightPx} F${rate}:1 Ip A1:1 C420jpeg\n`);
  const grey = Buffer.alloc((widthPx * heightPx) / 2, 128);
  codes.forEach((code, index) => {
    for (let frame = 0; frame < framesPerCode; frame++) {
      const seconds = (index * framesPerCode + frame) / rate;
      const sway = (hz: number) => Math.sin(2 * Math.PI * hz * seconds);
      const shot: Shot = {
        widthPx,
        heightPx,
        size: 0.8 + 0.06 * sway(0.4),
        tiltDegrees: 18 + 8 * sway(0.3),
        rollDegrees: 6 * sway(0.5),
        blurPx: 1.3 + 0.4 * sway(0.7),
        black: 60,
        white: 205,
      };
      const former = codes[index - 1];
      const isTorn = frame === 0 && former !== undefined;
      const shown = isTorn ? [...code.slice(0, 28), ...former.slice(28)] : code;
      writeSync(file, 'FRAME\n');
      writeSync(file, filmCode(shown, shot, random));
      writeSync(file, grey);
    }
  });
  closeSync(file);
}
