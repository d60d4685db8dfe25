import { barPercent, decimals, plural, shareChange, sharePoints } from '../format.ts';

const many = plural('es-MX');
const whole = decimals('es-MX', 0);
const hundredths = decimals('es-MX', 2);
const percent = barPercent('es-MX');
const size = sharePoints('es-MX');

const points = (count: number) => many(count, '1 punto', `${whole(count)} puntos`);
/** A share in points, as it is written: what rounds to one is one. */
const fewPoints = (share: number) => (size(share) === '1' ? points(1) : `${size(share)} puntos`);

/** Words for one number of a map, and for why the network says what it says. */
export const pixelEs = {
  /** @param isLess whether those at the edge see less of it. */
  sees: (width: number, height: number, isLess: boolean) =>
    width * height === 1
      ? 'Cada número de esta capa ve 1 pixel de la imagen.'
      : isLess
        ? `Cada número de esta capa ve hasta ${whole(width)} × ${whole(height)} pixeles de la imagen; los de la orilla, menos.`
        : `Cada número de esta capa ve ${whole(width)} × ${whole(height)} pixeles de la imagen.`,
  seesAll: 'Cada número de esta capa ve la imagen completa.',
  seesAlmostAll: (width: number, height: number) =>
    `En el centro de sus mapas cada número ve la imagen completa; hacia la orilla ve menos: en la esquina, ${whole(width)} × ${whole(height)} pixeles.`,
  /** Of maps that were put in a row. */
  seesAlmostAllInRow: (width: number, height: number) =>
    `Los números que vienen del centro de los mapas ven la imagen completa; los de la orilla ven menos: los de la esquina, ${whole(width)} × ${whole(height)} pixeles.`,
  seesNote: 'Es su campo receptivo (receptive field).',

  colours: ['Rojo', 'Verde', 'Azul'] as readonly string[],
  gray: 'Gris',

  one: 'De dónde sale este número',
  openPixel: 'Ver la cuenta de un pixel',
  freeze: 'Congelar la imagen',
  why: 'Por qué responde eso',
  whyNote: 'Congela la imagen para ver qué canales hablan por cada clase, y para tapar partes.',
  oneNote: 'Toca un pixel del mapa: la imagen se congela y su cuenta se escribe completa.',
  oneNeuronNote: 'Congela la imagen para ver su cuenta completa.',
  heldMap: (name: string) =>
    `${name}, congelado: toca un pixel o muévete con las flechas para ver su cuenta`,
  reading: 'La red lee la imagen congelada…',
  live: 'Otra vez en vivo',
  moves: 'Mover el pixel',
  frame: (width: number, height: number) =>
    `Campo receptivo: ${width} × ${height} pixeles de la imagen`,
  framed: (width: number, height: number, row: number, column: number) =>
    `En la imagen ve ${whole(width)} × ${whole(height)} pixeles, desde la fila ${row}, columna ${column}.`,
  framedAll: 'Ve la imagen completa.',
  same: '= el valor de la red',
  differs: (value: string) => `La red dio ${value}: este dispositivo calcula con menos decimales.`,
  silenced: 'Este canal está apagado: la red pone 0. La cuenta es la que saldría.',

  window: 'Ventana',
  windowIn: (channel: string) => `Ventana en ${channel}: valor × kernel = producto`,
  sumOf: (count: number) => many(count, 'suma de 1 canal', `suma de ${count} canales`),
  allChannels: (count: number) => `Ver los ${count} canales`,
  fewChannels: 'Ver solo los que más pesan',
  otherChannels: (count: number, sum: string) =>
    many(count, `El otro canal suma ${sum}.`, `Los otros ${count} canales suman ${sum}.`),
  bias: 'bias',
  padding: 'Los bordes punteados son relleno (padding): ceros.',

  slope: (slope: string) =>
    `Aquí la pendiente es ${slope}: así se mueve la salida si se mueve la entrada.`,
  maxout: (first: number, second: number) => `El mayor de los canales ${first} y ${second}`,
  functionCurve: (name: string) => `Curva de ${name}, con este número marcado`,

  pools: {
    max: 'Gana el mayor.',
    min: 'Gana el menor.',
    average: 'El promedio de la ventana.',
    scaled: 'Promedio × coeficiente + bias',
    mixed: 'α × máximo + (1 − α) × promedio',
    gated: 'α × máximo + (1 − α) × promedio, y la ventana decide α',
    lp: '(promedio de |v|ᵖ)^(1/p)',
  },
  gate: 'Compuerta: valor × peso = producto',
  powers: 'Cada valor a la p',
  winner: 'gana',

  norm: 'Le resta el promedio y lo divide entre la desviación que vio al entrenar; luego lo estira y lo mueve.',
  dropout: (rate: number) =>
    `Al entrenar se apaga el ${whole(100 * rate)}\u00a0% de los números, al azar. Al usar la red no se apaga ninguno: pasa igual.`,
  flatten: (map: number, row: number, column: number) =>
    `Es el mismo número del mapa ${map}, fila ${row}, columna ${column}: aplanar solo lo pone en fila.`,
  average: (count: number) => `El promedio de los ${whole(count)} números del mapa.`,
  from: 'Ver de dónde viene',
  then: 'Después',

  largest: (count: number) =>
    many(count, 'El producto que más pesa', `Los ${count} productos que más pesan`),
  others: (count: number) => many(count, 'el otro', `los otros ${whole(count)}`),
  table: { from: 'De', input: 'Entra', weight: 'Peso', product: 'Producto' },
  placed: (map: number, row: number, column: number) => `mapa ${map}, ${row}-${column}`,

  softmax: 'Softmax: de números a partes de 100\u00a0%',
  softmaxNote: (largest: string) =>
    `A cada número se le resta el mayor (${largest}), se eleva e a eso, y se divide entre la suma.`,
  softmaxTable: { class: 'Clase', logit: 'z', exponential: 'e^(z − máx)', share: 'Parte' },
  withPercent: (number: string) => `${number}\u00a0%`,
  sum: 'Suma',

  excites: 'Qué activa más este canal',
  excitesNeuron: 'Qué activa más esta neurona',
  excitesNote: 'Las fotos con las que más se activa, y el pedazo que ve ahí.',
  search: 'Buscar en mis fotos',
  searchDigits: 'Buscar en los dígitos',
  searchToy: 'Buscar en las imágenes de ejemplo',
  searching: (done: number, total: number) =>
    total > 0 ? `${whole(done)} de ${whole(total)} imágenes` : 'Se preparan las imágenes…',
  progress: 'Avance de la búsqueda',
  cancel: 'Cancelar',
  foundIn: {
    project: (count: number) =>
      `Entre las ${whole(count)} fotos del proyecto, también las que aprendió; hasta 3 por toma.`,
    digits: (count: number) => `Entre los ${whole(count)} dígitos que solo miden.`,
    toy: (count: number) =>
      `Entre las ${whole(count)} imágenes de ejemplo, también las que aprendió; hasta 3 por toma.`,
  },
  exciting: (place: number, value: string) => `Foto ${place}: se activa ${value}. Ver en grande`,
  patch: 'El pedazo que ve',
  photo: 'La foto, con el pedazo enmarcado',
  spot: 'Este canal ve la foto completa: el marco señala dónde dio su número más grande.',
  spotted: 'La foto, con el lugar del número más grande enmarcado',
  excitingTitle: (place: number) => `Lugar ${place}`,
  activation: (value: string) => `Se activa ${value}`,
  quiet: 'Con ninguna imagen pasa de cero: este canal está callado.',

  allOn: 'Encender todos',
  off: 'Sin estos canales',
  offList: (count: number) => many(count, '1 canal apagado.', `${count} canales apagados.`),
  beforeAfter: 'La respuesta con todos y sin los apagados',
  wait: 'La red responde con y sin los canales apagados…',
  changed: (name: string, before: number, after: number) => {
    const [was, is] = [percent(before), percent(after)];
    if (was === is) return `Nada cambia: ${name} sigue en ${is}.`;
    const moved = Math.max(1, Math.abs(Math.round(100 * after) - Math.round(100 * before)));
    return `${name} ${after < before ? 'baja' : 'sube'} ${points(moved)}: de ${was} a ${is}.`;
  },
  winnerChanged: (before: string, after: string) => `La respuesta cambia de ${before} a ${after}.`,
  percent,
  moved: shareChange('es-MX'),
  bar: (name: string, before: string, after: string) => `${name}: de ${before} a ${after}`,

  voices: 'Qué canales hablan por esta clase',
  voicesNote:
    'Lo que cada mapa suma o resta al número de la clase antes de softmax, en la imagen congelada.',
  voicesLinear: 'Es su peso por su activación, sumado en toda la imagen: la cuenta exacta.',
  voicesBent: 'Detrás de los mapas hay más capas: el peso es la pendiente en esta foto.',
  voicesSum: (sum: string, rest: string, logit: string) =>
    `Todos los canales suman ${sum}; con el bias y lo demás (${rest}) la clase queda en ${logit}.`,
  voicesNone: 'Esta red no tiene mapas antes de su lista de números: lee los pixeles directamente.',
  speaksFor: 'A favor',
  speaksAgainst: 'En contra',
  noneAgainst: 'Ninguno.',
  voice: (channel: number, value: string) => `Mapa ${channel}: ${value}. Ver el mapa`,
  class: 'Clase',

  cover: 'Tapar partes',
  coverNote:
    'Dibuja sobre la imagen congelada. Lo tapado queda gris, y se ve cuánto baja cada clase.',
  coverKeys:
    'Con teclado: las flechas mueven un cuadro, + y − cambian su tamaño, Enter lo deja ahí.',
  coverPicture: 'Imagen congelada: dibuja para tapar; las flechas mueven un cuadro',
  coverDone: 'Listo',
  coverMode: 'Dibujar sobre la imagen',
  undo: 'Deshacer',
  clear: 'Destapar todo',
  smaller: 'Más chico',
  larger: 'Más grande',
  size: (share: number) => `El trazo tapa ${whole(100 * share)}\u00a0% del ancho.`,
  uncovered: 'Todavía no hay nada tapado.',
  coveredAnswer: 'La respuesta antes y con la parte tapada',
  sweep: 'Barrer la imagen',
  sweepNote: (count: number) => `Tapa ${count} lugares, uno por uno.`,
  sweeping: (done: number, total: number) => `${whole(done)} de ${whole(total)} lugares`,
  sweepMap: 'Lo que baja al tapar',
  sweepMapOf: (name: string, most: string) => `Cuánto baja ${name} al tapar cada lugar. ${most}`,
  /** The largest fall and the largest rise, as shares: to what the colours of the map go. */
  sweepMost: (fall: number, rise: number) => {
    if (fall < 0.01 && rise < 0.01) return 'Casi nada cambia al tapar: menos de 1 punto.';
    const fallen = fall < 0.01 ? 'Casi nada baja al tapar' : `Lo que más baja: ${fewPoints(fall)}`;
    return rise < 0.01 ? `${fallen}.` : `${fallen}; lo que más sube: ${size(rise)}.`;
  },
  classMap: 'Dónde se fija la clase',
  classMapOf: (name: string) => `Mapa de activación de ${name}`,
  mapExact:
    'Mapa exacto (class activation map): peso por activación en cada lugar, menos el promedio de todas las clases. Es el mismo en Enseñar y en Evaluar.',
  mapSlope:
    'Mapa por pendientes: cuánto movería la clase cada lugar de los últimos mapas en esta foto, menos el promedio de todas las clases. Es el mismo en Evaluar.',
  mapLegend: 'Naranja: a favor de la clase. Azul: en contra.',
  alike: (r: number, places: number) =>
    `Se parecen ${hundredths(r)} (correlación: 1 es igual, 0 nada que ver), en esta foto y ${whole(places)} lugares.`,

  eye: 'El ojo responde con las clases que le enseñaste. Para ver por qué responde lo que responde, enséñale al menos dos en Enseñar.',
  eyeUntaught:
    'Los mapas que siguen ya cambiaron. Para ver cuánto cambia la respuesta, enséñale al menos dos clases en Enseñar.',
  eyeStem:
    'La entrada es una convolución de 3 × 3 sobre los tres colores. ReLU6 deja en 0 lo negativo y en 6 lo que pasa de 6.',
  eyeBlock: (count: number) =>
    `El bloque termina con una convolución de 1 × 1: en este pixel multiplica sus ${whole(count)} canales internos, cada uno por su peso, y suma.`,
  eyeInner: (channel: number) => `canal interno ${whole(channel)}`,
  eyeColour: (colour: string, row: number, column: number) => `${colour}, ${row}-${column}`,
  eyeSkip: 'lo que entró al bloque',
  needsLive: 'Falta una imagen: abre la cámara o la escena de ejemplo.',
  troubles: {
    'no-backend': 'Aquí no se puede calcular la red. Prueba con otro navegador.',
    'no-code':
      'El código que calcula no llegó completo. Recarga la página con internet; lo que grabaste se queda.',
    lost: 'El dispositivo quitó la GPU. Cierra otras aplicaciones y vuelve a intentar.',
    'no-numbers':
      'La red ya no da números: sus pesos crecieron sin límite. Entrénala con menos tasa.',
    digits: 'Los dígitos no llegaron. Hace falta red la primera vez; vuelve a intentar.',
    'no-pictures': 'Todavía no hay fotos donde buscar. Graba algunas en Enseñar.',
  },
};

export type PixelMessages = typeof pixelEs;
