import type { ThresholdDesk } from '../../../app/neuron/threshold-desk.svelte.ts';
import type { NeuronMessages } from '../../messages/neuron/es.ts';
import { numberText } from '../number-text.ts';

/** What the unit has just done, and what is left to do. */
export function thresholdSentence(
  desk: ThresholdDesk,
  m: NeuronMessages['labs']['threshold'],
): string {
  const { task, view, threshold, bias } = desk.state.values;
  const sum = numberText(desk.sum);
  const limit = numberText(threshold);
  if (task === 'xor') {
    return desk.triesLeft === 0 ? m.said.xorTold : m.said.xor(desk.rightCount, desk.triesLeft);
  }
  if (desk.isSolved) return m.said.solved(m.tasks[task]);
  if (bias) {
    const total = numberText(desk.sum - threshold);
    return m.said.bias(total, desk.fires ? '≥' : '<', numberText(-threshold));
  }
  if (task !== 'story') {
    return m.said.progress(m.tasks[task], desk.rightCount, desk.rows.length);
  }
  if (view === 'cell') return m.said.cell(sum, limit, desk.fires);
  const what = desk.fires ? m.story.fires : m.story.rests;
  return m.said.story(sum, desk.fires ? '≥' : '<', limit, what);
}
