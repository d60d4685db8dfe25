import { decimals, plural } from '../format.ts';

const many = plural('es-MX');
const whole = decimals('es-MX', 0);

/** Words of the kinds of layers, and of what they are made of. */
export const layerEs = {
  kinds: {
    conv: {
      name: 'Convolución',
      what: 'Cada kernel recorre la imagen y hace un mapa de características: un canal de salida.',
    },
    activation: { name: 'Activación', what: 'Una función, número por número.' },
    pool: { name: 'Pooling', what: 'Resume cada ventana en un número: la imagen se achica.' },
    'batch-norm': {
      name: 'Normalización (batch norm)',
      what: 'Deja cada canal con media 0 y varianza 1 dentro del lote, y luego lo escala con dos números aprendidos.',
    },
    dropout: {
      name: 'Dropout',
      what: 'Al entrenar pone en 0 una parte al azar: nadie se confía de una sola neurona. Después no hace nada.',
    },
    flatten: { name: 'Aplanar (flatten)', what: 'La imagen se vuelve una sola lista de números.' },
    'global-average': {
      name: 'Promedio global',
      what: 'De cada canal queda su promedio: pocos números, y da igual dónde estaba.',
    },
    dense: {
      name: 'Capa densa',
      what: 'Cada neurona lee todos los números que llegan: W·x\u00a0+\u00a0b.',
    },
    output: {
      name: 'Salida',
      what: 'Una capa densa con una neurona por clase, y softmax: sus salidas suman 1.',
    },
  },
  convName: (kernelPx: number) => `Convolución ${kernelPx}\u00a0×\u00a0${kernelPx}`,
  convDetail: (filters: number, stridePx: number, padding: 'valid' | 'same') =>
    [
      many(filters, '1 kernel', `${whole(filters)} kernels`),
      stridePx > 1 && `stride ${stridePx}`,
      padding === 'same' && 'con relleno',
    ]
      .filter(Boolean)
      .join(' · '),
  poolName: (name: string, sizePx: number) => `${name} ${sizePx}\u00a0×\u00a0${sizePx}`,
  poolDetail: (sizePx: number, stridePx: number) =>
    sizePx === stridePx ? 'Pooling' : `Pooling · stride ${stridePx}`,
  dropoutName: (rate: number) => `Dropout ${whole(100 * rate)}\u00a0%`,
  denseName: (units: number) => `Densa ${whole(units)}`,
  outputName: (classCount: number) => `Salida: ${classCount} clases`,
  outputDetail: 'densa y softmax',

  filters: 'Kernels (canales de salida)',
  kernel: 'Tamaño del kernel',
  squareOf: (px: number) => `${px} × ${px}`,
  stride: 'Stride (paso)',
  padding: 'Padding (relleno)',
  paddings: { valid: 'ninguno (valid)', same: 'ceros (same)' },
  paddingNotes: {
    valid: 'La imagen pierde una orilla de medio kernel.',
    same: 'Con stride 1, sale del tamaño que entró.',
  },
  activation: 'Función de activación',
  activations: {
    sigmoid: 'Sigmoide',
    tanh: 'tanh',
    relu: 'ReLU',
    'leaky-relu': 'Leaky ReLU',
    maxout: 'Maxout',
    elu: 'ELU',
  },
  activationNotes: {
    sigmoid: '1 / (1 + e⁻ˣ): entre 0 y 1. En redes profundas, su gradiente se apaga.',
    tanh: 'Entre −1 y 1, con centro en 0: la de LeNet.',
    relu: 'max(0, x): la más usada.',
    'leaky-relu': 'max(0.1x, x): lo negativo pasa, débil.',
    maxout: 'El mayor de cada dos canales: quedan la mitad.',
    elu: 'x arriba de 0; abajo, eˣ − 1.',
  },
  pooling: 'Qué queda de cada ventana',
  poolings: {
    max: 'Máximo',
    average: 'Promedio',
    min: 'Mínimo',
    mixed: 'Mixto',
    gated: 'Con compuerta',
    lp: 'Lᵖ',
    scaled: 'Promedio de LeNet',
  },
  poolingNotes: {
    max: 'El número más grande.',
    average: 'El promedio.',
    min: 'El número más chico.',
    mixed: 'α·máximo + (1 − α)·promedio, con α aprendido.',
    gated: 'Cada ventana decide su mezcla: α = σ(w·x), con w aprendido.',
    lp: 'Raíz p del promedio de |x|ᵖ, con p aprendido.',
    scaled: 'El promedio por un coeficiente más un bias, aprendidos por canal, como en 1998.',
  },
  morePoolings: 'Con parámetro que se aprende',
  window: 'Ventana',
  rate: 'Parte que se apaga',
  percent: (share: number) => `${whole(100 * share)}\u00a0%`,
  units: 'Neuronas',
};

/** The type of its catalogues. */
export type LayerMessages = typeof layerEs;
