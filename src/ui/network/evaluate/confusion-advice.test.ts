import { expect, it } from 'vitest';
import type { RunRecord } from '../../../app/network/run-facts.ts';
import { sampleRun } from '../../../training/store/sample-records.ts';
import { evaluateEn } from '../../messages/network/evaluate-en.ts';
import { evaluateEs } from '../../messages/network/evaluate-es.ts';
import { confusionAdvice, learnsFromTeach, type Subject } from './confusion-advice.ts';

const names = { was: 'Taza', said: 'Balón' };
const { run } = sampleRun({ id: 'p' });
const ofProject: RunRecord = { ...run, source: 'project' };
const asked = (by: RunRecord | undefined): Subject => ({ run: by, isReceived: false });
const fromFile = asked({ ...ofProject, cameFromFile: true });
const shipped = asked({ ...run, source: 'digits' });
const received: Subject = { run: undefined, isReceived: true };

it('of few photographs is more takes or the eye, not augmentation', () => {
  for (const m of [evaluateEs, evaluateEn]) {
    const said = confusionAdvice(asked(ofProject), names, m);
    expect(said).toMatch(/Taza.*Balón.*(ojo|eye)/);
    expect(said).not.toMatch(/aumento|augmentation/);
  }
});

it('leads nobody to the eye who has it, and of shipped pictures says what may help with many', () => {
  const tuned: RunRecord = {
    ...ofProject,
    model: { kind: 'eye', level: 'last-block', eyeKey: 'eye-1@160' },
  };
  const ofEye = confusionAdvice(asked(tuned), names, evaluateEs);
  expect(ofEye).toBe(evaluateEs.worst.advice('Taza', 'Balón'));
  expect(confusionAdvice(asked(undefined), names, evaluateEs)).toBe(ofEye);
  expect(confusionAdvice(shipped, names, evaluateEs)).toContain('aumento');
});

it('asks for no takes of what does not learn here, and leads nobody to where none can be recorded', () => {
  for (const m of [evaluateEs, evaluateEn]) {
    for (const subject of [fromFile, received]) {
      const said = confusionAdvice(subject, names, m);
      expect(said).toMatch(/Taza.*Balón/);
      expect(said).not.toMatch(/graba|record|ajusta|tune/i);
    }
    expect(confusionAdvice(fromFile, names, m)).toMatch(/archivo|file/);
    expect(confusionAdvice(received, names, m)).toMatch(/otro dispositivo|another device/);
  }
  const there = [fromFile, received, { ...fromFile, isReceived: true }, shipped];
  expect(there.map(learnsFromTeach)).toEqual([false, false, false, false]);
  expect([asked(undefined), asked(ofProject)].map(learnsFromTeach)).toEqual([true, true]);
});

it('says of photographs of a project first that one may be in the wrong class', () => {
  for (const subject of [asked(undefined), asked(ofProject), fromFile, received]) {
    expect(confusionAdvice(subject, names, evaluateEs)).toContain('en la clase equivocada');
    expect(confusionAdvice(subject, names, evaluateEn)).toContain('in the wrong class');
  }
});
