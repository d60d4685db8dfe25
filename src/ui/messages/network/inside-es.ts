import { decimals, plural } from '../format.ts';

const many = plural('es-MX');
const whole = decimals('es-MX', 0);
const short = new Intl.NumberFormat('es-MX', { maximumSignificantDigits: 2 }).format;

/** Words of the tab Inside. */
export const insideEs = {
  title: 'Por dentro',
  subject: 'Qué se abre',
  built: 'La de Armar (al azar)',
  eye: 'El ojo',
  otherNetwork: 'No es la red que tienes en Armar y Entrenar.',
  noRuns:
    'Todavía no entrenas una red. Mientras, mira por dentro el ojo, o la red de Armar con pesos al azar: así empieza toda red.',
  firstEpoch:
    'Tu red se está entrenando: se abre aquí al terminar su primera época. Mientras, mira por dentro el ojo, o la red de Armar con pesos al azar.',
  train: 'Ir a Entrenar',
  builtNote: 'Pesos al azar: nadie le ha enseñado nada. Lo que responde no vale.',
  tunedNotes: {
    head: 'El ojo tal cual, con una última capa que aprendió tus clases.',
    'last-block':
      'El ojo con ajuste fino: el bloque 16 aprendió con tus fotos, y los demás son los de siempre.',
    'last-two-blocks':
      'El ojo con ajuste fino: los bloques 15 y 16 aprendieron con tus fotos, y los demás son los de siempre.',
  },
  receivedNote: (sizePx: number) =>
    `El ojo mira a ${sizePx} px: a ese tamaño aprendió lo que recibiste.`,
  waits: 'Llega la red…',
  eyeWaits: 'Llega el ojo…',
  bringing: 'Se abre el código que calcula…',
  warmingUp: 'Prepara los mapas… la primera vez tarda unos segundos.',
  troubles: {
    'no-backend': 'En este navegador no se pudo hacer funcionar una red.',
    'no-code':
      'El código que calcula no llegó completo. Recarga la página con internet; lo que grabaste se queda.',
    lost: 'El dispositivo dejó de calcular. Cierra otras pestañas y vuelve a entrar aquí.',
    'no-numbers':
      'De esta red ya no salen números: sus pesos crecieron sin límite. Entrena otra con una tasa menor.',
    'other-eye':
      'El ojo de este dispositivo ya no es el que se afinó: detrás de otro, lo que aprendió no dice nada.',
    'not-kept':
      'De este entrenamiento no se guardó lo aprendido, así que aquí no hay qué ver. Entrena de nuevo o abre otra red.',
  },
  place: 'Dónde estás',
  map: 'Toda la red',
  layerNumber: (place: number) => `Capa ${place}`,
  stem: 'Entrada del ojo',
  block: (place: number) => `Bloque ${place}`,
  channel: (place: number) => `Mapa ${place}`,
  unit: (place: number) => `Número ${place}`,
  pixel: (y: number, x: number) => `Fila ${y + 1}, columna ${x + 1}`,
  maps: (count: number, heightPx: number, widthPx: number) =>
    many(
      count,
      `1 mapa de ${heightPx}×${widthPx}`,
      `${whole(count)} mapas de ${heightPx}×${widthPx}`,
    ),
  numbers: (count: number) => many(count, '1 número', `${whole(count)} números`),
  someOf: (all: string, count: number) =>
    `${all} · ${many(count, 'se ve 1', `se ven ${whole(count)}`)}`,
  more: (count: number, left: number) => `Ver ${whole(count)} de los ${whole(left)} que faltan`,
  previous: 'Anterior',
  next: 'Siguiente',
  back: 'Alejar',
  legend: 'Qué dicen los colores',
  negative: 'negativo',
  positive: 'positivo',
  scales: {
    signed: 'Azul: negativo. Negro: 0. Naranja: positivo.',
    positive: 'Negro: 0. Blanco: lo más grande. Aquí nada es negativo.',
  },
  scaleNote:
    'Cada capa tiene su propia escala, hasta el número más grande que está dando. Los números chicos se ven más claros de lo que son: el brillo es (número / el más grande) a la 0.6.',
  number: (value: number) => short(value),
  keys: 'Con las flechas se cambia de lugar, con Enter o + se acerca y con Escape o − se aleja.',
  classNumber: (place: number) => `Clase ${place}`,
  answer: 'Qué responde',
  off: 'apagado',
  switchOff: (name: string) => `Apagar: ${name}`,
  switchOffNote: 'Sale en 0, y la red responde sin él.',
};

export type InsideMessages = typeof insideEs;
