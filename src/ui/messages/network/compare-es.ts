/** Words of trainings that are compared. */
export const compareEs = {
  differences: 'En qué difieren',
  same: 'Tienen los mismos ajustes.',
  compareHint: 'Marca dos o más para encimar sus curvas.',
  compared: 'Pérdida de validación de cada uno',
  comparedMixed: 'Pérdida de cada uno: de validación, o al entrenar donde se dice',
  comparedBroken:
    'Donde una línea se corta, o empieza tarde, cambiaron sus imágenes: lo de antes y lo de después no se compara.',
  comparedOthers:
    'No todos se midieron con las mismas imágenes: una pérdida más baja no basta para decir que uno es mejor.',
  trainingOf: (name: string) => `${name} (al entrenar)`,
  columns: {
    network: 'Red',
    level: 'Aprende del ojo',
    input: 'Entrada',
    layers: 'Capas distintas',
    parameters: 'Parámetros',
    source: 'Fotos',
    classes: 'Clases',
    pictures: 'Aprende de / se mide con',
    learningRate: 'Tasa',
    rateFalls: 'La tasa baja',
    batchSize: 'Lote',
    epochs: 'Épocas',
    optimizer: 'Optimizador',
    weightDecay: 'Decaimiento',
    earlyStopping: 'Paciencia',
    monitor: 'Vigila',
    warmUpEpochs: 'Épocas que no cuentan',
    keepBest: 'Mejor época',
    augmentation: 'Aumento',
    initialisation: 'Inicio',
    seed: 'Semilla',
    accuracy: 'Aciertos val.',
  },
  kept: { tuned: 'se usa el ajustado', head: 'se usa el original' },
  times: (layer: string, count: number) => (count > 1 ? `${count} veces ${layer}` : layer),
  otherOrder: 'en otro orden',
  yes: 'sí',
  no: 'no',
};

/** The type of its catalogues. */
export type CompareMessages = typeof compareEs;
