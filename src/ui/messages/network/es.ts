import { decimals, isoDay, plural } from '../format.ts';
import { evaluateEs } from './evaluate-es.ts';
import { expertsEs } from './experts-es.ts';
import { insideEs } from './inside-es.ts';
import { layerEs } from './layer-es.ts';
import { pixelEs } from './pixel-es.ts';
import { trainEs } from './train-es.ts';

const many = plural('es-MX');
const whole = decimals('es-MX', 0);
const number1 = decimals('es-MX', 1);
const number2 = decimals('es-MX', 2);
const short = new Intl.NumberFormat('es-MX', {
  notation: 'compact',
  maximumSignificantDigits: 3,
}).format;

/** A size in bytes, kB, MB or GB, by how large it is. */
function bytes(count: number): string {
  if (count < 1e3) return `${whole(count)}\u00a0B`;
  if (count < 1e6) return `${whole(count / 1e3)}\u00a0kB`;
  return count < 1e9 ? `${number1(count / 1e6)}\u00a0MB` : `${number1(count / 1e9)}\u00a0GB`;
}

/** Words of the room Mi red, which are fetched with it; their shape is the type of every such catalogue. */
export const networkEs = {
  tabs: {
    label: 'Partes de Mi red',
    build: 'Armar',
    train: 'Entrenar',
    inside: 'Por dentro',
    evaluate: 'Evaluar',
  },
  onItsWay: 'Esta parte todavía no está en este dispositivo y no hay red para traerla.',
  whole,
  bytes,

  input: 'Entrada',
  showInput: 'Lo que ve tu red',
  hideInput: 'Ocultar lo que ve tu red',
  inputSize: (px: number, channels: number) =>
    `${px} × ${px} pixeles, ${channels === 1 ? 'gris' : 'color'}`,

  own: 'Red propia',
  choose: 'Otra red',
  chooseTitle: 'Con qué red empezar',
  chooseNote: 'Toma el lugar de la que tienes; con Deshacer vuelve.',
  use: 'Usar esta',
  undo: 'Deshacer',
  redo: 'Rehacer',

  presets: {
    lenet5: {
      name: 'LeNet-5',
      what: 'La que leía cheques en 1998: convoluciones C1, C3 y C5, los poolings S2 y S4 entre ellas, una capa densa, F6, y la salida.',
      activation: 'Función de activación',
      colour: 'Canales de entrada',
      why: '¿En qué difiere de la de 1998?',
      differences: {
        'c3-connections':
          'C3 lee los seis mapas de S2. En 1998 una tabla le dejaba leer tres, cuatro o seis a cada kernel, para ahorrar cuentas y para que no aprendieran lo mismo.',
        output:
          'La salida es softmax: una probabilidad por clase. En 1998 cada clase tenía un dibujo de su dígito, de 7 × 12 pixeles, y se medía qué tan lejos quedaba F6 de él.',
        squashing:
          'La activación es tanh o ReLU. En 1998 era 1.7159 · tanh(2x / 3): la misma forma, estirada.',
      },
    },
    vgg: {
      name: 'VGG',
      what: 'De 2014: bloques de kernels de 3 × 3 y max pooling. El número cuenta sus capas con pesos.',
      depth: 'Capas con pesos',
      width: 'Ancho',
      widthOf: (part: number) => (part === 1 ? 'completo' : `1/${whole(1 / part)}`),
      size: 'Entrada (px)',
      batchNorm: 'Normalizar después de cada convolución',
      batchNormNote: 'No está en el artículo, pero así las profundas sí arrancan.',
      tooSmall: (leastPx: number) =>
        `Cada bloque parte la imagen a la mitad: necesita al menos ${leastPx} px de entrada.`,
      why: '¿Por qué no la VGG16 completa?',
      full: (parameters: number, multiplyAdds: number) =>
        `La VGG16 del artículo, con 224 × 224 pixeles y 1,000 clases, tiene ${whole(parameters)} parámetros: ${bytes(4 * parameters)}. Para entrenarla, cada parámetro se guarda cuatro veces: ${bytes(16 * parameters)}, sin contar lo que sale de cada capa. Además son ${short(multiplyAdds)} de multiplicaciones por foto.`,
      fullNext: (parameters: number) =>
        `Un celular le presta a una página unos cientos de MB. Por eso aquí tiene las mismas capas pero más angostas: esta son ${whole(parameters)} parámetros.`,
    },
    starter: {
      name: 'Pequeña',
      what: 'Tres bloques de convolución, normalización, ReLU y max pooling. Aprende pronto con pocas fotos.',
      filters: 'Kernels del primer bloque',
    },
    empty: {
      name: 'Desde cero',
      what: 'Solo la entrada, aplanar y la salida: lo demás lo pones tú.',
    },
  },
  presetName: (name: string, width?: number) =>
    width === undefined ? name : `${name} a 1/${whole(1 / width)} del ancho`,

  layers: 'Capas de la red',
  keys: 'Con Alt y las flechas ↑ ↓ se mueve una capa; con Supr se quita.',
  keysOfStrip: 'Con las flechas vas de una capa a otra; Enter lleva a lo que se ajusta de ella.',
  keysOfOpened: 'Esc regresa a su tarjeta.',
  add: 'Agregar capa',
  addAfter: (name: string) => `Agregar después de ${name}`,
  full: (most: number) => `Una red tiene hasta ${most} capas.`,
  up: (name: string) => `Mover ${name} antes`,
  down: (name: string) => `Mover ${name} después`,
  duplicate: (name: string) => `Duplicar ${name}`,
  remove: (name: string) => `Quitar ${name}`,
  moved: (name: string, place: number, count: number) => `${name}: lugar ${place} de ${count}`,
  /** Heard, not seen: what a step did to the layers. */
  told: {
    undo: 'Deshecho.',
    redo: 'Rehecho.',
    added: (where: string) => `Agregada: ${where}.`,
    removed: (name: string) => `Quitada: ${name}.`,
    another: (count: number) => `La red tiene ahora ${many(count, '1 capa', `${count} capas`)}.`,
    out: (shape: string) => `Sale ${shape}.`,
    total: (count: number) =>
      `En total, ${many(count, '1 parámetro', `${whole(count)} parámetros`)}.`,
  },
  waits: 'espera',
  waitsWhy: 'Espera a que se arregle la capa de antes.',
  wrong: 'no cabe',
  parameters: (count: number) => many(count, '1 parámetro', `${whole(count)} parámetros`),
  shortParameters: (count: number) => `${short(count)} parám.`,
  noParameters: 'sin parámetros',
  multiplyAdds: (count: number) => `${short(count)} mult.`,
  memoryPerPhoto: (size: string) => `salen ${size} por foto`,
  outShape: (shape: readonly number[]) => shape.map((side) => whole(side)).join('×'),

  ...layerEs,

  data: {
    source: 'Fotos',
    sources: { project: 'mi proyecto', digits: 'dígitos', toy: 'ejemplo' },
    classes: (count: number) => many(count, '1 clase', `${count} clases`),
    photos: (count: number) => many(count, '1 foto', `${whole(count)} fotos`),
    digitsNote:
      '10,000 dígitos escritos a mano (MNIST), en gris: 9,000 para aprender y 1,000 que solo miden. De los que usó LeNet-5.',
    bringDigits: (count: number) => `Traer los dígitos (${bytes(count)})`,
    bringing: (done: number, total: number) =>
      `Llegan los dígitos: ${bytes(done)} de ${bytes(total)}`,
    digitsKept: 'Se guardan para usarlos sin internet.',
    digitsTroubles: {
      damaged: 'Los dígitos llegaron dañados. Vuelve a intentar.',
      gone: 'Esta versión ya no está en su dirección. Vuelve a cargar la página; lo que grabaste se queda.',
      'quota-full': 'No hay espacio para guardarlos. Libera espacio y vuelve a intentar.',
      aborted: 'No llegaron. Vuelve a intentar.',
    },
    digitOf: (digit: number) => `Dígito ${digit}`,
    splitNoteDigits:
      'Los 1,000 que solo miden son siempre los mismos, para poder comparar resultados.',
    digitsGray: 'Los dígitos son grises: con un canal basta.',
    useGray: 'Usar un canal',
    toyNote: 'Tres cosas de la escena de ejemplo: para una computadora sin cámara.',
    noClasses: 'En este proyecto todavía no hay fotos. Una red necesita al menos dos clases.',
    oneClass: (name: string) =>
      `Solo ${name} tiene fotos. Con una clase no hay nada que distinguir: hace falta otra.`,
    teach: 'Ir a Enseñar',
    empty: (count: number) =>
      many(count, 'Una clase sin fotos no cuenta.', `${count} clases sin fotos no cuentan.`),
    size: 'Tamaño de entrada (px)',
    channels: 'Canales',
    gray: '1: gris',
    colour: '3: color',
    normalisation: 'Normalización',
    normalisations: { unit: '0 a 1', signed: '−1 a 1' },
    normalisationNotes: {
      unit: 'Cada nivel entre 255.',
      signed: 'Cada nivel entre 127.5, menos 1: con fotos, centrado en 0 se aprende mejor.',
    },
    split: 'Qué se aprende y qué solo mide',
    splitNote:
      'Se separan tomas completas: las fotos de una misma toma se parecen tanto que medir con ellas sería hacer trampa.',
    training: 'Aprende',
    validation: 'Solo mide',
    sideOf: (side: string, name: string, count: number) =>
      `${side}, ${name}: ${many(count, '1 foto', `${count} fotos`)}`,
    unmeasured: 'Una sola toma: toda se aprende. Graba otra, en otro lugar, para poder medirla.',
    none: 'ninguna',
  },

  totals: 'La red completa',
  totalParameters: 'Parámetros',
  totalMultiplyAdds: 'Multiplicaciones por foto',
  totalSize: 'Pesa',
  totalOutputs: 'Sale de sus capas, por foto',
  totalMemoryNote:
    'Al entrenar se guarda de cada parámetro también su gradiente y lo que recuerda el optimizador; y de cada foto del lote, lo que sale de cada capa, con su gradiente.',
  totalMemory: (batch: number) => `Memoria al entrenar, en lotes de\u00a0${batch}`,
  incomplete: 'Falta arreglar una capa para poder entrenarla.',
  goToTrouble: 'Ver cuál',

  troubles: {
    'kernel-larger-than-input': (wantedPx: number, availablePx: number) =>
      `El kernel mide ${wantedPx} × ${wantedPx} y aquí llegan ${availablePx} × ${availablePx} pixeles: no cabe ni una vez.`,
    'window-larger-than-input': (wantedPx: number, availablePx: number) =>
      `La ventana mide ${wantedPx} × ${wantedPx} y aquí llega una imagen de ${availablePx} × ${availablePx}: ya no hay nada que juntar.`,
    'needs-volume':
      'Esta capa trabaja sobre una imagen, y aquí ya llega una lista de números. Va antes de aplanar.',
    'needs-vector':
      'Esta capa lee una lista de números, y aquí todavía llega una imagen. Antes hay que aplanarla, o promediar cada canal.',
    'maxout-needs-even-channels': (channels: number) =>
      `Maxout toma el mayor de cada dos canales, y aquí llegan ${whole(channels)}: uno se queda sin pareja.`,
    'output-not-last': 'La salida va al final.',
    'output-missing': 'Falta la salida.',
    'out-of-range': (field: string, min: number, max: number) =>
      `${field}: debe ir de ${number2(min)} a ${number2(max)}.`,
    'too-many-parameters': (count: number, max: number) =>
      `La red tendría ${whole(count)} parámetros; en un celular se pueden entrenar hasta ${whole(max)}. La mayoría están en esta capa.`,
    'too-many-activations': (count: number, max: number) =>
      `Entre todas las capas saldrían ${whole(count)} números por foto; caben hasta ${whole(max)}. La mayoría salen de esta capa.`,
  },
  fields: {
    filters: 'Kernels',
    kernelPx: 'Tamaño del kernel',
    stridePx: 'Stride',
    sizePx: 'Tamaño',
    rate: 'Parte que se apaga',
    units: 'Neuronas',
    layers: 'Número de capas',
  } as Record<string, string | undefined>,
  repairs: {
    'flatten-before': () => 'Aplanar antes',
    'average-before': () => 'Promediar antes cada canal',
    'move-before-vector': () => 'Ponerla antes de aplanar',
    'smaller-kernel': (value: number) => `Usar un kernel de ${value} × ${value}`,
    'same-padding': () => 'Rellenar con ceros',
    'smaller-window': (value: number) => `Usar una ventana de ${value} × ${value}`,
    'one-channel-more': (value: number) => `Usar ${whole(value)} canales antes`,
    'relu-instead': () => 'Usar ReLU',
    'average-instead': () => 'Promediar en vez de aplanar',
    'fewer-numbers': (value: number) => `Bajar a ${whole(value)}`,
    'into-range': (value: number) => `Usar ${number2(value)}`,
    remove: () => 'Quitar esta capa',
  },

  drawing: 'Dibujo de la red',
  drawingOpen: 'Ver el dibujo en grande',
  drawingOf: (name: string, layers: number, parameters: number) =>
    `Dibujo de ${name}: ${many(layers, '1 capa', `${layers} capas`)}, ${whole(parameters)} parámetros`,
  drawingWaits: 'El dibujo vuelve cuando la red esté completa.',
  saveSvg: 'Guardar SVG',
  savePng: 'Guardar PNG',
  fileName: (extension: string) => `vistazo-red-${isoDay(Date.now())}.${extension}`,
  saveFailed: 'No se pudo guardar. Vuelve a intentar.',

  keep: 'Guardar y compartir',
  table: 'Tabla de parámetros',
  tableHead: { layer: 'Capa', shape: 'Sale', parameters: 'Parámetros', multiplyAdds: 'Mult.' },
  tableTotal: 'Total',
  code: 'En código',
  codeTitle: 'La misma red en Keras',
  codeWhat: 'La red y su entrenamiento, listos para Python.',
  copy: 'Copiar',
  copied: 'Copiado.',
  notCopied: 'No se pudo copiar. Selecciona el texto y cópialo a mano.',
  copyLink: 'Copiar enlace',
  linkCopied: 'Enlace copiado: abre esta misma red.',
  linkNotCopied: 'El navegador no dejó copiarlo. Aquí está el enlace, ya elegido: cópialo.',

  train: trainEs,
  inside: insideEs,
  pixel: pixelEs,
  evaluate: evaluateEs,
  experts: expertsEs,
};

/** What every catalogue of this room has: a missing or extra key does not compile. */
export type NetworkMessages = typeof networkEs;
