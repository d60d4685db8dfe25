import type { Engine } from '../../engine.ts';
import type { RunShelf } from '../run-shelf.svelte.ts';
import type { ExamTrouble, RunExaminer } from './run-examiner.ts';
import type { RunMaps } from './run-maps.ts';

/** What is judged: the eye with its head, or a run of My network by its id. */
export type Subject = 'eye' | (string & {});

/** Whether there are figures, or why not. */
export type EvaluationPhase =
  /** There are, of `exam`; while it asks anew, those of before. */
  | 'here'
  /** Photographs are being asked about, or will be in a moment. */
  | 'asking'
  /** It was told not to; what was asked before is in `exam`. */
  | 'cancelled'
  /** `trouble` says why it cannot be asked. */
  | 'troubled'
  /** Less than two classes have been taught. */
  | 'too-few-classes'
  /** The eye is not here yet, or has not looked at what was captured. */
  | 'not-learned'
  /** There is nothing but a test round, which the eye has still to look at. */
  | 'round-not-seen'
  /** Everything there is has been learned from. */
  | 'nothing-unseen'
  /** The classifier came from elsewhere, without photographs: only a test round can measure it. */
  | 'received'
  /** What the run answers with are names, of which none is that of a class of the project. */
  | 'other-names'
  /** The run ended before its first epoch did. */
  | 'no-weights';

/** Why there are no figures, where something went wrong. */
export type EvaluationTrouble =
  | ExamTrouble
  /** Nobody knows what. */
  | { readonly kind: 'failed' };

/** What an evaluation needs of the app. */
export interface EvaluationParts {
  readonly engine: Pick<Engine, 'changed' | 'project' | 'learner' | 'eye' | 'inHand'>;
  readonly shelf: RunShelf;
  readonly examiner: RunExaminer;
  readonly runMaps: RunMaps;
}
