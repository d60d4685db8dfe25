import { dayRules, type DayOrNight } from '../../../app/neuron/day-or-night.svelte.ts';
import type { HandAgainstEye } from '../../../app/neuron/hand-against-eye.svelte.ts';
import type { RulesDesk } from '../../../app/neuron/rules-desk.svelte.ts';
import type { NeuronMessages } from '../../messages/neuron/es.ts';
import { numberText } from '../number-text.ts';

type Words = NeuronMessages['labs']['rules'];

/** How the rules do with the people that are there. */
export function activitySentence(desk: RulesDesk, m: Words): string {
  const { low, high, surprised, shake, extras, learned } = desk.state.values;
  const { length: count } = desk.samples;
  if (learned) return m.said.learned(desk.rules.length, desk.right, count);
  if (!surprised) return m.said.foreseen(numberText(low), numberText(high), desk.right, count);
  if (extras > 0) return m.said.piled(desk.rules.length, desk.right, count);
  return shake ? m.said.shake(desk.right, count) : m.said.surprised(desk.right, count);
}

/** How both brightness rules do. */
export function daySentence(day: DayOrNight, dayFrom: number, { day: m }: Words): string {
  const { samples } = day;
  if (samples.length === 0) return m.said.start;
  if (day.isFull) return m.said.full;
  const missing = ([0, 1] as const).find((label) => samples.every((one) => one.label !== label));
  if (missing !== undefined) return m.said.one(m.take[missing]);
  const hand = day.rightOf(dayRules(dayFrom));
  if (!day.learned) return m.said.useless(hand, samples.length);
  const { at, rules } = day.learned;
  return m.said.compare(hand, day.rightOf(rules), samples.length, numberText(Math.round(at)));
}

/** How features by hand do beside those of the eye. */
export function classesSentence(
  versus: HandAgainstEye,
  classCount: number,
  { classes: m }: Words,
): string {
  if (versus.fitCount < 2) return m.said.few;
  const { result, progress } = versus;
  if (progress !== undefined || !result) return m.said.start(classCount);
  return m.said.done(
    m.share(result.byHand, result.asked),
    m.share(result.byEye, result.asked),
    result.burstCount,
  );
}
