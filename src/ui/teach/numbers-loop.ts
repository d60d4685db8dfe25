/** How much of the picture has become numbers. */
export interface NumbersMoment {
  /** 0: the picture as it is; 1: every cell is a square of its gray. */
  readonly squares: number;
  /** Opacity of the numbers, 0–1. */
  readonly numbers: number;
}

const pictureMs = 4000;
const squaresMs = 700;
const numbersMs = 300;
const shownMs = 5000;
const turnMs = squaresMs + numbersMs;
const loopMs = pictureMs + turnMs + shownMs + turnMs;

const clamp = (value: number) => Math.min(1, Math.max(0, value));

/**
 * The slow loop of the first lesson, `elapsedMs` after it began: the picture, its cells as squares, their
 * numbers, and the same way back.
 */
export function numbersAt(elapsedMs: number): NumbersMoment {
  const at = elapsedMs % loopMs;
  const untilPictureMs = loopMs - at;
  const turningMs = Math.min(at - pictureMs, untilPictureMs);
  return {
    squares: clamp(turningMs / squaresMs),
    numbers: clamp((turningMs - squaresMs) / numbersMs),
  };
}
