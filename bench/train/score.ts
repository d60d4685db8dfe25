import type { NetworkPlan } from '../../src/core/network/plan.ts';
import { batchCountOf, batchOf } from '../../src/training/network/batches.ts';
import { Trainee } from '../../src/training/network/trainee.ts';
import type { NetworkWeights, PictureSet } from '../../src/training/network/types.ts';
import { digitSettings } from './networks.ts';

const BATCH_SIZE = 100;

/** Share of some pictures that a network recognises, on the present backend. */
export async function accuracyOf(
  plan: NetworkPlan,
  weights: NetworkWeights,
  data: PictureSet,
  pictures: Int32Array,
): Promise<number> {
  // Nothing is learned, so no setting matters.
  const trainee = new Trainee(plan, digitSettings, { weights });
  let rightCount = 0;
  for (let index = 0; index < batchCountOf(pictures.length, BATCH_SIZE); index++) {
    const { score } = trainee.measure(batchOf(data, pictures, index, BATCH_SIZE));
    const [, right] = await score.data<'float32'>();
    score.dispose();
    rightCount += right!;
  }
  trainee.dispose();
  return rightCount / pictures.length;
}
