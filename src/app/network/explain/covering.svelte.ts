import {
  coverPicture,
  drawStroke,
  emptyCover,
  sweepCovers,
  type Cover,
  type Point,
} from '../../../core/network/explain/occlusion.ts';
import type { Preparing } from '../prepared-pictures.ts';

export type { Cover, Point };

/** Covers that can be taken back. */
const mostSteps = 24;

/** Squares in a row of a sweep: 49 looks. */
const sweepAcross = 7;

/** The finger's and the square's half side, as shares of the picture's side. */
const radii = { least: 0.04, first: 0.12, most: 0.3, step: 0.04 } as const;

/** What covering the picture square by square did. */
export interface Sweep {
  /** Squares in a row. */
  readonly across: number;
  readonly covers: readonly Cover[];
  /** Of each square, row by row: every class's probability while it was covered. */
  readonly probabilities: readonly Float32Array[];
}

/** The answer to a picture, `[classCount]`; undefined if a newer one took its turn or none came. */
type Look = (picture: ImageData, kind: 'cover' | 'sweep') => Promise<Float32Array | undefined>;

/**
 * The held picture with a part of it covered, by strokes of a finger or by a square that keys move, and what
 * the network says to it.
 */
export class Covering {
  readonly #look: Look;
  #picture: ImageData | undefined;
  #isOn = $state.raw(false);
  #cover = $state.raw<Cover>();
  /** Middle of the square that keys move, in shares of the side. */
  #square = $state.raw<{ readonly x: number; readonly y: number }>();
  #radius = $state.raw<number>(radii.first);
  #steps = $state.raw<readonly Cover[]>([]);
  #before = $state.raw<Float32Array>();
  #after = $state.raw<Float32Array>();
  #sweep = $state.raw<Sweep>();
  #sweeping = $state.raw<Preparing>();
  /** Whether a sweep of this picture was asked for. */
  #wantsSweep = false;
  /** Changes with whoever answers: what was asked of another one comes too late. */
  #turn = 0;

  /** What is covered, the square included; undefined while no picture is held. */
  readonly covered: Cover | undefined = $derived.by(() => {
    const [cover, square] = [this.#cover, this.#square];
    if (!cover || !square) return cover;
    const whole = { sidePx: cover.sidePx, cells: cover.cells.slice() };
    coverSquare(whole, square, this.#radius);
    return whole;
  });

  constructor(look: Look) {
    this.#look = look;
  }

  /** Whether a finger on the picture covers it. */
  get isOn(): boolean {
    return this.#isOn;
  }

  setOn(isOn: boolean): void {
    this.#isOn = isOn;
  }

  /** Half the side of the finger's mark and of the square, as a share of the picture's side. */
  get radius(): number {
    return this.#radius;
  }

  get square(): { readonly x: number; readonly y: number } | undefined {
    return this.#square;
  }

  get canUndo(): boolean {
    return this.#steps.length > 0 || this.#square !== undefined;
  }

  /** Every class's probability with nothing covered. */
  get before(): Float32Array | undefined {
    return this.#before;
  }

  /** With the cover; undefined while nothing is covered. */
  get after(): Float32Array | undefined {
    return this.#after;
  }

  get sweep(): Sweep | undefined {
    return this.#sweep;
  }

  /** How many squares of a sweep were covered; undefined while none is under way. */
  get sweeping(): Preparing | undefined {
    return this.#sweeping;
  }

  /**
   * The held picture as it is answered now. What was drawn on a picture belongs to it, whoever answers:
   * while it is the same one, it stays covered and is asked about anew, a sweep from its beginning.
   */
  follow(picture: ImageData, before: Float32Array): void {
    if (!isSamePicture(picture, this.#picture)) {
      this.drop();
      this.#picture = picture;
      this.#cover = emptyCover(picture.width);
    }
    this.wait();
    this.#before = before;
    void this.#answer();
    if (this.#wantsSweep) void this.sweepAll();
  }

  /** Nobody answers for now; what is covered stays covered. */
  wait(): void {
    this.#turn++;
    this.#before = this.#after = this.#sweep = this.#sweeping = undefined;
  }

  /** The picture is held no more. */
  drop(): void {
    this.wait();
    this.#picture = this.#cover = this.#square = undefined;
    this.#steps = [];
    this.#wantsSweep = false;
  }

  /** A finger comes down: what it covers from here on is one step. */
  beginStroke(): void {
    if (!this.#cover) return;
    this.#remember();
    this.#square = undefined;
  }

  /** It went from one point to another, in shares of the side. */
  stroke(from: Point, to: Point): void {
    const cover = this.#cover;
    if (!cover) return;
    const { sidePx } = cover;
    const cells = cover.cells.slice();
    const at = ({ xPx, yPx }: Point) => ({ xPx: xPx * sidePx, yPx: yPx * sidePx });
    drawStroke({ sidePx, cells }, at(from), at(to), this.#radius * sidePx);
    this.#cover = { sidePx, cells };
    void this.#answer();
  }

  /** Moves the square by steps of its own half side; the first time it appears in the middle. */
  moveSquare(right: number, down: number): void {
    if (!this.#cover) return;
    const { x, y } = this.#square ?? {
      x: 0.5 - right * this.#radius,
      y: 0.5 - down * this.#radius,
    };
    const within = (value: number) => Math.min(1, Math.max(0, value));
    this.#square = {
      x: within(x + right * this.#radius),
      y: within(y + down * this.#radius),
    };
    void this.#answer();
  }

  /** Leaves the square's mark where it is. */
  stamp(): void {
    if (!this.#cover || !this.#square) return;
    this.#remember();
    this.#cover = this.covered;
    this.#square = undefined;
  }

  resize(steps: number): void {
    const radius = this.#radius + steps * radii.step;
    this.#radius = Math.min(radii.most, Math.max(radii.least, radius));
    if (this.#square) void this.#answer();
  }

  undo(): void {
    if (this.#square) this.#square = undefined;
    else {
      this.#cover = this.#steps.at(-1) ?? this.#cover;
      this.#steps = this.#steps.slice(0, -1);
    }
    void this.#answer();
  }

  clear(): void {
    if (!this.#cover) return;
    this.#square = undefined;
    this.#steps = [];
    this.#cover = emptyCover(this.#cover.sidePx);
    void this.#answer();
  }

  /** Covers the picture place by place; until the end, or until another picture or another answer comes. */
  async sweepAll(): Promise<void> {
    const picture = this.#picture;
    if (!picture || this.#sweeping) return;
    this.#wantsSweep = true;
    const turn = this.#turn;
    const covers = sweepCovers(picture.width, sweepAcross);
    const probabilities: Float32Array[] = [];
    while (probabilities.length < covers.length) {
      this.#sweeping = { done: probabilities.length, total: covers.length };
      const next = covers[probabilities.length]!;
      const answer = await this.#look(coveredBy(picture, next), 'sweep');
      if (turn !== this.#turn) return;
      if (!answer) break;
      probabilities.push(answer);
    }
    this.#sweeping = undefined;
    // Whoever answers has told why it does not.
    this.#wantsSweep = probabilities.length === covers.length;
    if (this.#wantsSweep) this.#sweep = { across: sweepAcross, covers, probabilities };
  }

  #remember(): void {
    this.#steps = [...this.#steps, this.#cover!].slice(-mostSteps);
  }

  async #answer(): Promise<void> {
    const turn = this.#turn;
    const [picture, covered] = [this.#picture, this.covered];
    if (!picture || !covered) return;
    if (!covered.cells.includes(1)) {
      this.#after = undefined;
      return;
    }
    const after = await this.#look(coveredBy(picture, covered), 'cover');
    // What was asked for before all was cleared comes too late.
    if (turn === this.#turn && after && this.covered?.cells.includes(1)) this.#after = after;
  }
}

/** Whether they show the same, though they were read at two times. */
function isSamePicture(one: ImageData, other: ImageData | undefined): boolean {
  if (one.width !== other?.width) return false;
  const [ours, theirs] = [one.data, other.data];
  return ours.every((level, i) => level === theirs[i]);
}

function coveredBy(picture: ImageData, cover: Cover): ImageData {
  return new ImageData(coverPicture(picture.data, cover), picture.width, picture.height);
}

function coverSquare(
  { sidePx, cells }: Cover,
  { x, y }: { readonly x: number; readonly y: number },
  radius: number,
): void {
  const edge = (share: number) => Math.min(sidePx, Math.max(0, Math.round(share * sidePx)));
  for (let row = edge(y - radius); row < edge(y + radius); row++) {
    cells.fill(1, row * sidePx + edge(x - radius), row * sidePx + edge(x + radius));
  }
}
