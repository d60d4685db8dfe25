import { barPercent, decimals, listing, plural, quotedListing } from '../format.ts';

const many = plural('es-MX');
const listed = listing('es-MX');
const whole = decimals('es-MX', 0);
const quoted = quotedListing(
  'es-MX',
  (name) => `«${name}»`,
  (count) => `${whole(count)} más`,
);
const number1 = decimals('es-MX', 1);
const number2 = decimals('es-MX', 2);

/** How sure an answer is, as in Teach. */
const surePercent = barPercent('es-MX');

/** Shares below a percent are not rounded to nothing, and those below all not to all. */
function percent(share: number): string {
  const value = 100 * share;
  if (value > 99 && value < 100) return `${number1(Math.min(99.9, value))}\u00a0%`;
  return `${value > 0 && value < 1 ? number2(value) : whole(value)}\u00a0%`;
}

const photos = (count: number) => many(count, '1 foto', `${whole(count)} fotos`);
const pictures = (count: number) => many(count, '1 imagen', `${whole(count)} imágenes`);
const takes = (count: number) => many(count, '1 toma', `${whole(count)} tomas`);

/** Words of the tab Evaluate. */
export const evaluateEs = {
  title: 'Evaluar',
  percent,
  surePercent,
  whole,
  photos,
  pictures,
  takes,

  subject: 'Qué se evalúa',
  eye: 'El ojo (Enseñar)',
  noRuns: 'Cuando entrenes tu red, aquí podrás evaluarla también.',

  kindLabel: 'Con qué se mide',
  kinds: {
    'test-round': 'ronda de prueba',
    'left-out': 'tomas apartadas',
    fixed: 'imágenes apartadas',
  },
  /** Which data a number was measured on. */
  measuredOn: {
    'test-round': (takeCount: number, photoCount: number) =>
      `Medido con tu ronda de prueba: ${takes(takeCount)}, ${photos(photoCount)}. Nada de eso se usó para aprender.`,
    'left-out': (takeCount: number, photoCount: number, partCount: number) =>
      `Medido con ${takes(takeCount)} de tu proyecto (${photos(photoCount)}): aprende sin una parte de las tomas (${partCount === 2 ? 'la mitad' : `1 de cada ${whole(partCount)}`}), se le pregunta por esa parte, y así con cada una.`,
    /** Of what is below all right. */
    learnedAll:
      'El ojo que usas aprendió de todas: con pocas tomas, lo más probable es que acierte más que esto.',
    'left-out-run': (takeCount: number, photoCount: number) =>
      `Medido con ${takes(takeCount)} de tu proyecto (${photos(photoCount)}) de las que no aprendió.`,
    fixed: (takeCount: number, pictureCount: number) =>
      takeCount < pictureCount
        ? `Medido con ${pictures(pictureCount)} (${takes(takeCount)}) que siempre se apartan: nadie aprende de ellas.`
        : `Medido con ${pictures(pictureCount)} que siempre se apartan: nadie aprende de ellas.`,
    /** What measures has also chosen the epoch. */
    chose: {
      'left-out-run':
        'Con algunas se escogió su mejor época, así que quizá se ve un poco mejor de lo que es: una ronda de prueba no tiene ese defecto.',
      fixed:
        'Pero con ellas se escogió su mejor época, así que quizá se ve un poco mejor de lo que es.',
    },
  },
  sentence: (right: number, asked: number, kind: 'photos' | 'pictures') =>
    `Acierta ${whole(right)} de ${kind === 'photos' ? photos(asked) : pictures(asked)} ${kind === 'photos' ? 'de tomas ' : ''}que no ha visto`,
  interval: (share: number, takeCount: number, low: number, high: number, isSingles: boolean) =>
    isSingles
      ? `${percent(share)}; con tantas, lo más probable es entre ${whole(100 * low)} y ${percent(high)}`
      : `${percent(share)}; con ${takes(takeCount)}, entre ${whole(100 * low)} y ${percent(high)}`,
  fewTakes:
    'Son pocas tomas: el rango es ancho porque las fotos de una misma toma se parecen mucho y cuentan casi como una.',
  anew: 'Se mide de nuevo…',
  former: 'Cancelaste la medición: estos números son los de antes.',
  left: {
    strangers: (count: number) =>
      many(
        count,
        'No se le preguntó por 1 foto: es de una clase que no conoce.',
        `No se le preguntó por ${whole(count)} fotos: son de clases que no conoce.`,
      ),
    waiting: (count: number) =>
      many(count, 'El ojo todavía no ve 1 foto.', `El ojo todavía no ve ${whole(count)} fotos.`),
  },

  /** Of a network from a file, none of whose names is a class of the project. */
  otherNames: (names: readonly string[]) =>
    `Esta red vino de un archivo y responde con sus propios nombres: ${quoted(names)}. Ninguna clase de tu proyecto se llama así, y sin eso no se sabe si acierta. Crea en Enseñar clases con esos nombres y graba una toma de cada una.`,
  /** Of a tuned eye for which nothing is left; `share` is what its copies reached, where that was measured. */
  tunedUnseen: (share: string | undefined) =>
    [
      'Este ojo aprendió de todas tus tomas: no queda ninguna con que medirlo.',
      ...(share
        ? [
            `El ${share} que dice Entrenar es de validación cruzada: se preguntó a copias suyas por tomas que no habían aprendido.`,
          ]
        : []),
      'Para medir al que quedó, graba otra toma de cada clase, o haz una ronda de prueba.',
    ].join(' '),
  states: {
    asking: 'Se le pregunta por las fotos que no ha visto…',
    cancelled: 'No se midió: lo cancelaste.',
    'too-few-classes':
      'Para evaluar hacen falta al menos dos clases con fotos: con una sola no hay con qué confundirse.',
    'not-learned': 'El ojo todavía no ha aprendido tus fotos. En cuanto las vea, aquí se mide.',
    'round-not-seen':
      'El ojo todavía no ha visto las fotos de tu ronda de prueba. En cuanto las vea, aquí se mide.',
    'nothing-unseen':
      'No hay nada que no haya visto: de todas las tomas ya aprendió. Graba otra toma de cada clase, o haz una ronda de prueba.',
    'nothing-unseen-past':
      'De este entrenamiento no quedó anotado con qué tomas aprendió, así que no se sabe cuáles no ha visto. Haz una ronda de prueba, o entrena de nuevo.',
    received:
      'Este clasificador llegó de otro dispositivo, sin sus fotos: con qué aprendió no se sabe aquí. Haz una ronda de prueba con tus cosas y se mide.',
    'no-weights':
      'Este entrenamiento terminó antes de su primera época: no hay nada que preguntarle.',
    troubled: {
      'other-eye':
        'El ojo de este dispositivo ya no es el que se afinó, o todavía no llega. Sus números no se pueden medir con otro.',
      digits: 'Los dígitos no están en este dispositivo y no hay red para traerlos.',
      'no-numbers': 'Los pesos de esta red crecieron sin límite: no responde con números.',
      'no-backend': 'En este navegador no hay con qué correr la red.',
      'not-kept':
        'De este entrenamiento no se guardó lo aprendido: no hay qué medir. Entrena de nuevo.',
      'no-code':
        'El código que calcula no llegó completo. Recarga la página con internet; lo que grabaste se queda.',
      lost: 'El navegador le quitó la GPU a la red. No se perdió nada.',
      failed: 'Algo falló al medir. Mide de nuevo; lo que grabaste se queda.',
    },
  },
  again: 'Medir de nuevo',
  ask: 'Medir',
  cancel: 'Cancelar',
  progress: 'Avance de la medición',
  progressOf: (done: number, total: number) => `${whole(done)} de ${whole(total)}`,
  toTeach: 'Ir a Enseñar',
  toTrain: 'Ir a Entrenar',

  matrix: {
    title: 'Matriz de confusión',
    how: 'Cada fila es lo que era; cada columna, lo que dijo. En la diagonal están los aciertos. Elige una celda para ver sus fotos.',
    keys: 'Con las flechas te mueves entre las celdas; con Enter ves sus fotos.',
    mode: 'Qué muestran las celdas',
    modes: { counts: 'fotos', rows: '% de fila', columns: '% de columna' },
    none: 'Ninguna de estas',
    noneShort: 'ning.',
    said: 'dijo →',
    was: 'era ↓',
    legend: { row: 'color: parte de la fila', column: 'color: parte de la columna' },
    cell: (was: string, said: string, count: number, share: string) =>
      `Era ${was}, dijo ${said}: ${photos(count)}${share ? `, ${share}` : ''}`,
    shareOfRow: (share: number) => `${percent(share)} de su fila`,
    shareOfColumn: (share: number) => `${percent(share)} de su columna`,
    rowOf: (name: string, asked: number) => `Fila de ${name}: ${photos(asked)}`,
    columnOf: (name: string, said: number) =>
      `Columna de ${name}: lo dijo ${many(said, '1 vez', `${whole(said)} veces`)}`,
  },

  worst: {
    title: 'Lo que más confunde',
    sentence: (was: string, said: string, count: number, asked: number, reverse: number) =>
      `Lo que más confunde: de ${photos(asked)} de «${was}», a ${count > 1 && count === asked ? 'todas' : whole(count)} ${many(count, 'la', 'las')} llamó «${said}»${
        reverse > 0 ? `, y ${whole(reverse)} al revés` : ''
      }.`,
    advice: (was: string, said: string) =>
      `Mira primero esas fotos: quizá alguna está en la clase equivocada. Si no, graba más tomas de «${was}» y de «${said}» en el mismo lugar y con la misma mano, para que solo pueda distinguirlas por lo que son.`,
    adviceFew: (was: string, said: string) =>
      `Mira primero esas fotos: quizá alguna está en la clase equivocada. Si no, y tú las distinguirías, graba más tomas de «${was}» y de «${said}», las dos en los mismos lugares; o ajusta el ojo, en Entrenar: ya sabe ver y necesita menos fotos.`,
    adviceFile: (was: string, said: string) =>
      `Mira primero esas fotos: quizá alguna está en la clase equivocada. Si no, aquí no hay cómo enseñarle más: esta red vino de un archivo. Le ayudarían más ejemplos de «${was}» y de «${said}» donde se entrenó.`,
    adviceReceived: (was: string, said: string) =>
      `Mira primero esas fotos: quizá alguna está en la clase equivocada. Si no, aquí ya no puedes enseñarle más: llegó de otro dispositivo, sin sus fotos. Le ayudarían más tomas de «${was}» y de «${said}» en aquel dispositivo.`,
    adviceRun:
      'Mira esas imágenes: ¿tú las distinguirías? Más capas, más imágenes o aumento de datos pueden ayudarle, en Entrenar.',
    look: 'Ver esas fotos',
    nothing: 'No confundió ninguna clase con otra.',
    nones: (count: number) =>
      many(
        count,
        '1 foto se quedó en «ninguna de estas»: no la confundió, pero tampoco se animó.',
        `${whole(count)} fotos se quedaron en «ninguna de estas»: no las confundió, pero tampoco se animó.`,
      ),
  },

  cell: {
    title: (was: string, said: string) => `Era ${was}, dijo ${said}`,
    right: (name: string) => `${name}, y lo dijo bien`,
    close: 'Cerrar las fotos',
    empty: 'No hay fotos en esta celda.',
    order: 'De la más segura a la menos segura.',
    map: 'Dónde se fijó',
    mapOf: (said: string) =>
      `Naranja: lo que habla a favor de «${said}»; azul: en contra. Es el mapa del ojo como está ahora.`,
    mapOfNetwork: (said: string, isExact: boolean) =>
      `Naranja: lo que habla a favor de «${said}»; azul: en contra. ${
        isExact
          ? 'Es exacto: la suma de todos los lugares es lo que sus últimos mapas le dan a esa clase, menos el promedio de todas las clases.'
          : 'Después de esos mapas la red hace más que sumar: cada lugar vale lo que pesa en esta foto (pendiente × activación), menos el promedio de todas las clases.'
      }`,
    place: (n: number, of: number) => `Foto ${n} de ${of}`,
    photo: (n: number, of: number, confidence: number) =>
      `Foto ${n} de ${of}, ${surePercent(confidence)} de seguridad`,
    moveTo: 'Es de otra clase…',
    remove: 'Borrar esta foto',
    teach: 'Pasar su toma a entrenamiento',
    more: (count: number) => `Ver ${whole(count)} más`,
    keys: 'Con las flechas, Inicio y Fin te mueves entre las fotos.',
    hint: 'Elige una foto para corregirla.',
    /** Heard, not seen: what came below. */
    opened: (title: string, counted: string) => `${title}: ${counted}, abajo. Esc cierra.`,
    chosen: (photo: string) => `${photo}: abajo puedes corregirla o borrarla.`,
  },

  round: {
    title: 'Ronda de prueba',
    what: 'Graba tomas nuevas que solo sirven para medir: en otro lugar, con otra luz, con otra mano. De ellas nunca aprende. Si borras, cambias de clase o pasas a entrenamiento las que salen mal, el número deja de decir la verdad.',
    start: 'Hacer una ronda de prueba',
    more: 'Agregar tomas de prueba',
    stepOf: (n: number, of: number) => `Clase ${n} de ${of}`,
    show: (name: string) => `Muéstrale «${name}»`,
    tips: [
      'En otro lugar que cuando aprendió.',
      'Con otra luz: junto a la ventana, o con la luz apagada.',
      'En la mano de alguien más, o sin que nadie toque nada.',
      'Más cerca, más lejos, de lado.',
    ],
    hold: 'mantén presionado el círculo',
    tap: 'toca el círculo para grabar',
    have: (takeCount: number, photoCount: number) =>
      `${takes(takeCount)} de prueba · ${photos(photoCount)}`,
    next: 'Siguiente clase',
    back: 'Clase anterior',
    finish: 'Ver el resultado',
    leave: 'Salir',
    stop: 'Salir de la ronda',
    noPicture:
      'Sin imagen en vivo no se puede grabar: prende la cámara o la escena de ejemplo, arriba.',
    steps: 'Clases de la ronda',
    stepName: (name: string, takeCount: number) =>
      `${name}: ${takeCount === 0 ? 'sin tomas de prueba' : takes(takeCount)}`,
  },

  metrics: {
    title: 'Clase por clase',
    how: 'Elige un número para ver de dónde sale.',
    name: 'Clase',
    counts: 'Fotos (tomas)',
    kinds: { precision: 'Precisión', recall: 'Exhaustividad', f1: 'F1' },
    english: { precision: 'precision', recall: 'recall', f1: 'F1 score' },
    short: { precision: 'Prec.', recall: 'Exh.', f1: 'F1' },
    value: (kind: string, name: string, value: string) => `${kind} de ${name}: ${value}`,
    macro: 'Promedio de las clases',
    macroWhat: (count: number) =>
      `El promedio simple (macro) de las ${whole(count)} clases medidas: todas pesan lo mismo, tengan las fotos que tengan.`,
    unknownIsZero: (names: readonly string[]) =>
      `De ${listed(names)} no hay precisión que calcular (–): en el promedio cuenta como 0\u00a0%, por convención.`,
    unknown: '–',
    precision: (name: string, right: number, wrong: number) =>
      `Precisión: de ${photos(right + wrong)} que llamó «${name}», ${whole(right)} lo ${many(right, 'era', 'eran')}.`,
    recall: (name: string, right: number, missed: number) =>
      `Exhaustividad (recall): de ${photos(right + missed)} de «${name}», reconoció ${whole(right)}.`,
    f1: (name: string) => `F1: junta las dos para «${name}»; solo es alta si ambas lo son.`,
    precisionUnknown: (name: string) =>
      `Nunca dijo «${name}», así que no hay precisión que calcular.`,
    recallUnknown: (name: string) => `No se le preguntó por ninguna foto de «${name}».`,
    f1Unknown: (name: string) => `No se le preguntó por «${name}» ni lo dijo nunca.`,
    unmeasured: {
      'test-round': (name: string) =>
        `${name}: sin tomas de prueba. Agrega una en la ronda para medirla.`,
      'one-take': (name: string) =>
        `${name}: tiene una sola toma, y de ella aprende. Graba otra en otro lugar para poder medirla.`,
      'too-few': (name: string) =>
        `${name}: sin su toma más grande le quedan muy pocas fotos para aprender. Graba otra toma.`,
      'left-out': (name: string) =>
        `${name}: de todas sus tomas se aprendió. Graba otra, o haz una ronda de prueba.`,
      fixed: (name: string) => `${name}: sin imágenes apartadas.`,
    },
    single: (names: readonly string[]) =>
      `De ${listed(names)} se midió una sola toma: sus fotos se parecen entre sí, y el número puede ser pura suerte.`,
  },
};

export type EvaluateMessages = typeof evaluateEs;
