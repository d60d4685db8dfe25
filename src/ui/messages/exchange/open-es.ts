import { decimals, fileSize, plural } from '../format.ts';
import type { SkippedCopy, TroubleCopy } from './words.ts';

const many = plural('es-MX');
const whole = decimals('es-MX', 0);
const size = fileSize('es-MX');
const safe = 'No se cambió nada de lo tuyo.';

const photos = (count: number) => many(count, '1 foto', `${whole(count)} fotos`);

const troubles: Pick<
  TroubleCopy,
  | 'not-a-zip'
  | 'encrypted'
  | 'unsafe-path'
  | 'too-many-files'
  | 'too-large'
  | 'damaged'
  | 'not-a-project'
  | 'newer-version'
  | 'bad-manifest'
  | 'too-many-classes-together'
  | 'unrecognised'
  | 'empty'
  | 'cancelled'
  | 'unreadable'
  | 'failed'
  | 'in-use'
  | 'unsaved'
  | 'store'
> = {
  'not-a-zip': () =>
    `Este archivo está incompleto o dañado. ${safe} Pide que te lo manden otra vez, como documento.`,
  encrypted: ({ path }) =>
    `Este zip tiene contraseña (${path}), y aquí no se puede abrir. ${safe} Descomprímelo primero.`,
  'unsafe-path': () => `Este zip tiene nombres que intentan salirse de él. ${safe} No es de fiar.`,
  'too-many-files': ({ max }) => `Este zip tiene más de ${whole(max)} archivos. ${safe}`,
  'too-large': ({ maxBytes }) =>
    `Lo que hay adentro pasa de ${size(maxBytes)}, más de lo que aquí se abre. ${safe}`,
  damaged: ({ path }) =>
    `Este archivo está dañado en ${path}. ${safe} Pide que te lo manden otra vez, como documento.`,
  'not-a-project': () => `Es un zip, pero no un proyecto de Vistazo. ${safe}`,
  'newer-version': () =>
    `Este proyecto se guardó con un Vistazo más nuevo. ${safe} Actualiza este: cierra todas sus pestañas y ábrelo con internet.`,
  'bad-manifest': ({ where }) =>
    `Este proyecto dice algo que ningún proyecto dice (${where}). ${safe}`,
  'too-many-classes-together': ({ count, max }) =>
    `Con las de tu proyecto serían ${whole(count)} clases; en uno caben hasta ${whole(max)}. ${safe} Vuelve a abrirlo y elige «Como proyecto nuevo».`,
  unrecognised: ({ fileName }) =>
    `Vistazo no sabe qué es ${fileName}. ${safe} Abre proyectos, fotos y modelos: mira «¿Qué es cada archivo?».`,
  empty: () => `No hay nada adentro. ${safe}`,
  cancelled: () => `Se canceló. ${safe}`,
  unreadable: ({ fileName }) =>
    `${fileName} ya no se puede leer: tal vez se movió o se borró. ${safe} Vuelve a elegirlo.`,
  failed: ({ fileName }) =>
    `Algo falló al abrir ${fileName}. ${safe} Vuelve a intentar; si falla otra vez, recarga la página.`,
  'in-use': () =>
    `Otra pestaña tiene abierto este proyecto. ${safe} Ciérrala o ábrelo como proyecto nuevo.`,
  unsaved: () =>
    `Hay fotos que todavía no caben en el dispositivo. ${safe} Haz espacio y vuelve a intentar.`,
  store: ({ trouble }) => {
    if (trouble === 'quota-full')
      return `No hay espacio para esto en el dispositivo. ${safe} Haz espacio y vuelve a intentar.`;
    if (trouble === 'gone')
      return `Mientras se abría se borró algo que hacía falta, como una clase de este proyecto. ${safe} Vuelve a intentar.`;
    return `Este navegador no dejó guardar. ${safe}`;
  },
};

const skipped: Pick<
  SkippedCopy,
  | 'present'
  | 'present-elsewhere'
  | 'repeated'
  | 'repeated-elsewhere'
  | 'run-present'
  | 'network-present'
  | 'beside-model'
  | 'no-photograph'
> = {
  present: (count) => `${photos(count)} que ya ${many(count, 'estaba', 'estaban')} aquí`,
  'present-elsewhere': (count) =>
    `${photos(count)} que ya ${many(count, 'estaba', 'estaban')} aquí, en otra clase`,
  repeated: (count) => many(count, '1 foto repetida', `${whole(count)} fotos repetidas`),
  'repeated-elsewhere': (count) =>
    many(
      count,
      '1 foto repetida en otra clase: se quedó en la primera',
      `${whole(count)} fotos repetidas en otra clase: se quedaron en la primera`,
    ),
  'run-present': (count) =>
    many(
      count,
      '1 entrenamiento que ya estaba aquí',
      `${count} entrenamientos que ya estaban aquí`,
    ),
  'network-present': () => 'la red que se estaba armando: aquí se queda la tuya',
  'beside-model': (count) =>
    many(
      count,
      '1 archivo que venía con el modelo: ábrelo aparte',
      `${whole(count)} archivos que venían con el modelo: ábrelos aparte`,
    ),
  'no-photograph': (count) =>
    many(
      count,
      '1 archivo que este navegador no puede leer como foto',
      `${count} archivos que este navegador no puede leer como foto`,
    ),
};

/** Words of opening files. */
export const openEs = {
  title: 'Abrir archivo',
  what: 'Un proyecto de Vistazo o de Teachable Machine, fotos por clase o sueltas, o un modelo de Keras o de TensorFlow.js. Se leen aquí, en tu dispositivo: no se envían a ningún lado.',
  choose: 'Elegir archivo…',
  drop: 'También puedes soltarlo en cualquier parte de la ventana.',
  reading: 'Leyendo…',
  taking: 'Abriendo…',
  cancel: 'Cancelar',
  progress: (done: number, total: number) =>
    `${Math.floor((100 * done) / Math.max(1, total))}\u00a0%`,
  ask: (name: string) => `¿Cómo abrir «${name}»?`,
  holds: (classes: number, count: number) =>
    `${many(classes, '1 clase', `${classes} clases`)} · ${photos(count)}`,
  asNew: 'Como proyecto nuevo',
  merge: (name: string) => `Juntar con «${name}»`,
  mergeNote:
    'Las clases del mismo nombre se juntan y las fotos repetidas se saltan. Se puede deshacer.',
  sort: (count: number) =>
    many(count, '¿De qué clase es esta foto?', `¿De qué clase son estas ${whole(count)} fotos?`),
  sortNew: 'Crear y agregar',
  /** Said instead of a picture, to who does not see it. */
  sortPhoto: (n: number, of: number, fileName: string) => `Foto ${n} de ${of}: ${fileName}`,
  sortUnread: (fileName: string) => `No se puede leer: ${fileName}`,
  sortMore: (count: number) => `y ${whole(count)} más`,
  doneNew: (name: string) => `Se abrió «${name}».`,
  doneMerged: (name: string) => `Se juntó con «${name}».`,
  /** The way back: what was here before is another project. */
  newNote:
    'Es un proyecto aparte; lo que tenías sigue en el suyo. En ⋯, Proyectos, cambias de uno a otro o borras este.',
  cameIn: 'Entró',
  nothingNew: 'Nada nuevo: todo estaba ya aquí.',
  classes: (count: number) => many(count, '1 clase nueva', `${count} clases nuevas`),
  bursts: (count: number) => many(count, '1 toma', `${whole(count)} tomas`),
  photos,
  testPhotos: (count: number) =>
    many(count, '1 de ellas solo mide', `${whole(count)} de ellas solo miden`),
  runs: (count: number) => many(count, '1 entrenamiento', `${count} entrenamientos`),
  left: 'Se saltó',
  example: (one: string) => `por ejemplo ${one}`,
  examplePhoto: (className: string, number: number) => `la foto ${number} de «${className}»`,
  undo: 'Deshacer',
  undone: 'Se deshizo: el proyecto está como antes.',
  close: 'Listo',
  another: 'Elegir otro archivo…',
  goOn: 'Abrir el siguiente',
  waiting: (next: string, others: number) =>
    `${others > 0 ? 'Esperan' : 'Espera'} su turno: ${next}${others > 0 ? ` y ${many(others, 'otro más', `${others} más`)}` : ''}.`,
  unnamed: 'Mi proyecto',
  troubles,
  skipped,
};

export type OpenMessages = typeof openEs;
