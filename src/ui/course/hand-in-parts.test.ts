import { expect, it } from 'vitest';
import type { Course } from '../../app/course.svelte.ts';
import { noOwnNumbers } from '../../core/course/own-numbers.ts';
import { courseEs } from '../messages/course/es.ts';
import { handInParts } from './hand-in-parts.ts';

it('writes what was typed with true minus signs, and tells no answer under a wrong one', () => {
  const labs = { vectors: { x: [1, 0, 0], a: [0, 0, 1], b: [-0.78, 1, 0], c: [0, 1, 0] } };
  const own = { ...noOwnNumbers, parameterCount: 61_706, labs };
  const handedIn = (isRight: boolean) => {
    const course = {
      handIn: { name: '', pictures: [], withNumbers: true, has: () => true },
      progress: {
        vectors: { answer: { text: '-0.39', isRight, own } },
        networks: { answer: { text: '-1', isRight, own } },
      },
      doneCount: 0,
      made: own,
    } as unknown as Course;
    const parts = handInParts(course, courseEs, 0);
    return parts.map((part) => ('text' in part ? part.text : '')).join('\n');
  };
  expect(handedIn(false)).toContain('→ −0.39 (todavía no)');
  expect(handedIn(false)).toContain('Mis vectores: X = (1, 0, 0), B = (−0.78, 1, 0).');
  expect(handedIn(false)).not.toContain('X · B = −0.78');
  expect(handedIn(false)).not.toContain('61,706');
  expect(handedIn(true)).toContain('B = (−0.78, 1, 0), X · B = −0.78.');
  expect(handedIn(true)).toContain('Mi red tiene 61,706 parámetros.');
});
