import { decimals, plural } from '../format.ts';

const many = plural('es-MX');
const whole = decimals('es-MX', 0);
const hundredths = new Intl.NumberFormat('es-MX', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
}).format;
const photos = (count: number) => many(count, '1 foto', `${whole(count)} fotos`);

/** Words of the map of examples in Evaluate. */
export const mapEs = {
  title: 'Mapa de tus fotos',
  sight: '¿Según quién?',
  /** By whose vectors photographs lie. */
  sights: {
    eye: {
      name: 'el ojo',
      what: 'Cada foto es un punto: las que el ojo ve parecidas quedan cerca. El anillo es lo que ve ahora.',
      tooFew: 'Para un mapa hacen falta al menos tres fotos que el ojo haya visto.',
      waiting: (seen: number, count: number) =>
        `El ojo ha visto ${whole(seen)} de ${photos(count)}; las demás llegan.`,
      liveWaits: 'Aparecerá cuando haya imagen en vivo y el ojo esté listo.',
    },
    network: {
      name: 'tu red',
      what: 'Cada foto es un punto: las que tu red ve parecidas quedan cerca. El anillo es lo que ve ahora.',
      tooFew: 'Para un mapa hacen falta al menos tres fotos que tu red haya visto.',
      waiting: (seen: number, count: number) =>
        `Tu red ha visto ${whole(seen)} de ${photos(count)}.`,
      liveWaits: 'Aparecerá cuando haya imagen en vivo y tu red haya visto las fotos.',
    },
  },
  whoseOwn: (numbers: number) =>
    `Este mapa es de tu red: cada foto está donde la ponen los ${whole(numbers)} números que llegan a su última capa. De fotos que ya aprendió, los grupos salen más claros que de otras.`,
  /** Whose map it is, where something else than the eye is judged. */
  whose: {
    network:
      'Este mapa es del ojo, no de tu red: cada foto está donde la ponen los 320 números con que él la describe. Sirve para hallar fotos mal puestas, aprenda de ellas quien aprenda.',
    tooMany:
      'Este mapa es del ojo, no de tu red: cada foto está donde la ponen los 320 números con que él la describe. A la última capa de tu red llegan demasiados números para un mapa.',
    eye: 'Este mapa es del ojo de siempre, sin el ajuste fino: cada foto está donde la ponen los 320 números con que él la describe.',
  },
  ownLooks: 'Tu red mira las fotos',
  ownProgress: (done: number, total: number) => `${whole(done)} de ${photos(total)}`,
  ownStopped: 'Lo cancelaste: tu red no ha visto todas las fotos.',
  ownFailed: 'Tu red no pudo mirar las fotos. Están a salvo; vuelve a intentar.',
  ownGoOn: 'Que las mire',
  making: 'Se hace el mapa…',
  label: (count: number) => `Mapa de ${photos(count)}`,
  keys: 'Con las flechas vas a la foto más cercana en esa dirección; más y menos acercan y alejan; 0 muestra todo.',
  hint: {
    fingers: 'Toca un punto para ver su foto. Separa dos dedos para acercarte.',
    wheel:
      'Haz clic en un punto para ver su foto. Para acercarte, gira la rueda del mouse o desliza dos dedos en el panel táctil.',
    either: 'Toca un punto para ver su foto. Separa dos dedos, o gira la rueda, para acercarte.',
  },
  show: 'Cómo se ven',
  looks: { marks: 'puntos', photos: 'fotos' },
  zoomIn: 'Acercar',
  zoomOut: 'Alejar',
  whole: 'Ver todo',
  test: 'Sin relleno: ronda de prueba',
  suspect: 'Con aro: conviene revisarla',
  axes: (first: number, second: number) =>
    `Ejes: las dos direcciones en que más difieren (componentes principales). A lo ancho, ${whole(100 * first)}\u00a0% de la variación; a lo alto, ${whole(100 * second)}\u00a0%. El resto, ${whole(100 * (1 - first - second))}\u00a0%, no se ve aquí.`,
  axis: (number: number, share: number) => `componente ${number}: ${whole(100 * share)}\u00a0%`,
  umapAxes:
    'UMAP: solo importa quién queda cerca de quién. Los ejes y las distancias entre grupos no dicen nada.',
  umapLive:
    'El anillo se pone entre sus cinco vecinas más parecidas, con más peso para las más parecidas.',
  method: 'Cómo se hace el mapa',
  methods: { pca: 'PCA', umap: 'UMAP' },
  methodNotes: {
    pca: 'PCA: una proyección exacta, al instante. El anillo cae justo donde le toca.',
    umap: 'UMAP: separa mejor los grupos; tarda unos segundos y deforma las distancias.',
  },
  umapTooFew: 'Para UMAP hacen falta al menos seis fotos.',
  umapStale: 'Hay fotos nuevas o borradas desde que se hizo.',
  umapAgain: 'Volver a hacerlo',

  live: 'Lo más parecido a lo que ve',
  cosine: (value: number) => hundredths(value).replace('-', '−'),
  cosineNote:
    'El número es el parecido: el coseno entre huellas (embeddings). 1 es idéntico; 0, nada que ver.',
  alike: 'Las más parecidas a esta',
  place: (number: number, count: number) => `${whole(number)} de ${whole(count)}`,
  previous: 'Foto anterior',
  next: 'Foto siguiente',
  close: 'Cerrar la foto',
  photoOf: (name: string, isTest: boolean) =>
    isTest ? `Foto de ${name}, de la ronda de prueba` : `Foto de ${name}`,
  testPhoto: 'ronda de prueba',
  look: (name: string) => `Ver esta foto de ${name}`,
  ofSelf: (name: string, cosine: string) => `${name}, parecido ${cosine}`,

  review: 'Fotos por revisar',
  reviewNote:
    'Sus vecinas de otras tomas son de otra clase, o no tiene ninguna cerca. A veces es un error al grabar; a veces, el mejor ejemplo.',
  reviewNone: 'Ninguna foto desentona con las de su clase.',
  reviewing: 'Se comparan todas con todas…',
  mislabelled: (name: string, share: number) =>
    `Parece ${name}: ${whole(100 * share)}\u00a0% de sus vecinas no son de su clase`,
  outlier: (cosine: string) => `No se parece a ninguna otra: la más cercana, ${cosine}`,
  right: 'Está bien así',
  move: (name: string) => `Mover a ${name}`,
  moveElse: 'Mover a otra clase',
  remove: 'Borrar',
  approved: 'No se volverá a preguntar por esa foto.',
  undo: 'Deshacer',
  reviewed: (count: number) => many(count, '1 foto revisada.', `${whole(count)} fotos revisadas.`),
  reviewAgain: 'Volver a preguntar',

  list: 'Las fotos como lista',
  listLabel: 'Fotos del mapa',
};

export type MapMessages = typeof mapEs;
