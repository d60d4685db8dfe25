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

it('says how many answers it took, and what each photograph is of', () => {
  const answer = { isRight: true, own: noOwnNumbers };
  const size = { widthPx: 224, heightPx: 224 };
  const course = {
    handIn: {
      name: '',
      pictures: [
        { id: 'a', of: { className: 'Taza', take: 2 }, ...size },
        { id: 'file-1', ...size },
      ],
      withNumbers: false,
      has: () => true,
    },
    progress: {
      rules: { answer: { ...answer, text: '2', tries: 3 } },
      image: { answer: { ...answer, text: '192', tries: 1 } },
      // From before they were counted.
      colour: { answer: { ...answer, text: '2' } },
    },
    doneCount: 0,
    made: noOwnNumbers,
  } as unknown as Course;
  const parts = handInParts(course, courseEs, 0);
  const said = parts.flatMap((part) => ('text' in part ? part.text : []));
  expect(said.filter((text) => text.startsWith('→'))).toEqual([
    '→ Que va en bici (bien, al intento 3)',
    '→ 192 (bien)',
    '→ Valor (V) (bien)',
  ]);
  const captions = parts.flatMap((part) =>
    part.kind === 'pictures' ? part.pictures.map(({ caption }) => caption) : [],
  );
  expect(captions).toEqual(['Taza, toma\u00a02', undefined]);
});
