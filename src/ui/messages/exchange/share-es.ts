import type { OutputTrouble, ProjectLoss } from '../../../app/exchange/output.ts';
import { fileSize, plural } from '../format.ts';

const many = plural('es-MX');
const size = fileSize('es-MX');

/** Words of the Share sheet. */
export const shareEs = {
  title: (name: string) => `Compartir «${name}»`,
  runTitle: (name: string) => `Compartir la red «${name}»`,
  reading: 'Viendo qué hay…',
  unreadable: 'No se pudo leer este proyecto. No se cambió nada: vuelve a intentar.',
  /** The three purposes, and all the rest. */
  purposes: {
    phone: 'Otro celular',
    photographs: 'Mis fotografías',
    notebook: 'Cuaderno (notebook) y Keras',
    more: 'Más formatos',
  },
  /** Of a project: which network its files hold, and where those of one's own are. */
  whichNetwork: 'La red de aquí es el ojo con tus clases.',
  ownNetworks:
    'Una red tuya se comparte aparte: Mi red, Entrenar, Entrenamientos, con el botón de compartir junto a su nombre.',
  ownNetworksElsewhere:
    'Una red tuya se comparte aparte: abre este proyecto y ve a Mi red, Entrenar, Entrenamientos; el botón de compartir está junto a su nombre.',
  nothingYet: 'Todavía no hay nada aquí: primero enséñale algo.',
  about: (bytes: number) => `unos ${size(bytes)}`,
  photos: (count: number) => many(count, '1 foto', `${count} fotos`),
  save: 'Guardar',
  saveAs: (title: string) => `Guardar: ${title}`,
  send: 'Enviar…',
  sendAs: (title: string) => `Enviar: ${title}`,
  sendNow: 'Listo: elige por dónde enviarlo',
  writing: (title: string) => `Guardando: ${title}`,
  done: {
    picked: (file: string, bytes: number) => `Se guardó ${file} (${size(bytes)}) donde elegiste.`,
    downloads: (file: string, bytes: number) =>
      `${file} (${size(bytes)}) se mandó a tus descargas.`,
    sent: (file: string) => `Se entregó ${file}.`,
  },
  /** What a saved project does not have: it is here still, but no file holds it. */
  loss: ({ photos, runs, coarser }: ProjectLoss) =>
    [
      photos > 0 &&
        many(
          photos,
          'No lleva 1 foto, que pesa demasiado para un archivo de Vistazo; «Fotos en carpetas» sí la lleva.',
          `No lleva ${photos} fotos, que pesan demasiado para un archivo de Vistazo; «Fotos en carpetas» sí las lleva.`,
        ),
      runs > 0 &&
        many(
          runs,
          'No lleva 1 red: sus pesos están dañados o no caben.',
          `No lleva ${runs} redes: sus pesos están dañados o no caben.`,
        ),
      coarser > 0 &&
        many(
          coarser,
          'La curva lote por lote de 1 red va con menos detalle, para que quepa.',
          `Las curvas lote por lote de ${coarser} redes van con menos detalle, para que quepan.`,
        ),
    ]
      .filter(Boolean)
      .join(' ') +
    many(
      photos + runs,
      ' Aquí sigue: no la borres pensando que tienes copia.',
      photos + runs > 0 ? ' Aquí siguen: no las borres pensando que tienes copia.' : '',
    ),
  failed: 'No se pudo hacer el archivo. Lo tuyo sigue aquí, sin cambios: vuelve a intentar.',
  troubles: {
    'no-network':
      'Falta descargar una parte de Vistazo (solo se hace una vez) y ahora no hay conexión. Lo tuyo sigue aquí, sin cambios: conéctate y vuelve a intentar. Después funciona sin internet.',
    'damaged-part':
      'Falta descargar una parte de Vistazo, y esta red manda otra cosa en su lugar. Lo tuyo sigue aquí, sin cambios: inicia sesión en la red, o usa otra, y vuelve a intentar.',
    outdated:
      'Hay un Vistazo más nuevo, y este ya no encuentra una parte que le falta. Lo tuyo sigue aquí, sin cambios: recarga la página con internet y vuelve a intentar.',
    'no-room':
      'No hay espacio para este archivo donde se guarda. Lo tuyo sigue aquí, sin cambios: haz espacio, o elige otro lugar, y vuelve a intentar.',
  } satisfies Record<OutputTrouble['kind'], string>,
  /** Over what is written of another project or network than the one that the sheet is for. */
  ofOther: (name: string) => `De «${name}»`,
  asDocument:
    'Este navegador no envía archivos de Vistazo directamente: guárdalo y mándalo como documento (no como foto), por ejemplo por correo o por WhatsApp.',
  help: '¿Qué es cada archivo?',
  outputs: {
    'project-file': {
      title: 'Archivo del proyecto',
      what: 'Todo: fotos, tomas, lo que el ojo vio en ellas y tus redes. Se abre con Vistazo en otro dispositivo, que aprende de ellas en un momento y contesta igual o casi: depende de a qué tamaño mira ahí el ojo.',
      next: 'En el otro dispositivo: ⋯, Abrir archivo.',
      fileNameEnd: '',
      readMe:
        'Este archivo es un proyecto de Vistazo. Para seguir con él, ábrelo en Vistazo: ⋯, Abrir archivo.\n\nEs un zip que se puede leer sin Vistazo:\n- vistazo.json: clases, tomas, entrenamientos y ajustes.\n- photos/: las fotos, una carpeta por clase; el nombre es toma_foto.jpg, contadas desde 1.\n- photos (test)/: fotos de rondas de prueba; solo miden.\n- embeddings/: lo que el ojo vio en cada foto, números float32.\n- runs/: los pesos de cada entrenamiento, números float32.\n- media/: imágenes y frases de las reacciones.\n',
    },
    photographs: {
      title: 'Fotos en carpetas',
      what: 'Un zip con una carpeta por clase; las rondas de prueba, en otra aparte. Se abre sin Vistazo.',
      next: '',
      fileNameEnd: 'fotos',
      readMe: `Fotos de un proyecto de Vistazo, de 224 x 224 pixeles.

- La carpeta que se llama como el proyecto: las fotos de las que aprende, una carpeta por clase. El nombre es toma_foto.jpg, contadas desde 1.
- La carpeta que termina en (prueba), si está: las fotos de las rondas de prueba, que solo miden.
- bursts.csv: de qué toma es cada foto (burst) y si solo mide (split). Las fotos de una toma son casi copias: si divides, divide por tomas.

En Keras, apunta a la carpeta del proyecto, no a la de afuera: la de afuera tendría por clases al proyecto y a sus pruebas.

  keras.utils.image_dataset_from_directory('Mi proyecto', image_size=(224, 224))

Si hay una carpeta «Ninguna de estas», sería una clase más: sácala de ahí, o di en class_names cuáles quieres. Para tener train y test ya listos, guarda en Vistazo «Fotos en carpetas train y test».
`,
    },
  },
  train: 'train',
  test: 'prueba',
};

export type ShareMessages = typeof shareEs;
