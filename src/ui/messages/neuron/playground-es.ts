import { decimals, plural, sharePercent } from '../format.ts';

const es = plural('es-MX');
const whole = decimals('es-MX', 0);

/** Words of the lab Playground. */
export const playgroundEs = {
  title: 'Patio de redes',
  /** One line on its card. */
  idea: 'Una red de dos entradas que se entrena ante tus ojos.',
  whole,
  percent: sharePercent('es-MX'),
  /** A loss: as many decimals as tell it apart, a dash where it is no number. */
  loss: (value: number) =>
    Number.isFinite(value)
      ? new Intl.NumberFormat('es-MX', { maximumSignificantDigits: value < 0.1 ? 2 : 3 }).format(
          value,
        )
      : '–',
  rateText: (text: string) =>
    new Intl.NumberFormat('es-MX', { maximumFractionDigits: 4 }).format(Number(text)),
  epochs: (count: number) => es(count, '1 época', `${whole(count)} épocas`),

  plane: 'Plano con los puntos y lo que la red responde en cada lugar',
  hue: 'tono',
  saturation: 'saturación',
  network: 'La red',
  training: 'Entrenamiento',
  train: 'Entrenar',
  pause: 'Pausa',
  step: 'Un paso: un solo lote',
  restart: 'Desde los pesos iniciales',
  epoch: 'Época',
  trainLoss: 'Pérdida',
  testLoss: 'Pérdida de prueba',
  curves: 'Curvas de pérdida',
  curveWords: (train: string, test: string) =>
    `Pérdida por época. Ahora: entrenamiento ${train}, prueba ${test}.`,
  trainLine: 'entrenamiento',
  testLine: 'prueba',

  data: 'Datos',
  datasets: {
    own: 'Puntos tuyos',
    circle: 'Círculo',
    xor: 'XOR',
    gaussians: 'Nubes gaussianas',
    spiral: 'Espiral',
    moons: 'Lunas',
    or: 'OR, en las esquinas',
    and: 'AND, en las esquinas',
    plane: 'Regresión: plano',
    hills: 'Regresión: gaussianas',
  },
  brush: 'Clase del punto que sigue',
  className: (number: number) => `clase ${number}`,
  undoPoint: 'Quitar el último punto',
  clearPoints: 'Quitar todos los puntos',
  addColour: (name: string) => `Agregar este color a la ${name}`,
  colourIs: (name: string, percent: string) => `La red dice: ${name}, ${percent}`,
  colourLearn: 'Agrega colores de dos clases y entrena.',

  layers: 'Capas ocultas',
  addLayer: 'Agregar una capa oculta',
  removeLayer: 'Quitar la última capa oculta',
  addNeuron: (layer: number) => `Agregar una neurona a la capa ${layer}`,
  removeNeuron: (layer: number) => `Quitar una neurona de la capa ${layer}`,
  neuronName: (layer: number, neuron: number) => `Neurona ${neuron} de la capa ${layer}`,
  inputName: (text: string) => `Entrada ${text}`,
  answerName: 'Neurona de salida',
  classAnswerName: (number: number) => `Salida de la clase ${number}`,
  pictureWhat:
    'Lo que dice esta neurona en cada lugar del plano: naranja es positivo, azul es negativo.',
  inputWhat:
    'Lo que entra a la red en cada lugar del plano: naranja es positivo, azul es negativo.',
  activationHere: (name: string) => `Aquí f es: ${name}.`,
  weightOf: (name: string) => `Peso de ${name}`,
  bias: 'Bias b',
  byHand:
    'Lo que pongas a mano vale desde ahora. El enlace guarda los últimos ocho cambios y empieza con ellos.',

  setMidway:
    'Cambiaste un peso a medio entrenamiento, y ningún entrenamiento desde el principio llega hasta aquí. Por eso el programa trae los pesos tal como están y no entrena.',

  activation: 'Activación',
  activations: {
    none: 'ninguna (lineal)',
    sigmoid: 'sigmoide',
    tanh: 'tanh',
    relu: 'ReLU',
    'leaky-relu': 'Leaky ReLU (0.1)',
    elu: 'ELU',
  },
  outputs: { sigmoid: 'sigmoide', softmax: 'softmax', linear: 'ninguna (lineal)', tanh: 'tanh' },
  rate: 'Tasa de aprendizaje',

  inputs: 'Entradas',
  dataPart: 'Los datos',
  classes: 'Clases',
  noise: 'Ruido',
  count: 'Puntos',
  trainShare: 'Para entrenar',
  otherData: 'Otros puntos',
  otherWeights: 'Otros pesos',
  learningPart: 'Cómo aprende',
  optimizer: 'Optimizador',
  optimizers: {
    'gradient-descent': 'Descenso por gradiente',
    momentum: 'Momentum',
    adam: 'Adam',
  },
  batch: 'Tamaño del lote',
  batchAll: 'todos',
  speed: 'Velocidad',
  speeds: { slow: 'paso a paso', normal: 'normal', fast: 'rápida' },
  overfittingPart: 'Contra el sobreajuste',
  penalties: { l1: 'L1 (λ)', l2: 'L2 (λ)' },
  off: 'no',
  dropout: 'Dropout',
  stop: 'Paro temprano',
  stops: {
    off: 'no',
    loss: 'mira la pérdida (loss)',
    'val-loss': 'mira val_loss: la prueba hace de validación',
  },
  patience: 'Paciencia',
  viewPart: 'Lo que se ve',
  showTest: 'Mostrar los puntos de prueba',
  discretise: 'Solo la respuesta',
  discretiseNote: 'Sin mostrar qué tan segura está.',

  matrix: 'Matriz de confusión',
  matrixSaid: 'dijo →',
  matrixWas: 'era ↓',

  says: {
    start: 'La red todavía no sabe nada. Toca «Entrenar» y mira cómo cambia el fondo.',
    noPoints: 'Toca el plano para poner puntos de dos clases; luego toca «Entrenar».',
    ownStart: (count: number) =>
      es(
        count,
        'Hay 1 punto. Pon más, de dos clases, y toca «Entrenar».',
        `Hay ${count} puntos. Toca «Entrenar».`,
      ),
    diverged:
      'Los pesos se fueron al infinito: la red se rompió. Baja la tasa de aprendizaje (en «Más») y vuelve a entrenar.',
    stopped: (epoch: number, best: number, loss: string) =>
      `Paro temprano en la época ${whole(epoch)}: la red se queda con los pesos de la época ${whole(best)}. Pérdida de prueba: ${loss}.`,
    running: 'Entrenando:',
    /** Batches are counted until the first epoch is whole. */
    after: (epoch: number, batches: number) =>
      epoch === 0
        ? `Tras ${es(batches, '1 lote', `${whole(batches)} lotes`)}:`
        : `Tras ${es(epoch, '1 época', `${whole(epoch)} épocas`)}:`,
    accuracy: (percent: string, part: string) => `acierta ${percent} de los puntos de ${part}.`,
    loss: (loss: string, part: string) => `pérdida de ${part}: ${loss}.`,
    parts: 'La pérdida de prueba quedó arriba: está memorizando.',
  },
  whyText: [
    'Cada neurona suma sus entradas con sus pesos, agrega su sesgo (bias) y pasa el resultado por la activación. Sola, parte el plano con una recta; las de la capa siguiente combinan esas mitades en curvas.',
    'En cada paso la red ve un lote de puntos, mide la pérdida (entropía cruzada para clases, error cuadrático medio para valores) y mueve todos los pesos un poco cuesta abajo. Una época es una vuelta a todos los puntos de entrenamiento.',
    'Con dos clases la salida es una sigmoide; con más, softmax. Con dropout, en cada paso unas neuronas al azar se apagan: se ven oscuras y tachadas. El paro temprano guarda los pesos de la mejor época. Si los elige por los puntos de prueba, esos puntos ya hacen de validación: para una prueba de verdad harían falta otros.',
    'Maxout no está en la lista: necesita dos sumas por neurona y su propio número de pesos. Está en el laboratorio de activaciones.',
    'El laboratorio sigue la idea de TensorFlow Playground (Smilkov y Carter, 2016).',
  ],
};
