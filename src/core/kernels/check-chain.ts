import { maxStages, type Chain } from './chain.ts';
import { checkStage, type StageTrouble } from './check-stage.ts';
import { chainShapes, type Shape, type SizeTrouble } from './output-size.ts';

/** What keeps a chain from being computed, and at which stage, from 0. */
export interface ChainTrouble {
  readonly stage: number;
  readonly trouble:
    StageTrouble | SizeTrouble | { readonly kind: 'too-many-stages'; readonly max: number };
}

/**
 * Everything that is wrong with a chain, first to last; nothing if it is sound. The numbers of a stage that
 * is off are checked as well, so that switching it on cannot fail.
 *
 * @param input what the chain is given; without it sizes are not checked.
 */
export function checkChain(chain: Chain, input?: Shape): ChainTrouble[] {
  const troubles: ChainTrouble[] = chain.stages.flatMap((stage, index) =>
    checkStage(stage).map((trouble) => ({ stage: index, trouble })),
  );
  if (chain.stages.length > maxStages) {
    troubles.push({ stage: maxStages, trouble: { kind: 'too-many-stages', max: maxStages } });
  }
  // With a size that is no number, those of the outputs mean nothing.
  if (!input || troubles.length > 0) return troubles;
  return chainShapes(chain, input).flatMap((outcome, stage) =>
    outcome.ok ? [] : [{ stage, trouble: outcome.trouble }],
  );
}
