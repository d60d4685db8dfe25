import { byteSize, decimals, megabytes, plural, seconds } from './format.ts';

const many = plural('es-MX');
const mb = megabytes('es-MX');
const size = byteSize('es-MX');
const number1 = decimals('es-MX', 1);
const hundredths = new Intl.NumberFormat('es-MX', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
}).format;
const duration = seconds('es-MX');
const rounded = new Intl.NumberFormat('es-MX', { maximumSignificantDigits: 2 }).format;

/** Spanish of Mexico: the first language of the app; its shape is the type of every catalogue. */
export const es = {
  code: 'es',
  app: {
    name: 'Vistazo',
  },

  rooms: {
    label: 'Salas',
    teach: 'Enseñar',
  },

  welcome: {
    title: 'Enséñale a tu cámara a reconocer cosas',
    why: 'Vistazo pide la cámara para ver lo que le enseñas. Las fotos se quedan en este dispositivo.',
    openCamera: 'Abrir la cámara',
    openScene: 'Probar con una escena de ejemplo',
    openFile: 'Usar una foto o un video',
  },

  picture: {
    label: 'Imagen en vivo',
    frozenLabel: 'Imagen congelada',
    opening: 'Abriendo la cámara…',
    suspended: 'La cámara descansa mientras no ves esta página.',
    source: 'Cambiar de cámara o de imagen',
    frontCamera: 'Cámara de enfrente',
    rearCamera: 'Cámara de atrás',
    camera: (n: number) => `Cámara ${n}`,
    file: 'Foto o video…',
    scene: 'Escena de ejemplo',
    flip: 'Voltear la cámara',
    freeze: 'Congelar',
    unfreeze: 'Seguir',
    why: 'Dónde se fijó',
    whyHide: 'Ocultar dónde se fijó',
    whyFollows: 'La respuesta',
    whyChoose: 'Dónde se fijó para…',
    whyFor: (name: string) => `Dónde se fijó para decir ${name}`,
    whyLegend: 'azul: en contra · naranja: a favor',
    input: 'Lo que ve la red',
    inputHide: 'Ocultar lo que ve la red',
    inputSize: (px: number) => `${px} × ${px} pixeles`,
    fullScreen: 'Pantalla completa',
    leaveFullScreen: 'Salir de pantalla completa',
  },

  trouble: {
    'insecure-origin': {
      what: 'Este navegador solo da la cámara a páginas seguras (https).',
      next: 'Abre la dirección que empieza con https, o sigue con la escena de ejemplo o un archivo.',
    },
    unsupported: {
      what: 'Este navegador no deja que una página use la cámara.',
      next: 'Prueba con otro navegador reciente, o sigue con la escena de ejemplo o un archivo.',
    },
    denied: {
      what: 'La cámara no tiene permiso.',
      next: 'Toca el candado o el icono junto a la dirección, permite la cámara y vuelve a intentar.',
    },
    'not-found': {
      what: 'No se encontró ninguna cámara.',
      next: 'Conecta una y vuelve a intentar, o sigue con la escena de ejemplo o un archivo.',
    },
    'in-use': {
      what: 'Otra aplicación está usando la cámara.',
      next: 'Ciérrala (una videollamada, por ejemplo) y vuelve a intentar.',
    },
    unplugged: {
      what: 'La cámara se desconectó.',
      next: 'Lo que grabaste está guardado. Conéctala y vuelve a intentar.',
    },
    'file-unreadable': {
      what: 'Este archivo no se puede abrir como foto ni como video.',
      next: 'Elige otro: JPEG, PNG, WebP o MP4. Lo que tenías sigue igual.',
    },
    unknown: {
      what: 'La cámara no se pudo abrir.',
      next: 'Vuelve a intentar, o sigue con la escena de ejemplo o un archivo.',
    },
    retry: 'Volver a intentar',
    anotherFile: 'Elegir otro archivo',
  },

  scene: {
    empty: 'Mesa vacía',
    mug: 'Taza',
    plant: 'Planta',
    ball: 'Balón',
    banana: 'Plátano',
    book: 'Libro',
    teddy: 'Osito',
    clock: 'Reloj',
    key: 'Llave',
  } as Record<string, string>,

  eye: {
    name: 'el ojo',
    waiting: 'El ojo está por llegar',
    loading: (received: number, total: number) =>
      `Llega el ojo: ${mb(received)} de ${mb(total)} MB`,
    measuring: 'El ojo se acomoda a este dispositivo…',
    rebuilding: 'El ojo se está recuperando. Lo que enseñaste está a salvo.',
    failed: 'El ojo no pudo arrancar en este dispositivo.',
    failedNext: 'Puedes seguir grabando: se guarda y se aprende cuando funcione.',
    network: 'No se pudo bajar el ojo: no hay conexión.',
    networkNext: 'Puedes grabar: se guarda, y se aprende cuando vuelva la conexión.',
    retry: 'Volver a intentar',
    learning: (count: number) => many(count, 'aprendiendo 1 foto…', `aprendiendo ${count} fotos…`),
    learned: (count: number, tookMs: number) =>
      `aprendió ${many(count, '1 foto', `${count} fotos`)} en ${duration(tookMs)}`,
    offline: 'listo sin internet',
    answering: 'responde el ojo',
  },

  hint: {
    'name-first': () => 'Ponle nombre a lo primero que quieres enseñar.',
    'hold-to-record': (name: string) =>
      `Apunta a ${name} y mantén presionado el botón redondo. Muévelo despacio.`,
    'take-it-away': (name: string) =>
      `Quita ${name} de la imagen: debe decir «ninguna de estas». Luego agrega otra cosa.`,
    'second-burst': (name: string) => `Graba otra toma de ${name}, en otro lugar o con otra luz.`,
  },

  teach: {
    title: 'Clases',
    nameLabel: 'Nombre de la clase',
    namePlaceholder: 'Taza, llaves, mi mano…',
    nameFirst: 'Ponle nombre a lo primero que quieres enseñar',
    add: 'Agregar',
    newClass: 'Nueva clase',
    cancel: 'Cancelar',
    record: (name: string) => `Grabar ${name}: mantén presionado`,
    recording: (name: string, count: number) => `Grabando ${name}: ${count}`,
    row: (name: string) => `${name}: ver sus tomas`,
    bursts: (count: number) => many(count, '1 toma', `${count} tomas`),
    photos: (count: number) => many(count, '1 foto', `${count} fotos`),
    noPhotos: 'sin fotos todavía',
    notLearned: (count: number) =>
      many(count, '1 guardada, sin aprender', `${count} guardadas, sin aprender`),
    anotherPlace: 'graba otra',
    none: 'Ninguna de estas',
    noneSettings: 'Ninguna de estas: qué tan exigente es',
    likeness: (value: number, threshold: number) =>
      `Parecido ${hundredths(value)}, umbral ${hundredths(threshold)}`,
    waitingForPicture: 'Sin imagen en vivo',
  },

  tray: {
    name: 'Nombre',
    colour: 'Color y símbolo',
    markOption: (n: number) => `Símbolo ${n}`,
    burst: (n: number) => `Toma ${n}`,
    fromCamera: 'cámara',
    fromFile: 'archivo',
    fromScene: 'escena de ejemplo',
    photo: (n: number, of: number) => `Foto ${n} de ${of}`,
    deletePhoto: 'Borrar esta foto',
    deleteBurst: 'Borrar la toma',
    deleteClass: 'Borrar la clase',
    moveBurstTo: 'Mover la toma a…',
    movePhotoTo: 'Mover la foto a…',
    empty: 'Todavía no hay fotos. Mantén presionado el botón redondo para grabar.',
    score: (right: number, asked: number) => `${right} de ${asked} bien en tomas que no ha visto`,
    scoreHow:
      'Se aprende sin una toma, se pregunta por sus fotos, y así con cada toma. Cuenta como error si dice «ninguna de estas».',
    cannotKnow: 'Todavía no puedo saber qué tan bien la reconoce: hace falta otra toma.',
    finding: 'Averiguando qué tan bien la reconoce…',
    noScore: 'Graba al menos dos tomas en lugares distintos para saber qué tan bien la reconoce.',
  },

  none: {
    title: 'Ninguna de estas',
    what: 'Si lo que ve se parece poco a la clase ganadora, responde «ninguna de estas» en lugar de inventar.',
    strict: 'Exigente',
    normal: 'Normal',
    flexible: 'Flexible',
    choice: 'Qué tan exigente es',
    exact: 'Ajuste exacto del umbral',
    shift: (value: number) => `${value > 0 ? '+' : ''}${hundredths(value)}`,
    rejects: (rejected: number, asked: number) =>
      `Con este ajuste rechaza ${rejected} de ${asked} de tus propias fotos, en tomas que no ha visto.`,
    rejectsUnknown: 'Con dos tomas por clase podré decir cuántas de tus propias fotos rechaza.',
    why: '¿Por qué?',
    whyText:
      'El parecido es el coseno entre la huella (embedding) de la imagen y la huella media de la clase, sin contar lo que la imagen comparte con todas tus clases, como la mesa: 1 es idéntico, 0 no tiene nada que ver. El umbral se calcula con tus tomas: cada toma se compara con las demás de su clase. Con una sola toma se usa un valor fijo cercano a 0.4.',
  },

  menu: {
    label: 'Menú',
    device: 'Este dispositivo',
    settings: 'Ajustes',
    install: 'Instalar la aplicación',
    about: 'Acerca de Vistazo',
    close: 'Cerrar',
    more: 'Más',
  },

  device: {
    title: 'Este dispositivo',
    eye: 'El ojo',
    runsOn: 'Funciona con',
    backends: {
      webgpu: 'WebGPU (tarjeta gráfica)',
      webgl: 'WebGL (tarjeta gráfica)',
      wasm: 'WebAssembly (procesador)',
      cpu: 'JavaScript (procesador)',
    },
    automatic: 'Automático',
    size: 'Tamaño de entrada',
    pixels: (px: number) => `${px} px`,
    measured: 'Medido al arrancar',
    perSecond: (value: number) => `${number1(value)} imágenes por segundo`,
    now: 'Ahora mismo',
    trials: 'Qué se probó',
    results: {
      chosen: 'elegido',
      slower: 'más lento',
      absent: 'no existe aquí',
      'wrong-answer': 'dio una respuesta equivocada',
      'too-slow': 'demasiado lento',
      failed: 'falló',
      lost: 'se perdió en uso',
    },
    override: 'Elegir a mano',
    overrideNote: 'Al cambiar el tamaño, el ojo vuelve a mirar todas las fotos guardadas.',
    storage: 'Espacio',
    used: (used: number, quota: number) => `${size(used)} de ${size(quota)}`,
    photosFit: (count: number) => `Caben unas ${rounded(count)} fotos más.`,
    runningOut: 'Queda poco espacio. Borra tomas que no necesites antes de grabar más.',
    persisted: 'El navegador prometió no borrar lo guardado.',
    notPersisted: 'El navegador podría borrar lo guardado si le falta espacio.',
    askPersist: 'Pedir que lo conserve',
    forgets:
      'Safari borra lo guardado de las páginas que no visitas en 7 días. La aplicación instalada lo conserva, pero empieza vacía.',
    offline: 'Sin internet',
    offlineReady: 'Listo para usarse sin internet.',
    offlineProgress: (received: number, total: number) =>
      `Guardando para usar sin internet: ${mb(received)} de ${mb(total)} MB`,
    offlineUnsupported: 'Este navegador no permite usarla sin internet desde esta dirección.',
    offlineTrouble: 'No se pudo guardar todo. Vuelve a intentar cuando haya conexión.',
    packCore: 'Lo esencial: el ojo y el aprendizaje',
    megabytes: size,
    allOffline: 'Guardar todo para usar sin internet',
  },

  settings: {
    title: 'Ajustes',
    language: 'Idioma',
    spanish: 'Español',
    english: 'English',
    surface: 'Aspecto',
    auto: 'Automático',
    night: 'Noche',
    keys: 'Atajos del teclado',
    keysNote: 'Funcionan mientras ningún control esté en uso.',
    sound: 'Un tic por cada foto',
  },

  install: {
    title: 'Instalar Vistazo',
    button: 'Instalar',
    tap: 'Toca',
    share: 'Compartir',
    choose: 'y elige «Agregar a inicio».',
    notThere: {
      safari: 'Si no ves ese botón, está dentro de ⋯.',
      other: 'Si no aparece esa opción, abre esta página en Safari.',
    },
    openThere: 'Abre Vistazo desde la pantalla de inicio y graba ahí.',
    openSafari: 'Desde aquí no se puede instalar: abre esta página en Safari.',
    before: {
      safari:
        'Instálala antes de grabar: lo que grabes en Safari no pasa a la aplicación instalada.',
      other:
        'Instálala antes de grabar: lo que grabes en este navegador no pasa a la aplicación instalada.',
    },
    already: {
      safari:
        'Lo que ya grabaste en Safari se queda en Safari; no pasa a la aplicación instalada. Instálala antes de seguir.',
      other:
        'Lo que ya grabaste en este navegador se queda aquí; no pasa a la aplicación instalada. Instálala antes de seguir.',
    },
    offer: 'Vistazo ya funciona sin internet. Instálala para abrirla como cualquier aplicación.',
    later: 'Ahora no',
    other: 'En el menú del navegador, elige «Instalar» o «Agregar a la pantalla de inicio».',
    done: 'Ya está instalada.',
  },

  numbers: {
    words: (columns: number, rows: number) =>
      `Así la ve la computadora: ${columns} × ${rows} números, de 0 (negro) a 255 (blanco)`,
    described: (columns: number, rows: number) =>
      `La imagen convertida en ${columns} columnas y ${rows} filas de números, de 0 (negro) a 255 (blanco)`,
    show: 'Ver los números',
    hide: 'Ver la imagen',
  },

  projector: {
    name: 'Modo proyector',
    note: 'Letras y líneas grandes, para verse desde la última fila.',
    board: 'Pizarrón',
  },

  keys: {
    rooms: 'abre una sala',
    step: 'sala anterior o siguiente',
    freeze: 'congela la imagen',
    why: 'muestra dónde se fijó',
    fullScreen: 'llena la pantalla',
    projector: 'modo proyector',
  },

  about: {
    title: 'Acerca de Vistazo',
    what: 'Una cámara que muestra cómo ve una red neuronal y que aprende en tu mano.',
    privacy:
      'Todo ocurre en este dispositivo: las fotos y lo aprendido no se envían a ningún lado.',
    eye: 'El ojo es EfficientNet-Lite0, una red ya entrenada con ImageNet (licencia Apache 2.0). Lo que enseñas se aprende encima de ella.',
    code: 'El código es libre (licencia MIT).',
  },

  notice: {
    'removed-class': (name: string) => `Se borró ${name}.`,
    'removed-burst': () => 'Se borró la toma.',
    'removed-photo': () => 'Se borró la foto.',
    moved: (name: string) => `Ahora está en ${name}.`,
    'saved-not-learned': (count: number) =>
      many(
        count,
        '1 foto guardada, sin aprender: el ojo todavía no llega.',
        `${count} fotos guardadas, sin aprender: el ojo todavía no llega.`,
      ),
    store: {
      unavailable:
        'Este navegador no deja guardar aquí (¿ventana privada?). Puedes enseñar, pero se olvida al cerrar.',
      blocked: 'Otra pestaña de Vistazo tiene abierto lo guardado. Ciérrala y vuelve a abrir esta.',
      'newer-version':
        'Lo guardado es de una versión más nueva de Vistazo. No se tocó: recarga para actualizar.',
      'quota-full':
        'No queda espacio: las últimas fotos están solo en memoria. Borra tomas que no necesites y toca Guardar.',
      unknown: 'No se pudo guardar. Lo que ves sigue en memoria.',
    },
    'eye-rebuilt': () => 'El ojo se recuperó. No se perdió nada.',
    'update-waiting': () => 'Hay una versión nueva.',
    unexpected: () =>
      'Algo falló. Lo que grabaste está guardado; si no responde, recarga la página.',
    undo: 'Deshacer',
    save: 'Guardar',
    update: 'Actualizar',
    close: 'Cerrar aviso',
    label: 'Avisos',
  },
};

/** What every catalogue has: a missing or extra key does not compile. */
export type Messages = typeof es;
