import { decimals, roughDuration } from '../format.ts';

const whole = decimals('es-MX', 0);
const duration = roughDuration('es-MX');

/** Words of fine-tuning the eye. */
export const tuneEs = {
  title: 'Ajustar el ojo',
  what: 'El ojo ya sabe ver: aprendió con un millón de fotos. Con ajuste fino (fine-tuning), sus últimos bloques aprenden también de las tuyas.',
  level: 'Cuánto aprende',
  levels: {
    head: 'solo tus clases',
    'last-block': 'último bloque',
    'last-two-blocks': 'últimos dos',
  },
  levelNotes: {
    head: 'El ojo queda como es: aprende solo la capa de tus clases, como en Enseñar.',
    'last-block': 'El último bloque del ojo cambia un poco, despacio.',
    'last-two-blocks':
      'Cambian los dos últimos: más lento, y con pocas fotos se las aprende de memoria.',
  },
  start: 'Ajustar el ojo',
  estimate: (ms: number) => `A lo más ${duration(ms)} en este dispositivo.`,
  progress: 'Avance del ajuste',
  show: 'Verlo en vivo',
  /** Heads what came of a tuning: which end of the eye is used. */
  headings: {
    tuned: 'El ojo ajustado',
    head: 'El ojo original',
    unknown: 'El ojo, con tus clases',
  },
  again: 'Ajustar de nuevo',
  bringing: 'Se trae lo que hace falta para ajustar…',
  chipPhoto: (done: number, total: number) => `Ojo: foto\u00a0${whole(done)}/${whole(total)}`,
  chipEpoch: (epoch: number, count: number) => `Ojo: época\u00a0${whole(epoch)}/${whole(count)}`,
  chipLabel: (what: string) => `Se ajusta el ojo. ${what}. Ir a Entrenar`,
  chipStop: 'Terminar de ajustar el ojo',
  noCode:
    'El código para ajustar no llegó completo. El ojo sigue como estaba; recarga la página con internet y vuelve a intentar.',
  looking: (done: number, total: number) => `Mira tus fotos: ${whole(done)} de ${whole(total)}`,
  compared: (before: string, after: string, isBetter: boolean) =>
    `En validación cruzada, preguntando a copias por tomas que no aprendieron: ${before} sin ajustar, ${after} ajustado. ${isBetter ? 'Se usa el ajustado.' : 'No mejoró: se usa el original.'} El que queda aprendió de todas.`,
  headOnly: (accuracy: string) =>
    `En validación cruzada, preguntando a copias por tomas que no aprendieron: ${accuracy}. El que queda aprendió de todas.`,
  keptOriginal: 'Se usa el original.',
  headDone: 'Terminó: aprendió solo la capa de tus clases, sin épocas.',
  unmeasuredHead: 'Cada clase tiene una sola toma, así que no se puede medir qué tan bien sale.',
  unmeasured:
    'Cada clase tiene una sola toma, así que no se puede medir si mejora: se usa el original.',
  blocks: {
    lastBlock: 'Último bloque',
    blockBefore: 'Penúltimo bloque',
    kernels: ['1 × 1, expande', 'por canal (depthwise)', '1 × 1, reduce'],
  },
  inHand: 'Se ajusta…',
  notKept: 'A medias: no se guardó nada',
  failed: 'No se pudo ajustar. El ojo sigue como estaba; vuelve a intentar.',
  /** Who answers: the tuned end, the original one, or one of which that is not known. */
  answers: {
    tuned: 'El ojo ajustado',
    head: 'El ojo original, con lo aprendido aquí',
    unknown: 'El ojo, con tus clases',
  },
  whos: {
    tuned: { network: 'ajustado', eye: 'original', both: 'los dos' },
    head: { network: 'este', eye: 'el de Enseñar', both: 'los dos' },
    unknown: { network: 'este', eye: 'el de Enseñar', both: 'los dos' },
  },
  teachEye: 'El ojo original (Enseñar)',
  liveNote:
    'Aquí el ojo siempre elige una de tus clases: «ninguna de estas» solo lo dice el de Enseñar.',
};

export type TuneMessages = typeof tuneEs;
