import { decimals, listing, plural } from '../format.ts';

const list = listing('es-MX');
const many = plural('es-MX');
const whole = decimals('es-MX', 0);

/** So many epochs, as words. */
export const epochs = (count: number) => many(count, '1 época', `${whole(count)} épocas`);

/** Words of Cómo aprende: the settings of a training, and the what-ifs, single changes of them and what each does. */
export const trainSettingsEs = {
  settings: 'Cómo aprende',
  reset: (name: string) => `Volver al valor sugerido: ${name}`,
  resetAll: 'Todo como sugerido',
  more: 'Más ajustes',
  epochs: 'Épocas',
  epochsNote: 'Cuántas veces ve todas las imágenes.',
  learningRate: 'Tasa de aprendizaje',
  learningRateNote: 'Qué tan largo es cada paso contra el gradiente.',
  rateFalls: 'La tasa baja',
  rateFallsNote: 'De lote en lote, poco a poco hasta casi nada: al final afina con pasos cortos.',
  earlyStopping: 'Early stopping (paro temprano)',
  earlyStoppingNote: (patience: number, monitor: string, firstEpoch: number) =>
    firstEpoch > 1
      ? `Para cuando ${monitor} no baja en ${epochs(patience)}, contando desde la época ${whole(firstEpoch)}: antes apenas empieza a aprender.`
      : `Para cuando ${monitor} no baja en ${epochs(patience)}.`,
  noEarlyStoppingNote: (
    patience: number,
    monitor: string,
    firstEpoch: number,
    epochCount: number,
  ) =>
    `Con ${epochs(epochCount)} no alcanza a parar antes: espera a que ${monitor} no baje en ${epochs(patience)}, contando desde la época ${whole(firstEpoch)}.`,
  augmentation: 'Aumento de datos',
  augmentationNote: 'Cambia un poco cada imagen, cada vez: nunca ve dos veces la misma.',
  optimizer: 'Optimizador',
  optimizers: { sgd: 'SGD', momentum: 'Momentum', adam: 'Adam' },
  optimizerNotes: {
    sgd: 'Cada paso sigue el gradiente del lote, nada más.',
    momentum: 'Recuerda los pasos anteriores, como una pelota que rueda.',
    adam: 'Cada peso con su propio paso, según sus gradientes recientes.',
  },
  batchSize: 'Lote (batch)',
  batchSizeNote: 'De cuántas imágenes sale cada gradiente.',
  weightDecay: 'Decaimiento de pesos (weight decay)',
  weightDecayNote: 'Encoge los pesos un poco en cada paso: contra el sobreajuste.',
  dropout: (number: number) => `Dropout ${number}`,
  dropoutNote: 'Qué parte se apaga al azar al entrenar.',
  patience: 'Paciencia',
  patienceNote: 'Épocas sin mejorar antes de parar.',
  monitor: 'Qué se vigila',
  monitors: { loss: 'la pérdida', 'val-loss': 'la pérdida de validación' },
  keepBest: 'Quedarse con la mejor época',
  keepBestNote: 'La de menor pérdida de validación, no la última.',
  initialisation: 'Pesos iniciales',
  initialisations: { glorot: 'Glorot', he: 'He' },
  initialisationNotes: {
    glorot: 'Al azar, según cuántas entradas y salidas: para sigmoide y tanh.',
    he: 'Al azar, más grandes: para ReLU.',
  },
  seed: 'Semilla',
  seedNote: 'Con la misma semilla, los mismos pesos iniciales y el mismo orden.',
  newSeed: 'Otra semilla',
  augments: {
    flip: 'Espejo',
    shift: 'Mover',
    rotate: 'Girar',
    zoom: 'Acercar',
    light: 'Luz',
    colour: 'Color',
    noise: 'Ruido',
    cutOut: 'Tapar un cuadro',
  },
  strength: (share: number) => (share === 0 ? 'no' : `${whole(100 * share)}\u00a0%`),
  preview: 'Así quedan tus imágenes',
  previewAgain: 'Otras',

  whatIf: '¿Qué pasa si…?',
  whatIfs: {
    'rate-up': () => 'tasa × 10',
    'rate-down': () => 'tasa ÷ 10',
    'batch-1': () => 'lote de 1',
    'no-dropout': () => 'sin dropout',
    'no-augmentation': () => 'sin aumento',
    'no-stopping': (count: number) => `${epochs(count)} sin parar`,
    sgd: () => 'con SGD',
  },
  whatIfNext: (all: readonly string[]) => `Lo usará el próximo entrenamiento: ${list(all)}.`,
  whatIfSaid: {
    'rate-up': (rate: string) => `Tasa ${rate}: pasos diez veces más largos. Tal vez se pase.`,
    'rate-down': (rate: string) => `Tasa ${rate}: pasos diez veces más cortos. Aprenderá despacio.`,
    'batch-1': () =>
      'Lote de 1: cada paso sigue a una sola imagen. Mira qué ruidosa sale la curva.',
    'no-dropout': () => 'Sin dropout. Mira si las dos curvas se separan más.',
    'no-augmentation': () => 'Sin aumento: ve siempre las mismas imágenes. Mira el sobreajuste.',
    'no-stopping': (_: string, count: number) =>
      `${epochs(count)} y sin paro temprano. Mira desde cuándo sobra.`,
    sgd: () => 'SGD puro: con la misma tasa avanza mucho menos que Adam.',
  },
};

export type TrainSettingsMessages = typeof trainSettingsEs;
