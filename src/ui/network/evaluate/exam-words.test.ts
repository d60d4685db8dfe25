import { expect, it } from 'vitest';
import type { Exam } from '../../../app/network/evaluate/evaluation.svelte.ts';
import { answersOf } from '../../../core/evaluation/answers.fixture.ts';
import { evaluateEs } from '../../messages/network/evaluate-es.ts';
import { es } from '../../messages/es.ts';
import { examInWords, nameOf } from './exam-words.ts';

it('calls the classes of the toy set by their names, and those of a project as the student did', () => {
  const exam: Exam = {
    kind: 'fixed',
    classes: [{ name: 'mug' }, { name: 'ball' }],
    answers: answersOf(2, [[0, 0, 1, 1]]),
    hasNone: false,
    photoIds: [],
    strangerCount: 0,
  };
  const toy = examInWords(exam, { source: 'toy' }, es.scene);
  expect([0, 1].map((index) => nameOf(toy.classes, index, evaluateEs))).toEqual(['Taza', 'Balón']);
  expect(toy.answers).toBe(exam.answers);
  for (const run of [{ source: 'project' } as const, undefined]) {
    expect(examInWords(exam, run, es.scene)).toBe(exam);
  }
});
