import { expect, it } from 'vitest';
import { examFigures, type Exam } from '../../../app/network/evaluate/exam.ts';
import { answersOf } from '../../../core/evaluation/answers.fixture.ts';
import { evaluateEs } from '../../messages/network/evaluate-es.ts';
import { es } from '../../messages/es.ts';
import { evaluateEn } from '../../messages/network/evaluate-en.ts';
import { examInWords, nameOf, openedCell } from './exam-words.ts';

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

it('tells of an opened cell how many lie in it: photographs of a project, and pictures of a set', () => {
  const exam: Exam = {
    kind: 'left-out',
    classes: [{ name: 'Taza' }, { name: 'Balón' }],
    answers: answersOf(2, [
      [0, 0, 1, 1],
      [0, 1, 1, 1],
      [1, 2, 1, 1],
    ]),
    hasNone: false,
    photoIds: ['a', 'b', 'c'],
    strangerCount: 0,
  };
  const figures = examFigures(exam);
  const wrong = { label: 0, said: 1 };
  expect(openedCell(exam, figures, wrong, evaluateEs)).toBe(
    'Era Taza, dijo Balón: 2 fotos, abajo. Esc cierra.',
  );
  const tile = { sizePx: 1, channels: 1, pixels: new Uint8Array(1) } as const;
  const set: Exam = { ...exam, kind: 'fixed', photoIds: [], tileOf: () => tile };
  expect(openedCell(set, figures, wrong, evaluateEs)).toContain(': 2 imágenes,');
  expect(openedCell(set, figures, { label: 1, said: 1 }, evaluateEn)).toBe(
    'Balón, and said so: 1 picture, below. Esc closes.',
  );
});
