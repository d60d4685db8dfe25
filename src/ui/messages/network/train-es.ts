import {
  barPercent,
  decimals,
  isSaid,
  listing,
  plural,
  roughDuration,
  significant,
} from '../format.ts';
import { compareEs } from './compare-es.ts';
import { digitsEs } from './digits-es.ts';
import { guessingEs } from './guessing-es.ts';
import { pictureChangeEs } from './picture-change-es.ts';
import { runNamesEs } from './run-names-es.ts';
import { epochs, trainSettingsEs } from './train-settings-es.ts';
import { trainTroublesEs } from './train-troubles-es.ts';
import { tuneEs } from './tune-es.ts';

const many = plural('es-MX');
const listed = listing('es-MX');
const whole = decimals('es-MX', 0);
const number1 = decimals('es-MX', 1);
const number3 = significant('es-MX', 3);
const duration = roughDuration('es-MX');
const day = new Intl.DateTimeFormat('es-MX', { dateStyle: 'short', timeStyle: 'short' });

/** Words of the inner tab Entrenar. */
export const trainEs = {
  title: 'Entrenar',
  start: 'Entrenar',
  again: 'Entrenar de nuevo',
  measuring: 'Se mide este dispositivo…',
  measuringLong:
    'Medir este dispositivo está tardando. Ya puedes entrenar: mientras aprende verás cuánto falta.',
  estimate: (ms: number, count: number) =>
    `≈ ${duration(ms)} en este dispositivo, ${epochs(count)}`,
  pictures: (training: number, validation: number) =>
    validation > 0
      ? `Aprende de ${whole(training)} imágenes y se mide con otras ${whole(validation)}.`
      : `Aprende de ${whole(training)} imágenes.`,
  memoryToTrain: (size: string, batch: number) =>
    `Al entrenar ocupa unos ${size} de memoria, en lotes de\u00a0${whole(batch)}.`,
  memoryNeeded: (size: string) => `Ocupa unos ${size} de memoria.`,
  changes: {
    'smaller-input': (from: number, to: number) => `entrada de ${to} px en vez de ${from}`,
    'half-the-width': () => 'la mitad de kernels y neuronas',
    'fewer-epochs': (from: number, to: number) => `${epochs(to)} en vez de ${whole(from)}`,
    'fewer-pictures': (from: number, to: number) =>
      `${whole(to)} imágenes en vez de ${whole(from)}`,
  },
  toFit: (changes: string) => `Para que termine en un minuto: ${changes}.`,
  cut: (changes: string) => `Con recortes: ${changes}.`,
  unfit: 'Sin recortes',
  fit: 'Que termine en un minuto',
  needs: {
    network: 'Primero hay que arreglar la red, en Armar.',
    classes: 'Una red necesita al menos dos clases con fotos para distinguir.',
  },
  toBuild: 'Ir a Armar',
  toTeach: 'Ir a Enseñar',
  instead: 'O empieza con imágenes que ya están aquí:',
  withDigits: 'Dígitos a mano',
  withToy: 'Tres cosas de ejemplo',
  unmeasured: (names: readonly string[]) =>
    `De ${listed(names)} hay una sola toma: se aprende toda, y no se puede medir. Graba otra en otro lugar.`,

  preparing: (done: number, total: number) =>
    `Se preparan las imágenes: ${whole(done)} de ${whole(total)}`,
  starting: 'Se prepara la red…',
  epochOf: (epoch: number, count: number) => `Época ${whole(epoch)} de ${whole(count)}`,
  batchOf: (batch: number, count: number) => `lote ${whole(batch)} de ${whole(count)}`,
  chip: (epoch: number, count: number) => `Época\u00a0${whole(epoch)}/${whole(count)}`,
  /** Of what it learns from, and not what is measured. */
  chipRight: (accuracy: string) => `al entrenar ${accuracy}`,
  chipLabel: (epoch: number, count: number, accuracy: string | undefined) =>
    `Se entrena tu red: época ${whole(epoch)} de ${whole(count)}${accuracy ? `, aciertos al entrenar ${accuracy}` : ''}. Ir a Entrenar`,
  chipPreparing: 'Se prepara…',
  chipPreparingLabel: 'Se prepara el entrenamiento de tu red. Ir a Entrenar',
  chipStop: 'Terminar el entrenamiento',
  progress: 'Avance del entrenamiento',
  pause: 'Pausa',
  resume: 'Seguir',
  firstEpoch: 'Solo se guardan épocas completas: si terminas antes de la primera, no queda nada.',
  oneBatch: 'Un lote',
  oneEpoch: 'Una época',
  stop: 'Terminar',
  stopping: 'Termina el lote…',
  paused: 'En pausa',
  cancel: 'Cancelar',
  loss: 'Pérdida',
  accuracy: 'Aciertos al entrenar',
  rate: 'Imágenes por segundo',
  rateWords: (perSecond: number) => {
    if (perSecond < 0.1) return `menos de ${number1(0.1)}`;
    return perSecond < 10 ? number1(perSecond) : whole(perSecond);
  },
  left: 'Falta',
  memory: 'Memoria, lo más',
  memoryNote: (estimated: string) =>
    `La memoria es lo más que ha ocupado un lote: los parámetros y lo que sale de cada capa, con sus gradientes. Se habían calculado unos ${estimated}.`,
  backend: 'Corre en',
  backends: { webgl: 'GPU (WebGL)', webgpu: 'GPU (WebGPU)', cpu: 'procesador' } as Record<
    string,
    string | undefined
  >,
  percent: barPercent('es-MX'),
  number: number3,
  whole,
  duration,
  leftWords: (ms: number) => `≈ ${duration(ms)}`,

  fromFile: 'Vino de un archivo',
  ends: {
    fromFile:
      'Vino de un archivo: aquí no se sabe cómo aprendió ni con qué. Contesta, se ve por dentro y se mide con fotos que se tomen desde ahora, o en una ronda de prueba.',
    'epochs-done': (count: number) => `Terminó: ${epochs(count)}.`,
    'early-stopped': (bestEpoch: number) =>
      `Early stopping (paro temprano): desde la época ${whole(bestEpoch)} ya no mejoraba.`,
    stopped: (count: number) =>
      count === 0
        ? 'La terminaste en la primera época: no quedó nada de ella.'
        : `La terminaste después de ${epochs(count)}.`,
    diverged: (epoch: number) =>
      `En la época ${whole(epoch)} la pérdida se disparó hasta no ser un número. ¿Tasa de aprendizaje muy alta? Casi siempre es eso: cada paso se pasa de largo. Quedaron los pesos de la última época buena.`,
    divergedFirst:
      'La pérdida se disparó desde la primera época hasta no ser un número. ¿Tasa de aprendizaje muy alta? Casi siempre es eso: cada paso se pasa de largo.',
    failed:
      'El dispositivo dejó de entrenar. Lo aprendido en épocas completas está a salvo. Prueba con una red o un lote más chicos.',
    openEye: 'El ajuste del ojo quedó a medias y no se guardó nada de él.',
    open: (count: number, of: number) =>
      `Quedó a medias: ${whole(count)} de ${epochs(of)}. La que estaba en curso no se guardó.`,
  },
  leftOff: (name: string, count: number, of: number) =>
    `${name} quedó a medias: ${whole(count)} de ${epochs(of)}.`,
  letEnd: 'Dejarlo así',
  guessing: guessingEs,
  keptBest: (epoch: number) => `Se usa la de la época ${whole(epoch)}, la mejor.`,
  keptBestSince: (epoch: number, since: number) =>
    `Se usa la de la época ${whole(epoch)}, la mejor desde la ${whole(since)}: las de antes no se midieron con las mismas imágenes.`,
  keptLast: 'Se usa la última época: como no se midió, no se sabe si otra es mejor.',
  retryTenth: (rate: number) => `Intentar con ${number3(rate)}`,
  goOn: 'Seguir',
  goOnWith: (name: string) => `Seguir con ${name}`,
  otherRun: (name: string, source: string) => `${name} (${source}).`,
  otherNetwork: (name: string) => `${name}.`,
  ownSettings:
    'Sigue con los ajustes con que empezó: los que cambiaste después son para la próxima vez.',
  moreEpochs: (count: number) => `${epochs(count)} más`,
  news: {
    'batch-halved': (size: number) =>
      `No alcanzaba la memoria: el lote bajó a ${whole(size)} y el entrenamiento siguió.`,
    rebuilt: (epoch: number) =>
      `El dispositivo interrumpió el cálculo un momento. ${epoch === 0 ? 'Se empezó de nuevo.' : `Se siguió desde la época ${whole(epoch)}.`}`,
    'was-hidden': (ms: number, batches: number) =>
      batches > 0
        ? `Mientras no mirabas (${duration(ms)}) siguió: ${many(batches, '1 lote', `${whole(batches)} lotes`)}.`
        : `Mientras no mirabas (${duration(ms)}) el navegador lo detuvo. Ya sigue; déjalo a la vista.`,
  },
  notKept:
    'Lo aprendido no se pudo guardar, casi siempre por falta de espacio: vive mientras no cierres esta página. Libera espacio.',
  notKeptRun: 'sin guardar',
  troubles: trainTroublesEs,
  onCpu: {
    settled:
      'Aquí se entrena en el procesador: este navegador no ofrece una GPU que sirva para eso. Con redes chicas alcanza.',
    doubtful:
      'Esta vez la GPU falló, no contestó a tiempo o el navegador no la ofreció: por ahora se entrena en el procesador. Con redes chicas alcanza. Si no basta con probarla de nuevo, cierra el navegador y ábrelo otra vez.',
    again: 'Probar la GPU de nuevo',
    run: 'Este entrenamiento corre en el procesador.',
  },

  curves: 'Curvas',
  curveLoss: 'Función de pérdida',
  curveAccuracy: 'Aciertos',
  batchLine: 'cada lote',
  trainingLine: 'entrenamiento',
  validationLine: 'validación',
  gap: 'sobreajuste',
  epoch: 'Época',
  curveWords: (first: string, last: string, count: number) =>
    `La pérdida fue de ${first} a ${last} en ${epochs(count)}.`,
  pictureChange: pictureChangeEs,
  overfits: (epoch: number) =>
    `Sobreajuste (overfitting): desde la época ${whole(epoch)} la pérdida de validación sube mientras la de entrenamiento baja. La red se aprende de memoria sus imágenes.`,
  curvesApart:
    'La pérdida de validación queda arriba de la de entrenamiento: con imágenes que no ha visto, la red se equivoca más. Si esa distancia crece, es sobreajuste.',
  notApart:
    'La pérdida de validación no se separa hacia arriba de la de entrenamiento: la red no se aprende de memoria sus imágenes.',
  asTable: 'Como tabla',
  tableHead: {
    loss: 'Pérdida',
    accuracy: 'Aciertos',
    validationLoss: 'Pérdida val.',
    validationAccuracy: 'Aciertos val.',
  },

  inside: 'Gradientes, pesos y kernels',
  magnitudes: 'Tamaño medio por capa',
  magnitudesNote:
    'Si el gradiente de las primeras capas es mucho menor que el de las últimas, casi no aprenden.',
  gradient: 'Gradiente',
  weight: 'Peso',
  layer: 'Capa',
  kernels: 'Kernels de la primera capa',
  kernelsNote: 'Gris es 0; claro, positivo; oscuro, negativo. En color, cada canal por su cuenta.',
  kernel: (number: number) => `Kernel ${number}`,

  ...trainSettingsEs,
  undo: 'Deshacer',

  runs: 'Entrenamientos',
  noRuns: 'Aquí quedan tus entrenamientos, con sus ajustes, para compararlos.',
  runNames: runNamesEs,
  runFacts: (accuracy: string | undefined, howLong: string) =>
    [accuracy && `${accuracy} de aciertos`, howLong].filter(isSaid),
  epochCount: epochs,
  onTraining: 'al entrenar',
  when: (ms: number) => day.format(ms),
  compare: (name: string) => `Comparar ${name}`,
  share: (name: string) => `Compartir ${name}`,
  rename: (name: string) => `Renombrar ${name}`,
  newName: 'Nuevo nombre',
  save: 'Guardar',
  remove: (name: string) => `Quitar ${name}`,
  useRun: (name: string) => `Usar ${name}`,
  inUse: 'en uso',
  ...compareEs,
  code: 'En código',

  live: 'En vivo',
  who: 'Quién responde',
  whos: { network: 'tu red', eye: 'el ojo', both: 'los dos' },
  ownNetwork: 'Tu red',
  eye: 'El ojo',
  liveWaits: 'Tu red se prepara…',
  eyeWaits: 'El ojo se prepara…',
  eyeFailed: 'El ojo no arrancó: en Este dispositivo dice por qué.',
  eyeEmpty: 'El ojo responde cuando hay fotos en Enseñar.',
  noneOfThese: 'ninguna de estas',
  facts: (accuracy: string | undefined, kilobytes: string, ms: string | undefined) =>
    [accuracy && `${accuracy} de aciertos`, kilobytes, ms && `${ms} por imagen`].filter(isSaid),
  ms: (ms: number) => `${ms < 10 ? number1(ms) : whole(ms)}\u00a0ms`,
  liveNote:
    'Tu red siempre elige una de sus clases, aunque no sea ninguna: no sabe decir «ninguna de estas».',
  transferOwn: (own: string, eye: string) =>
    `Con tus fotos, en tomas que no habían visto: tu red acierta ${own}; el ojo, ${eye}.`,
  /** Figures of bench/results/2026-11-30-train-photos.json, means of five draws. */
  transfer:
    'Tu red aprende desde cero (from scratch): solo sabe lo que le enseñan tus fotos. El ojo ya había visto más de un millón de otras, y de las tuyas solo aprende su última capa: eso es aprendizaje por transferencia (transfer learning). Por eso con pocas fotos suele ganar el ojo. En cinco pruebas con 24 fotos de cada una de 5 cosas acertó en promedio 99\u00a0%; una red desde cero, 64\u00a0%, y con aumento de datos, en las mismas 40 épocas, 52\u00a0%.',
  showDigit: 'Muéstrale a la cámara un dígito escrito con plumón grueso, centrado en el cuadro.',

  digits: digitsEs,

  tune: tuneEs,
};

export type TrainMessages = typeof trainEs;
