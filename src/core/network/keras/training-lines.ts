import type { NetworkInput } from '../description.ts';

/** What the script says of the training: a part of the settings of a run. */
export interface KerasTraining {
  readonly optimizer:
    | { readonly kind: 'sgd' }
    | { readonly kind: 'momentum'; readonly momentum: number }
    | { readonly kind: 'adam' };
  readonly learningRate: number;
  /** From batch to batch, in equal steps, to nothing. */
  readonly rateFalls?: boolean;
  readonly warmUpEpochs?: number;
  readonly batchSize: number;
  readonly epochs: number;
  /** Decoupled, on kernels. */
  readonly weightDecay: number;
  readonly earlyStopping: {
    readonly monitor: 'loss' | 'val-loss';
    readonly patience: number;
  } | null;
  readonly keepBest: boolean;
  readonly initialisation: 'glorot' | 'he';
  readonly seed: number;
  /** Strengths, 0 (off) … 1. */
  readonly augmentation: {
    readonly flip: number;
    readonly shift: number;
    readonly rotate: number;
    readonly zoom: number;
    readonly light: number;
    readonly colour: number;
    readonly noise: number;
    readonly cutOut: number;
  };
}

/** A number as people write it: 0.3 · 0.2 is not 0.06 in binary. */
function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}

/**
 * Keras's layers that change training pictures (levels 0–255), the nearest to this app's own; gains of
 * colour channels have none.
 */
export function augmentationLayers({ augmentation }: KerasTraining): string[] {
  const { flip, shift, rotate, zoom, light, cutOut } = augmentation;
  const most = 0.3 * zoom;
  return [
    flip > 0 ? "layers.RandomFlip('horizontal')" : '',
    shift > 0 ? `layers.RandomTranslation(${short(0.2 * shift)}, ${short(0.2 * shift)})` : '',
    rotate > 0 ? `layers.RandomRotation(${short((30 / 360) * rotate)})` : '',
    zoom > 0 ? `layers.RandomZoom((${short(1 / (1 + most) - 1)}, ${short(most)}))` : '',
    light > 0 ? `layers.RandomBrightness(${short(0.4 * light)})` : '',
    light > 0 ? `layers.RandomContrast(${short(0.4 * light)})` : '',
    cutOut > 0
      ? `layers.RandomErasing(1.0, scale=(0, ${short(0.25 * cutOut ** 2)}), fill_value=127.5)`
      : '',
  ].filter((layer) => layer !== '');
}

/** Noise, which Keras adds only to small numbers: behind the normalisation. */
export function noiseLayers(
  { augmentation }: KerasTraining,
  normalisation: NetworkInput['normalisation'],
): string[] {
  const range = normalisation === 'unit' ? 1 : 2;
  const deviation = 0.15 * range * augmentation.noise;
  return deviation > 0 ? [`layers.GaussianNoise(${short(deviation)})`] : [];
}

/** The photographs: a folder with one folder a class. */
export function dataLines({ sizePx, channels }: NetworkInput, training: KerasTraining): string[] {
  const mode = channels === 1 ? 'grayscale' : 'rgb';
  return [
    'train, validation = keras.utils.image_dataset_from_directory(',
    `    'photos', image_size=(${sizePx}, ${sizePx}), color_mode='${mode}', batch_size=${training.batchSize},`,
    `    validation_split=0.2, subset='both', seed=${training.seed})`,
  ];
}

/** Optimiser, compiling, and fitting, from which the best weights are taken back. */
export function fitLines(training: KerasTraining): string[] {
  const { rateFalls, learningRate, weightDecay, epochs } = training;
  const callbacks = stoppingCallbacks(training);
  const excluded = "['bias', 'gamma', 'beta', 'variable']";
  return [
    ...(rateFalls
      ? [
          'rate = keras.optimizers.schedules.PolynomialDecay(',
          `    ${learningRate}, ${epochs} * len(train), end_learning_rate=0)`,
        ]
      : []),
    `optimizer = ${optimizerOf(training)}`,
    ...(weightDecay > 0 ? [`optimizer.exclude_from_weight_decay(var_names=${excluded})`] : []),
    "model.compile(optimizer=optimizer, loss='sparse_categorical_crossentropy', metrics=['accuracy'])",
    ...(callbacks.length === 0
      ? [`model.fit(train, validation_data=validation, epochs=${epochs})`]
      : [
          `model.fit(train, validation_data=validation, epochs=${epochs}, callbacks=[`,
          ...callbacks.flatMap((callback) => `    ${callback},`.split('\n')),
          '])',
        ]),
  ];
}

/** Early stopping, and the best weights: those with the lowest validation loss behind the warm-up. */
function stoppingCallbacks({
  earlyStopping,
  keepBest,
  warmUpEpochs = 0,
  epochs,
}: KerasTraining): string[] {
  const from = warmUpEpochs > 0 ? [`start_from_epoch=${warmUpEpochs}`] : [];
  const restore = 'restore_best_weights=True';
  const stopping = (monitor: string, patience: number, ...rest: string[]) => {
    const options = [...from, ...rest];
    const gap = options.length > 1 ? ',\n        ' : ', ';
    const watched = `keras.callbacks.EarlyStopping(monitor='${monitor}', patience=${patience}`;
    return `${[watched, ...(options.length > 0 ? [options.join(', ')] : [])].join(gap)})`;
  };
  if (keepBest && earlyStopping?.monitor === 'val-loss') {
    return [stopping('val_loss', earlyStopping.patience, restore)];
  }
  return [
    ...(earlyStopping
      ? [stopping(earlyStopping.monitor.replace('-', '_'), earlyStopping.patience)]
      : []),
    // So patient that it never ends the training: it only keeps the best.
    ...(keepBest ? [stopping('val_loss', epochs, restore)] : []),
  ];
}

function optimizerOf({ optimizer, learningRate, rateFalls, weightDecay }: KerasTraining): string {
  const rate = rateFalls ? 'rate' : learningRate;
  const decay = weightDecay > 0 ? `, weight_decay=${weightDecay}` : '';
  switch (optimizer.kind) {
    case 'sgd':
      return `keras.optimizers.SGD(${rate}${decay})`;
    case 'momentum':
      return `keras.optimizers.SGD(${rate}, momentum=${optimizer.momentum}${decay})`;
    case 'adam':
      return `keras.optimizers.Adam(${rate}${decay})`;
  }
}
