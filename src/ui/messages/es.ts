import { barPercent, byteSize, decimals, isoDay, megabytes, plural, seconds } from './format.ts';
import { filterEs } from './filter/es.ts';
import { seeEs } from './see/es.ts';
import { teachEs } from './teach/es.ts';

const many = plural('es-MX');
const mb = megabytes('es-MX');
const size = byteSize('es-MX');
const number1 = decimals('es-MX', 1);
const duration = seconds('es-MX');
const day = new Intl.DateTimeFormat('es-MX', { dateStyle: 'medium' });
const rounded = new Intl.NumberFormat('es-MX', { maximumSignificantDigits: 2 }).format;

/** Spanish of Mexico: the first language of the app; its shape is the type of every catalogue. */
export const es = {
  /** A share beside its bar. */
  barPercent: barPercent('es-MX'),
  code: 'es',
  app: {
    name: 'Vistazo',
  },

  rooms: {
    label: 'Salas',
    see: 'Ver',
    filter: 'Filtrar',
    teach: 'Enseñar',
    network: 'Mi red',
    neuron: 'Neurona',
    course: 'Curso',
    topic: (n: number) => `Curso · ${n}`,
    backToTopic: (n: number) => `Curso · ${n}: volver al curso`,
    failed: 'Esta sala todavía no está en este dispositivo y no hay red para traerla.',
    retry: 'Intentar otra vez',
  },

  welcome: {
    title: 'Enséñale a tu cámara a reconocer cosas',
    why: 'Vistazo pide la cámara para ver lo que le enseñas. Las fotos se quedan en este dispositivo.',
    openCamera: 'Abrir la cámara',
    openScene: 'Probar con una escena de ejemplo',
    openFile: 'Usar una foto o un video',
    rooms: 'Qué hay aquí',
    phrases: {
      see: 'La imagen es números; los colores, espacios.',
      filter: 'Kernels y pooling en vivo, hasta la cuenta de un pixel.',
      teach: 'Muéstrale cosas: aprende al momento.',
      network: 'Arma una red, entrénala con tus fotos y mírala aprender.',
      neuron: 'De una regla a una red que aprende. No necesita cámara.',
    },
    blackboard: 'Pizarrón',
    blackboardPhrase: 'Convoluciones a mano; no necesita cámara.',
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
    replaced: 'Esta imagen ya no es la de la cámara.',
    backToCamera: 'Volver a la cámara',
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
    retry: 'Volver a intentar',
    learning: (count: number) => many(count, 'aprendiendo 1 foto…', `aprendiendo ${count} fotos…`),
    learned: (count: number, tookMs: number) =>
      `aprendió ${many(count, '1 foto', `${count} fotos`)} en ${duration(tookMs)}`,
    offline: 'listo sin internet',
    answering: 'responde el ojo',
  },

  line: {
    lost: 'Sin conexión: sigue solo cuando vuelva.',
    meanwhile: 'Mientras, puedes grabar: se guarda y se aprende después.',
    keeps: 'Lo que ya llegó se queda.',
    retryNow: 'Intentar ahora',
    gone: 'Esta versión ya no está en su dirección.',
    goneNext: 'Vuelve a cargar la página; lo que grabaste se queda.',
    noRoom: (missing: number) =>
      `No hay espacio para guardarlo todo: faltan ${mb(missing)} MB. Libera espacio y toca Guardar. Mientras tanto funciona con internet.`,
  },

  hint: {
    'name-first': () => 'Ponle nombre a lo primero que quieres enseñar.',
    'hold-to-record': (name: string) =>
      `Apunta a ${name} y mantén presionado el botón redondo. Muévelo despacio.`,
    'tap-to-record': (name: string) =>
      `Apunta a ${name} y toca el botón redondo: cuenta 3, 2, 1 y graba solo.`,
    'take-it-away': (name: string) =>
      `Quita ${name} de la imagen: debe decir «ninguna de estas». Luego agrega otra cosa.`,
    'second-burst': (name: string) => `Graba otra toma de ${name}, en otro lugar o con otra luz.`,
  },

  ...seeEs,

  ...teachEs,

  /** Its other words come with it (known/es.ts). */
  known: {
    title: 'Lo que el ojo ya sabía',
    close: 'Salir de «Lo que el ojo ya sabía»',
    findIt: 'Búscalo',
    leaveFindIt: 'Salir de Búscalo',
  },

  menu: {
    label: 'Menú',
    shareProject: 'Compartir proyecto…',
    openFile: 'Abrir archivo…',
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
    askedSize: (px: number) => `${px} px, con los que se aprendió el clasificador recibido`,
    measured: 'Medido al arrancar',
    measuredAt: (px: number) => `a ${px} px, el tamaño que le conviene a este dispositivo`,
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
    offer: 'Vistazo ya funciona sin internet. Instálalo para abrirlo como cualquier aplicación.',
    later: 'Ahora no',
    other: 'En el menú del navegador, elige «Instalar» o «Agregar a la pantalla de inicio».',
    done: 'Ya está instalada.',
  },

  /** A classifier that came from another phone (exchange/qr-es.ts has the words of its way). */
  received: {
    receive: 'Recibir de otro celular',
    send: 'Enviar a otro celular',
    title: (name: string) => (name ? `Recibido: «${name}»` : 'Recibido de otro celular'),
    about: (atMs: number, sizePx: number) =>
      `Se envió el ${day.format(atMs)}. Contesta como allá, mirando a ${sizePx} px. Llegó sin fotos: por eso aquí no se le enseña más.`,
    otherEye:
      'Es de otra versión del ojo, así que aquí no puede contestar. Actualiza Vistazo en los dos celulares y vuelve a recibirlo.',
    teachNames: 'Enseñar con estos nombres',
    ownName: (name: string) => `${name} (lo mío)`,
    remove: 'Quitar',
    row: 'recibida, sin fotos',
    project: 'recibido, sin fotos',
    answering: (sizePx: number) => `recibido · a ${sizePx} px`,
    tray: 'Llegó de otro celular, sin fotos: su nombre y lo que aprendió no se cambian aquí.',
    test: 'Para saber qué tan bien contesta con tus cosas, haz una ronda de prueba en Evaluar.',
  },
  share: {
    title: 'QR de esta aplicación',
    how: 'Apunta la cámara de otro celular a este código: ahí se abre Vistazo.',
    code: (url: string) => `Código QR de ${url}`,
    larger: 'Ver en grande',
    enlarge: (url: string) => `Ver en grande el código QR de ${url}`,
    copy: 'Copiar la dirección',
    copied: 'Dirección copiada.',
    notCopied: 'No se pudo copiar. Selecciona la dirección y cópiala a mano.',
    send: 'Compartir',
    others: '¿No abre? Prueba con otra dirección de esta computadora:',
    sameNetwork: 'El celular debe estar en la misma red wifi que esta computadora.',
    certificate:
      'La primera vez avisa que la conexión no es privada: entra en los detalles del aviso y elige continuar. La cámara y el aprendizaje funcionan; para instalarla o usarla sin internet hace falta una dirección con certificado reconocido.',
    unreachable:
      'La dirección de esta página, localhost, solo existe en esta computadora: un celular no puede abrirla.',
    unreachableNext:
      'Conecta la computadora a la red wifi y arranca Vistazo con npm start, o publícalo en internet: el archivo README dice cómo.',
    cannotKeep:
      'Desde esta dirección no se puede instalar ni guardar para usarse sin internet: hace falta una dirección https con certificado reconocido. La cámara y el aprendizaje funcionan, y lo que grabas se queda en este dispositivo.',
  },

  numbers: {
    label: 'Los números',
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
    stage: 'abre el escenario',
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

  reaction: {
    label: 'Reacción',
    nothing: 'ninguna',
    title: (name: string) => `Reacción de ${name}`,
    when: 'Pasa una vez, cuando la respuesta cambia y se queda medio segundo.',
    picture: 'Imagen',
    noPicture: 'Ninguna',
    emoji: 'Emoji',
    otherEmoji: 'Otro emoji',
    notEmoji: 'Ahí no hay ningún emoji. Escribe uno, como 🎉.',
    photo: 'Foto',
    chosenPhoto: 'La foto elegida',
    ownPhotos: 'Fotos de sus tomas',
    usePhoto: (n: number) => `Usar la foto ${n} de sus tomas`,
    fromFile: 'Foto de un archivo…',
    sound: 'Sonido',
    noSound: 'Ninguno',
    tone: 'Tono',
    tones: {
      bell: 'Campana',
      drop: 'Gota',
      greeting: 'Saludo',
      fanfare: 'Fanfarria',
      wood: 'Marimba',
      deep: 'Grave',
    },
    phrase: 'Frase',
    name: 'Nombre',
    says: (name: string) => `Dice «${name}»`,
    listen: 'Escuchar',
    noVoice:
      'Este dispositivo no tiene una voz en español que funcione sin internet. Puedes usar un tono o grabar una frase.',
    useTone: 'Usar un tono',
    holdToSpeak: 'Mantén presionado y habla',
    recordAgain: 'Grabar otra vez',
    opening: 'Abriendo el micrófono…',
    speakNow: 'Habla ahora',
    recording: 'Grabando. Suelta para terminar; si solo tocaste, toca otra vez.',
    ready: 'El micrófono ya tiene permiso. Mantén presionado y habla.',
    phraseHow:
      'Hasta 5 segundos. El micrófono solo se usa mientras grabas, y la frase se queda en este dispositivo.',
    deletePhrase: 'Borrar la frase',
    mute: 'Silenciar las reacciones',
    unmute: 'Volver a oír las reacciones',
    trouble: {
      'quota-full':
        'No queda espacio para guardarla: la reacción sigue como estaba. Borra tomas que no necesites y vuelve a intentar.',
      'not-saved': 'No se pudo guardar: la reacción sigue como estaba. Vuelve a intentar.',
      'photo-unreadable':
        'Este archivo no se puede abrir como foto: la reacción sigue como estaba. Elige otro: JPEG, PNG o WebP.',
    },
    microphone: {
      'insecure-origin':
        'Este navegador solo da el micrófono a páginas seguras (https). Puedes usar un tono.',
      unsupported: 'Este navegador no deja que una página grabe sonido. Puedes usar un tono.',
      denied:
        'El micrófono no tiene permiso. Toca el candado o el icono junto a la dirección, permítelo y vuelve a intentar.',
      'not-found':
        'No se encontró ningún micrófono. Conecta uno y vuelve a intentar, o usa un tono.',
      'in-use':
        'Otra aplicación está usando el micrófono. Ciérrala (una videollamada, por ejemplo) y vuelve a intentar.',
      'too-short': 'No se alcanzó a grabar nada. Mantén presionado mientras hablas.',
      unknown: 'El micrófono no se pudo abrir. Vuelve a intentar, o usa un tono.',
    },
  },

  stage: {
    noVoice:
      'Este dispositivo no tiene una voz en español que funcione sin internet. Puedes dar a cada clase un tono o una frase, en su reacción.',
    label: 'Escenario',
    leave: 'Salir del escenario',
    sayNames: 'Decir los nombres',
  },

  notice: {
    'removed-class': (name: string) => `Se borró ${name}.`,
    'removed-burst': () => 'Se borró la toma.',
    'keep-copy': () =>
      'Este proyecto ya es grande y solo está en este dispositivo. Conviene guardar una copia.',
    keepCopy: 'Guardar una copia…',
    'arrival-lost': () =>
      'Lo que se mandó a Vistazo no llegó, o no hubo espacio para recibirlo. Lo tuyo sigue igual. Guárdalo en el dispositivo y ábrelo desde aquí.',
    'removed-photo': () => 'Se borró la foto.',
    'removed-phrase': () => 'Se quitó la frase.',
    'removed-layer': () => 'Se quitó una capa.',
    'removed-run': () => 'Se quitó el entrenamiento.',
    'test-taught': () => 'La toma de prueba pasó a entrenamiento.',
    'run-left': () =>
      'Otra pestaña usa ahora el proyecto. El entrenamiento quedó guardado hasta su última época completa: síguelo allá, en Mi red.',
    'tuning-left': () =>
      'Otra pestaña usa ahora el proyecto. El ajuste del ojo no terminó: empiézalo allá, en Mi red.',
    'network-link-opened': () => 'Se abrió la red del enlace.',
    'network-link-damaged': () => 'El enlace de la red está dañado. Se quedó la red que había.',
    'network-link-newer': () =>
      'Este enlace es de una versión más nueva de Vistazo: recarga la página para usarla.',
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
      gone: 'Lo que se iba a cambiar ya no está: tal vez se borró. Lo demás sigue igual.',
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

  projects: {
    menu: 'Proyectos…',
    title: 'Proyectos',
    unnamed: 'Mi proyecto',
    switcher: (name: string) => `Proyecto ${name}: cambiar`,
    list: 'Proyectos de este dispositivo',
    open: (name: string) => `Abrir ${name}`,
    shown: 'abierto',
    classes: (count: number) => many(count, '1 clase', `${count} clases`),
    photos: (count: number) => many(count, '1 foto', `${count} fotos`),
    date: (atMs: number) => day.format(atMs),
    actions: (name: string) => `Acciones de ${name}`,
    share: 'Compartir…',
    rename: 'Cambiar el nombre',
    duplicate: 'Duplicar',
    remove: 'Borrar',
    newProject: 'Nuevo proyecto',
    newName: 'Proyecto nuevo',
    nameLabel: 'Nombre del proyecto',
    create: 'Crear',
    keepName: 'Guardar',
    cancel: 'Cancelar',
    copyName: (name: string) => `Copia de ${name}`,
    removed: (name: string) => `Se borró el proyecto ${name}.`,
    gone: 'Ese proyecto se borró en otra pestaña.',
    example: 'Proyecto de ejemplo',
    exampleOffer: 'Ver un proyecto de ejemplo',
    exampleName: 'Ejemplo',
    exampleProgress: (done: number, total: number) =>
      `Preparando el ejemplo: ${done} de ${total} fotos`,
    onlyInMemory: 'Este navegador no deja guardar aquí, así que solo hay un proyecto.',
    troubles: {
      unavailable: 'No se pudo: este navegador no deja guardar aquí.',
      blocked: 'No se pudo: otra pestaña de Vistazo no suelta lo guardado.',
      'newer-version': 'Lo guardado es de una versión más nueva de Vistazo: recarga la página.',
      'quota-full':
        'No queda espacio para eso. No se perdió nada: borra lo que no necesites y vuelve a intentar.',
      gone: 'Ese proyecto ya no está: tal vez se borró en otra pestaña. Lo demás sigue igual.',
      unknown: 'No se pudo. Lo que tenías sigue igual.',
      'in-use': 'Ese proyecto está abierto en otra pestaña: ciérralo ahí y vuelve a intentar.',
      unreadable:
        'Ese proyecto no se pudo leer, así que sigue abierto este y nada cambió. Recarga la página y vuelve a intentar.',
      unsaved:
        'No se cambió de proyecto: hay cosas de este que están solo en memoria. Borra tomas que no necesites y toca Guardar.',
    },
    watching: 'Este proyecto está abierto en otra pestaña: aquí puedes mirar, no grabar.',
    takeOver: 'Usarlo aquí',
    takingOver: 'Pidiéndolo a la otra pestaña…',
  },

  erase: {
    title: 'Borrar todo de este dispositivo',
    open: 'Borrar todo de este dispositivo…',
    what: 'Para dispositivos prestados: deja Vistazo como recién abierto.',
    copyTitle: '1. Guarda una copia de las fotos',
    copyWhat:
      'Un archivo zip con una carpeta por proyecto y por clase; las rondas de prueba van en carpetas aparte. Se puede abrir sin Vistazo.',
    testFolder: 'prueba',
    copy: 'Guardar una copia',
    copyProgress: (done: number, total: number) => `Copiando: ${done} de ${total} fotos`,
    copyName: (atMs: number) => `vistazo-fotos-${isoDay(atMs)}.zip`,
    copySaved: 'La copia está guardada.',
    copyFailed: 'No se pudo guardar la copia. No se borró nada: vuelve a intentar.',
    noPhotos: 'No hay fotos que copiar.',
    eraseTitle: '2. Borra todo',
    goes: (projects: number, photos: number) =>
      `Se borran para siempre: ${many(projects, '1 proyecto', `${projects} proyectos`)} con ${many(photos, '1 foto', `${photos} fotos`)}, lo aprendido y los ajustes.`,
    stays: 'Se queda: la aplicación, lista para usarse sin internet.',
    start: 'Borrar todo…',
    sure: '¿Borrar todo?',
    noUndo: 'No se puede deshacer.',
    confirm: 'Sí, borrar todo',
    cancel: 'No borrar',
    erasing: 'Borrando…',
    blocked:
      'Otra pestaña de Vistazo no suelta lo guardado. Ciérrala: entonces se borra. Luego recarga esta.',
    elsewhere: 'Se borró todo desde otra pestaña.',
  },
  ...filterEs,
};

/** What every catalogue has: a missing or extra key does not compile. */
export type Messages = typeof es;
