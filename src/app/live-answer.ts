import { activationMap, classify, decide } from '../training/head/classify.ts';
import { likenessMap } from '../training/head/likeness-map.ts';
import type { Answer, Corrected } from '../training/head/types.ts';
import type { Learned } from './learner.ts';
import type { LiveLook } from './looker.ts';

/** Time constant of the smoothing: 90 % of a change is shown within 210 ms. */
const smoothingMs = 90;

/** Where the network looked for one class: contributions to its logit. */
export interface WhereItLooked {
  readonly classId: string;
  readonly side: number;
  /** `[side, side]`, signed; their mean plus the bias is the logit. */
  readonly values: Float32Array;
}

/** The present answer, as the screen shows it. */
export interface LiveAnswer {
  readonly classIds: readonly string[];
  /** Probability of each class, smoothed, `[classCount]`. */
  readonly shares: Float32Array;
  /** The likeliest class. */
  readonly winnerId: string;
  /** Whether the picture is too unlike the winner: "none of these". */
  readonly isNone: boolean;
  /** Cosine to the winner's mean, smoothed, −1 … 1. */
  readonly likeness: number;
  /** Likeness below which the answer is "none of these". */
  readonly threshold: number;
  /** Whether something that was taught after it had fooled the network decided, not the threshold. */
  readonly isCorrected: boolean;
  readonly timeMs: number;
  readonly where?: WhereItLooked;
}

/** Turns looks into smoothed answers; forgets the past when the classes change. */
export class Answerer {
  #classIds: readonly string[] = [];
  #shares: Float32Array = new Float32Array();
  #likenesses: Float32Array = new Float32Array();
  #corrected: Corrected | undefined;
  #timeMs = 0;

  /**
   * Answers one look. `shift` moves every threshold (the user's strictness); `pinnedId` asks where
   * it looked for that class instead of the winner.
   */
  answer(look: LiveLook, learned: Learned, shift: number, pinnedId?: string): LiveAnswer {
    const { head, examples } = learned;
    const { classIds } = examples;
    const now = classify(head, look.embedding);
    const elapsedMs = look.timeMs - this.#timeMs;
    // A clock that went backwards (a source changed, a device slept) tells nothing of the past.
    const known = classIds.join() === this.#classIds.join() && elapsedMs >= 0;
    const keep = known ? Math.exp(-elapsedMs / smoothingMs) : 0;
    this.#shares = blend(this.#shares, now.probabilities, keep);
    this.#likenesses = blend(this.#likenesses, now.likenesses, keep);
    this.#corrected = now.corrected && blendCorrected(this.#corrected, now.corrected, keep);
    this.#classIds = classIds;
    this.#timeMs = look.timeMs;
    const smoothed: Answer = {
      probabilities: this.#shares,
      likenesses: this.#likenesses,
      ...(this.#corrected && { corrected: this.#corrected }),
    };
    const { winner, ...decision } = decide(smoothed, head.thresholds, shift);
    const pinned = pinnedId === undefined ? -1 : classIds.indexOf(pinnedId);
    const explained = pinned < 0 ? winner : pinned;
    const side = look.map ? Math.round(Math.sqrt(look.map.length / head.dimension)) : 0;
    return {
      classIds,
      shares: this.#shares,
      winnerId: classIds[winner]!,
      ...decision,
      timeMs: look.timeMs,
      ...(look.map && {
        where: {
          classId: classIds[explained]!,
          side,
          values:
            classIds.length > 1
              ? activationMap(head, look.map, side, explained)
              : likenessMap(head, look.map, look.embedding, explained, decision.threshold),
        },
      }),
    };
  }
}

function blendCorrected(
  former: Corrected | undefined,
  present: Corrected,
  keep: number,
): Corrected {
  if (!former) return present;
  return {
    noneLead: blend(former.noneLead, present.noneLead, keep),
    nearness: blend(former.nearness, present.nearness, keep),
  };
}

/** keep · former + (1 − keep) · present, in a new array. */
function blend(former: Float32Array, present: Float32Array, keep: number): Float32Array {
  if (keep === 0) return present.slice();
  return present.map((value, index) => keep * former[index]! + (1 - keep) * value);
}
