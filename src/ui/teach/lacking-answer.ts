import type { EyeState } from '../../app/eye-keeper.ts';

/** What an answer hangs on. */
export interface AnswerNeeds {
  /** Whether there is a picture to be answered. */
  readonly hasPicture: boolean;
  /** How far the eye has come, where it answers or what was made of it does. */
  readonly eye: EyeState['phase'] | undefined;
  /** Whether anything was learned that could be answered. */
  readonly hasLearned: boolean;
}

/** Why there is no answer yet; `failed`: none will come by itself. */
export type Lacking = 'picture' | 'failed' | 'learned' | 'eye' | 'preparing';

/** Why nothing is said: the first thing that somebody has to do, or to wait for. */
export function lackingAnswer({ hasPicture, eye, hasLearned }: AnswerNeeds): Lacking {
  if (!hasPicture) return 'picture';
  if (eye === 'failed') return 'failed';
  if (!hasLearned) return 'learned';
  return eye === 'waiting' || eye === 'loading' ? 'eye' : 'preparing';
}
