import { decimals, plural } from '../format.ts';

const many = plural('es-MX');
const whole = decimals('es-MX', 0);
const photos = (count: number) => many(count, '1 foto', `${whole(count)} fotos`);
const pictures = (count: number) => many(count, '1 imagen', `${whole(count)} imágenes`);
const takes = (count: number) => many(count, '1 toma', `${whole(count)} tomas`);

/** Words for a run that may as well have guessed. */
export const guessingEs = {
  what: (classCount: number) =>
    `Con lo que no había visto no acierta más que quien adivina: 1 de cada ${whole(classCount)}.`,
  whatUneven: (ofGuesser: number, count: number) =>
    `Con lo que no había visto no acierta más que quien siempre dice la misma clase: ${whole(ofGuesser)} de ${whole(count)}.`,
  right: (right: number, count: number, kind: 'photos' | 'pictures') =>
    `De ${(kind === 'photos' ? photos : pictures)(count)} que no había visto, acertó ${whole(right)}.`,
  luck: (classCount: number) =>
    `Quien adivina acierta 1 de cada ${whole(classCount)} en promedio, y con suerte llega a tanto.`,
  luckUneven: (ofGuesser: number) =>
    `Quien siempre dice la misma clase acierta ${whole(ofGuesser)}, y con suerte se llega a tanto.`,
  luckOfTakes: (count: number) =>
    `Pero son de ${takes(count)}, y las imágenes de una misma toma cuentan casi como una: contando por tomas, todavía puede ser suerte.`,
  few: 'Pero es muy poco: puede ser suerte.',
  fewTakes: (count: number) =>
    `Pero vienen de solo ${takes(count)}, y las fotos de una misma toma cuentan casi como una: puede ser suerte.`,
  unevenTakes: (count: number, asMany: number) =>
    `Pero vienen de ${takes(count)} de distinto tamaño, que dicen tanto como ${many(asMany, '1 sola', `${whole(asMany)} iguales`)}: las fotos de una misma toma cuentan casi como una, y puede ser suerte.`,
  why: 'Las tomas son pocas, o cada una es de otro objeto: lo que se apartó para medir no se parece a lo que aprendió. Graba más tomas de las mismas cosas, en otros lugares y con otra luz; o prueba con las imágenes de ejemplo; o ajusta el ojo, que ya sabe ver y necesita menos fotos.',
  whyLuck: 'Graba más: con más tomas para medir se sabe.',
  whyElse: 'Dale más épocas u otra tasa de aprendizaje, en «Cómo aprende».',
  record: 'Grabar más tomas',
  toy: 'Usar las de ejemplo',
  tune: 'Ajustar el ojo',
};

export type GuessingMessages = typeof guessingEs;
