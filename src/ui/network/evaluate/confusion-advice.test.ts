import { expect, it } from 'vitest';
import type { RunRecord } from '../../../app/network/run-facts.ts';
import { sampleRun } from '../../../training/store/sample-records.ts';
import { evaluateEn } from '../../messages/network/evaluate-en.ts';
import { evaluateEs } from '../../messages/network/evaluate-es.ts';
import { confusionAdvice } from './confusion-advice.ts';

const names = { was: 'Taza', said: 'Balón' };
const { run } = sampleRun({ id: 'p' });
const ofProject: RunRecord = { ...run, source: 'project' };

it('of few photographs is more takes or the eye, not augmentation', () => {
  for (const m of [evaluateEs, evaluateEn]) {
    const said = confusionAdvice(ofProject, names, m);
    expect(said).toMatch(/Taza.*Balón.*(ojo|eye)/);
    expect(said).not.toMatch(/aumento|augmentation/);
  }
});

it('leads nobody to the eye who has it, and of shipped pictures says what may help with many', () => {
  const tuned: RunRecord = {
    ...ofProject,
    model: { kind: 'eye', level: 'last-block', eyeKey: 'eye-1@160' },
  };
  expect(confusionAdvice(tuned, names, evaluateEs)).toBe(evaluateEs.worst.advice('Taza', 'Balón'));
  expect(confusionAdvice(undefined, names, evaluateEs)).toBe(
    confusionAdvice(tuned, names, evaluateEs),
  );
  expect(confusionAdvice({ ...run, source: 'digits' }, names, evaluateEs)).toContain('aumento');
});
