import { barPercent, byteSize, decimals, isoDay, megabytes, plural, seconds } from './format.ts';

const many = plural('es-MX');
const mb = megabytes('es-MX');
const size = byteSize('es-MX');
const number1 = decimals('es-MX', 1);
const whole = decimals('es-MX', 0);
const hundredthsAtMost = decimals('es-MX', 2);
const hundredths = new Intl.NumberFormat('es-MX', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
}).format;
const duration = seconds('es-MX');
const day = new Intl.DateTimeFormat('es-MX', { dateStyle: 'medium' });
const rounded = new Intl.NumberFormat('es-MX', { maximumSignificantDigits: 2 }).format;

/** What an import's notice tells. */
interface AddedPhotos {
  readonly name: string;
  readonly count: number;
  readonly total: number;
  readonly repeatedCount: number;
  readonly stopped?: string;
}

/** What gives about this much light. */
function lightName(luxLog: number): string {
  if (luxLog > 2.4) return 'día nublado';
  if (luxLog > 1.3) return 'un salón';
  if (luxLog > 0.3) return 'una calle de noche';
  if (luxLog > -1) return 'luna llena';
  if (luxLog > -2.4) return 'cuarto de luna';
  return 'solo estrellas';
}

/** A range in words: `de 2 a 8`. */
function fromTo(min: number, max: number): string {
  const [low, high] = [min, max].map((end) => hundredthsAtMost(end).replace('-', '−'));
  return min === -max ? `entre ${low} y ${high}` : `de ${low} a ${high}`;
}

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
    'take-it-away': (name: string) =>
      `Quita ${name} de la imagen: debe decir «ninguna de estas». Luego agrega otra cosa.`,
    'second-burst': (name: string) => `Graba otra toma de ${name}, en otro lugar o con otra luz.`,
  },

  see: {
    views: 'Qué mirar',
    numbers: 'Números',
    colour: 'Color',
    eye: 'Tu ojo',
    noGpu: {
      unsupported: 'Este navegador no ofrece WebGL2, que dibuja los pixeles. Aquí sigue la imagen.',
      lost: 'La tarjeta gráfica se detuvo. La imagen sigue; los números vuelven solos.',
      'not-here':
        'Los pixeles de esta sala todavía no están en este dispositivo y no hay red para traerlos.',
    },
    original: (width: number, height: number) => `la imagen original es de ${width} × ${height}`,
    lowered: (width: number, height: number) =>
      `bajamos a ${width} × ${height} para ir al ritmo de la cámara`,

    picture: (width: number, height: number) =>
      `Imagen de ${width} por ${height} pixeles, pixel por pixel`,
    pictureKeys:
      'Flechas: ir de pixel en pixel. Más y menos: acercar y alejar. Cero: verla entera. Escape: soltar el pixel.',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    zoomReset: 'Ver entera',
    stepBack: 'Los últimos 2 segundos',
    earlier: 'Un momento antes',
    later: 'Un momento después',
    secondsAgo: (ms: number) => (ms < 50 ? 'ahora' : `hace ${number1(ms / 1000)} s`),

    shape: 'La forma del arreglo',
    count: (numbers: number) => many(numbers, '1 número', `${whole(numbers)} números`),
    channels: 'Canales',
    gray: '1 · gris',
    rgb: '3 · RGB',
    rgba: '4 · RGBA',
    channelWords: {
      1: 'Un número por pixel: cuánta luz. El verde pesa más porque tu ojo lo ve mejor.',
      3: 'Tres números por pixel: cuánto rojo, cuánto verde y cuánto azul.',
      4: 'El cuarto es alfa: qué tan opaco es. Una cámara no ve transparencias, así que siempre es 255.',
    },
    bits: 'Bits por número',
    bitsValue: (bits: number) => `${bits} · ${2 ** bits} niveles`,
    across: 'Resolución',
    acrossValue: (width: number, height: number) => `${width} × ${height} pixeles`,
    course: (width: number, height: number) => `Tu cara en ${width} × ${height}`,

    hint: 'Separa dos dedos sobre la imagen, o gira la rueda, hasta que los pixeles digan sus números. Toca uno para leerlo.',
    pixel: 'El pixel',
    pixelWords: 'Un pixel es un punto en cinco dimensiones: dónde está y de qué color es.',
    pixelWordsGray: 'Un pixel gris son tres números: dónde está y cuánta luz tiene.',
    said: (x: number, y: number, values: string) => `x ${x}, y ${y}: ${values}`,
    saidGray: (gray: number) => `gris ${gray}`,
    saidRgb: (r: number, g: number, b: number) => `rojo ${r}, verde ${g}, azul ${b}`,
    saidLeft: 'Pixel suelto.',
    copy: 'Copiar',
    copied: 'Copiado',
    copyFailed: 'Este navegador no deja copiar.',
    letGo: 'Soltar el pixel',

    space: 'Espacio de color',
    spaces: {
      rgb: 'RGB',
      hsv: 'HSV',
      hsl: 'HSL',
      ycbcr: 'YCbCr',
      lab: 'CIELAB',
      lms: 'LMS',
      gray: 'Gris',
    },
    channelNames: {
      red: 'rojo',
      green: 'verde',
      blue: 'azul',
      hue: 'tono',
      saturation: 'saturación',
      value: 'valor',
      lightness: 'luminosidad',
      luma: 'luz',
      blueDifference: 'hacia azul',
      redDifference: 'hacia rojo',
      greenRed: 'verde a rojo',
      blueYellow: 'azul a amarillo',
      long: 'conos largos',
      medium: 'conos medios',
      short: 'conos cortos',
      gray: 'gris',
    } as Record<string, string>,
    recomposed: 'imagen recompuesta',
    tiles: 'Los canales',
    enlarge: (name: string) => `${name}: ver en grande`,
    shrink: (name: string) => `${name}: ver todos`,
    cloud: 'Nube de color',
    cloudHide: 'Ver los canales',
    cloudWords: 'Cada pixel es un punto. Gírala.',
    cloudKeys: 'Flechas: girar la nube. Escape: ver los canales.',
    recipes: 'Recetas',
    recipeNames: {
      'swap-red-blue': 'Rojo ↔ azul',
      'no-blue': 'Sin azul',
      negative: 'Negativo',
      'turn-hue': 'Tono +120°',
      'no-saturation': 'Sin saturación',
      vivid: 'Más color',
      'flat-lightness': 'Luz plana',
      'only-light': 'Solo la luz',
      'opposite-colours': 'Colores opuestos',
      protanopia: 'Protanopia',
      deuteranopia: 'Deuteranopia',
      tritanopia: 'Tritanopia',
    } as Record<string, string>,
    asItIs: 'Como es',
    change: (name: string, symbol: string) => `${name} (${symbol})`,
    silence: (name: string) => `Silenciar ${name}`,
    gain: (symbol: string) => `${symbol}: cuánto cuenta`,
    takes: (symbol: string) => `${symbol} toma el valor de`,
    mixed: 'mezcla',
    coloured: 'Cada canal en sus propios colores',
    colouredNote: 'Apagado: en grises, más claro es más.',
    spaceWords: {
      rgb: {
        what: 'Cuánto rojo, verde y azul: así lo guarda la cámara y así se prende la pantalla.',
        when: 'Es lo que reciben casi todas las redes. Mezcla luz y color: una sombra cambia los tres números.',
        formula: 'color = (R, G, B), de 0 a 255',
      },
      hsv: {
        what: 'Tono, saturación y valor: así se elige un color.',
        when: 'Para separar cosas por su color aunque cambie la luz. La piel, clara u oscura, tiene tonos entre 0° y 50°.',
        formula: 'V = max(R, G, B)   S = (max − min) / max',
      },
      hsl: {
        what: 'Como HSV, pero de negro a blanco pasando por el color puro.',
        when: 'En diseño y en CSS: aclarar u oscurecer un color sin cambiar su tono.',
        formula: 'L = (max + min) / 2',
      },
      ycbcr: {
        what: 'La luz por un lado (Y) y el color por otro (Cb, Cr).',
        when: 'JPEG y el video guardan Cb y Cr con menos pixeles (chroma subsampling): tu ojo casi no lo nota. La piel cae en Cb 77–127, Cr 133–173.',
        formula: 'Y = 0.299 R + 0.587 G + 0.114 B',
      },
      lab: {
        what: 'Hecho para que distancias iguales se vean igual de distintas.',
        when: 'Para medir qué tanto se parecen dos colores (distancia perceptual): pintura, imprenta, diagnóstico.',
        formula: 'ΔE = √(ΔL*² + Δa*² + Δb*²)',
      },
      lms: {
        what: 'Lo que responden los tres tipos de conos de tu ojo: ondas largas, medias y cortas.',
        when: 'Para simular el daltonismo y corregir el blanco. L y M se parecen mucho: en su diferencia vive el rojo contra el verde.',
        formula: '(L, M, S) = A · (X, Y, Z)',
      },
      gray: {
        what: 'Un solo número por pixel: cuánta luz.',
        when: 'Bordes, formas y texto casi no necesitan color: es la tercera parte de los datos.',
        formula: 'Y = 0.299 R + 0.587 G + 0.114 B',
      },
    },
  },

  teach: {
    /** What others made, answering beside ours. */
    foreign: 'Modelos de otros',
    foreignClose: 'Volver a tus clases',
    title: 'Clases',
    evaluate: 'Evaluar',
    nameLabel: 'Nombre de la clase',
    namePlaceholder: 'Taza, llaves, mi mano…',
    nameFirst: 'Ponle nombre a lo primero que quieres enseñar',
    add: 'Agregar',
    newClass: 'Nueva clase',
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
    waitingForEye: 'Todavía sin respuesta: el ojo está por llegar',
    noneTaught: 'Se parece a algo que le enseñaste que no es ninguna',
  },

  hands: {
    timer: 'Temporizador',
    timerIs: (seconds: number) =>
      seconds > 0 ? `Temporizador: ${seconds} segundos` : 'Temporizador: apagado',
    timerChoice: (seconds: number) => (seconds > 0 ? `${seconds} segundos` : 'Apagado'),
    timerHow: 'Tocas el botón redondo, cuenta 3, 2, 1 y graba solo',
    seconds: (seconds: number) => `${seconds} s`,
    recordTimed: (name: string, seconds: number) =>
      `Grabar ${name}: toca, cuenta 3, 2, 1 y graba ${seconds} segundos`,
    slideUp: 'Desliza hacia arriba para grabar sin manos',
    pressUp: 'Presiona ↑ para grabar sin manos',
    letGo: 'Suelta: sigue grabando',
    remaining: (secondsLeft: number) => `Grabando · quedan ${secondsLeft} s`,
    countdown: (name: string, secondsLeft: number) => `${name}: empieza en ${secondsLeft}`,
    timed: (name: string, seconds: number) => `Grabando ${name}: ${seconds} segundos`,
    locked: (name: string, seconds: number) =>
      `${name} se sigue grabando sin manos. Para terminar, toca el botón o presiona Escape; termina por sí sola en ${seconds} segundos.`,
    endsIn: (secondsLeft: number) => `termina en ${secondsLeft} s`,
    moveIt: 'muévela, gírala, acércala, aléjala',
  },

  tray: {
    name: 'Nombre',
    colour: 'Color y símbolo',
    markOption: (n: number) => `Símbolo ${n}`,
    burst: (n: number) => `Toma ${n}`,
    testBurst: (n: number) => `Prueba ${n}`,
    onlyMeasures: 'solo para medir',
    teachTest: 'Pasar la toma a entrenamiento',
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

  measured: {
    tooFew: (count: number) =>
      many(
        count,
        'Todavía no puedo medir qué tan bien la reconoce: sin su toma más grande queda 1 foto, y con eso no alcanza. Graba otra toma.',
        `Todavía no puedo medir qué tan bien la reconoce: sin su toma más grande quedan ${count} fotos, y con eso no alcanza. Graba otra toma.`,
      ),
  },

  photoFiles: {
    add: 'Agregar fotos',
    ways: 'También puedes soltarlas o pegarlas aquí.',
    adding: (n: number, of: number) => `Agregando ${n} de ${of}`,
    cancel: 'Cancelar',
    cancelFor: (name: string) => `Dejar de agregar fotos a ${name}`,
    dropHere: (name: string) => `Suelta aquí para agregar a ${name}`,
    added: ({ name, count, total, repeatedCount, stopped }: AddedPhotos) => {
      const added = stopped
        ? many(
            count,
            `Se agregó 1 de ${total} fotos a ${name}.`,
            `Se agregaron ${count} de ${total} fotos a ${name}.`,
          )
        : many(count, `Se agregó 1 foto a ${name}.`, `Se agregaron ${count} fotos a ${name}.`);
      const told = count === 0 ? `No se agregaron fotos a ${name}.` : added;
      const repeated = many(repeatedCount, '1 ya estaba.', `${repeatedCount} ya estaban.`);
      // Whoever cancelled knows why.
      const why =
        stopped === 'not-saved' &&
        'La última no se pudo guardar: está solo en memoria, y ya no se agregaron más.';
      return [told, repeatedCount > 0 && repeated, why].filter(Boolean).join(' ');
    },
    refused: (count: number, fileName: string) =>
      many(
        count,
        `No se pudo agregar ${fileName}.`,
        `No se pudieron agregar ${count} archivos, como ${fileName}.`,
      ),
    showWhy: 'Ver por qué',
    refusedTitle: 'Archivos que no se agregaron',
    why: {
      empty: 'El archivo está vacío. Búscalo donde lo tomaste y vuelve a copiarlo.',
      heic: 'Este navegador no abre fotos HEIC: guárdala como JPEG y agrégala de nuevo.',
      video: 'Es un video. Ábrelo como imagen en vivo y graba una toma de él.',
      unreadable: 'No es una foto, o está dañada. Si otro programa la abre, guárdala como JPEG.',
    },
  },

  order: {
    place: (n: number, of: number) => `Lugar ${n} de ${of}`,
    up: 'Mover arriba',
    down: 'Mover abajo',
    keys: 'En la lista: Alt + ↑ y Alt + ↓.',
    moved: (name: string, n: number, of: number) => `${name}: lugar ${n} de ${of}`,
  },

  photoTray: {
    details: 'Nombre, símbolo y borrar',
    label: 'Fotos de la clase',
    loose: 'Fotos sueltas',
    looseCount: (count: number) => many(count, '1 foto suelta', `${count} fotos sueltas`),
    keys: 'Con las flechas pasas de foto en foto; Enter la elige y Supr la borra.',
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
    rejectsUnknown:
      'Con dos tomas de varias fotos por clase podré decir cuántas de tus propias fotos rechaza.',
    why: '¿Por qué?',
    whyText:
      'El parecido es el coseno entre la huella (embedding) de la imagen y la huella media de la clase, sin contar lo que la imagen comparte con todas tus clases, como la mesa: 1 es idéntico, 0 no tiene nada que ver. El umbral se calcula con tus tomas: cada toma se compara con las demás de su clase. Con una sola toma se usa un valor fijo cercano a 0.4.',
  },

  fool: {
    title: '¿Quién la engaña?',
    open: '¿Quién la engaña?',
    close: 'Salir de «¿Quién la engaña?»',
    what: 'Muéstrale algo que la confunda. Cuando se equivoque, toca lo que es: la imagen se guarda y puedes enseñársela.',
    how: 'Cómo la engañas',
    ways: {
      own: 'A tu modo',
      turn: 'Gírala',
      cover: 'Tápala',
      background: 'Otro fondo',
      far: 'De lejos',
      near: 'De cerca',
      light: 'Otra luz',
    },
    tries: {
      own: 'Inventa cómo, o elige una idea.',
      turn: 'Ponla de lado o de cabeza. ¿Aprendió cómo es, o solo cómo estaba?',
      cover: 'Tápale una parte con la mano. ¿Qué parte no le puede faltar?',
      background: 'Llévala a otro lugar. ¿Mira la cosa, o lo que tiene atrás?',
      far: 'Aléjala hasta que se vea pequeña.',
      near: 'Acércala hasta que no quepa entera.',
      light: 'Apaga una luz, o ponla junto a la ventana.',
    },
    right: 'Acertó',
    roundLabel: 'Esta ronda',
    score: (tries: number, fooled: number) =>
      `Ronda: ${many(tries, '1 intento', `${tries} intentos`)}, ${many(fooled, '1 engaño', `${fooled} engaños`)}`,
    wayScore: (way: string, tries: number, fooled: number) => `${way}: ${fooled} de ${tries}`,
    weakest: (way: string, fooled: number, tries: number) =>
      `Lo que más la engaña en esta ronda: «${way}», ${fooled} de ${tries}. Enséñale tomas así.`,
    undo: 'Deshacer el último intento',
    restart: 'Nueva ronda',
    keptBy: (way: string, count: number) => `${way} · ${count}`,
    noAnswer: 'Todavía no responde: hace falta una imagen y algo aprendido.',
    says: 'Dice:',
    but: 'Pero es…',
    none: 'Ninguna de estas',
    gone: 'una clase que borraste',
    kept: (count: number) => many(count, 'La engañó 1 imagen', `La engañaron ${count} imágenes`),
    takenFor: (said: string, is: string) => `Dijo «${said}», es «${is}».`,
    now: (says: string, isRight: boolean, taught: boolean) =>
      taught
        ? `Ya la aprendió. Ahora, en esta misma imagen, dice «${says}»${isRight ? '.' : ': enséñale más como esta.'}`
        : `Sin aprenderla, ahora dice «${says}».`,
    teach: 'Enséñale',
    teachLabel: (is: string) => `Enséñale que es «${is}»`,
    unteach: 'Que lo olvide',
    unteachLabel: (is: string) => `Que olvide que es «${is}»`,
    remove: (words: string) => `Borrar: ${words}`,
  },

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
    keepCopy: 'Guardar…',
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
  filter: {
    paper: 'Pizarrón',
    chain: 'Cadena de filtros',
    keys: 'Con Alt y las flechas ↑ ↓ se mueve una etapa; con Supr se quita.',
    source: 'Entrada',
    add: 'Agregar',
    addKind: {
      convolution: 'Convolución',
      activation: 'Activación',
      pooling: 'Pooling',
    },
    full: (most: number) => `Una cadena tiene hasta ${most} etapas.`,
    emptyChain: 'Sin etapas: la imagen sale como entra.',
    up: (name: string) => `Mover ${name} antes`,
    down: (name: string) => `Mover ${name} después`,
    remove: (name: string) => `Quitar ${name}`,
    switchOn: (name: string) => `Encender ${name}`,
    switchOff: (name: string) => `Apagar ${name}`,
    off: 'apagada',
    moved: (name: string, place: number, count: number) => `${name}: lugar ${place} de ${count}`,
    size: (widthPx: number, heightPx: number) => `${widthPx} × ${heightPx}`,
    rate: (perSecond: number) => `${perSecond} por segundo`,
    work: 'Resolución de trabajo',
    workNote: 'Se elige la mayor con la que este dispositivo sigue el paso de la cámara.',

    ownKernel: 'Kernel propio',
    ownKernelWhat: 'Tus propios números. Elige un filtro para empezar de uno conocido.',
    presets: {
      identity: { name: 'Identidad', what: 'Deja cada pixel como está.' },
      box: { name: 'Promedio', what: 'Cada pixel es el promedio de sus vecinos: desenfoca.' },
      gaussian: {
        name: 'Gaussiano',
        what: 'Promedio que pesa más lo cercano: desenfoca suave, igual hacia todos lados.',
      },
      sharpen: { name: 'Enfocar', what: 'Resalta lo que difiere de sus vecinos.' },
      unsharp: {
        name: 'Unsharp',
        what: 'Suma lo que el desenfoque borró: enfoca sin exagerar los puntos.',
      },
      emboss: { name: 'Relieve', what: 'Luz desde una esquina: las orillas parecen talladas.' },
      outline: {
        name: 'Contorno',
        what: 'El centro menos sus ocho vecinos: solo queda donde algo cambia.',
      },
      laplacian: {
        name: 'Laplaciano',
        what: 'Segunda derivada: cambia de signo justo en cada orilla.',
      },
      'sobel-x': {
        name: 'Sobel x',
        what: 'Derivada a lo ancho: positivo donde se aclara hacia la derecha.',
      },
      'sobel-y': {
        name: 'Sobel y',
        what: 'Derivada a lo alto: positivo donde se aclara hacia abajo.',
      },
      sobel: {
        name: 'Sobel √(x² + y²)',
        what: 'Magnitud del gradiente: qué tan fuerte es la orilla, en cualquier dirección.',
      },
      'prewitt-x': { name: 'Prewitt x', what: 'Como Sobel x, con todas las filas por igual.' },
      'prewitt-y': { name: 'Prewitt y', what: 'Como Sobel y, con todas las columnas por igual.' },
      'scharr-x': { name: 'Scharr x', what: 'Como Sobel x, más fiel al ángulo de la orilla.' },
      'scharr-y': { name: 'Scharr y', what: 'Como Sobel y, más fiel al ángulo de la orilla.' },
      gabor: {
        name: 'Gabor',
        what: 'Franjas de un ancho y un ángulo: así son los primeros kernels de muchas redes.',
      },
      'motion-blur': { name: 'Movimiento', what: 'Promedio a lo largo de una línea: barrido.' },
      'random-balanced': {
        name: 'Al azar',
        what: 'Números al azar que suman 0: casi así empieza una red antes de aprender.',
      },
      random: {
        name: 'Al azar, sin equilibrar',
        what: 'Números al azar: así empieza una red antes de aprender.',
      },
    } as Record<string, { readonly name: string; readonly what: string } | undefined>,
    parameters: {
      angle: 'Ángulo',
      wavelength: 'Longitud de onda',
      sigma: 'Sigma σ',
      seed: 'Semilla del azar',
      amount: 'Cantidad',
      weight: 'Peso w',
      p: 'Exponente p',
      alpha: 'Alfa α',
      slope: 'Pendiente',
      spacing: 'Separación',
      diameter: 'Diámetro',
      period: 'Separación',
      thickness: 'Grosor',
      cell: 'Lado del cuadro',
      ramp: 'Ancho del escalón',
    } as Record<string, string | undefined>,
    kernelSize: 'Tamaño del kernel',
    sizeOf: (size: number) => `${size} × ${size}`,
    preset: 'Filtro',
    kernel: 'Kernel (filtro)',
    plane: 'Pesos para el canal',
    planes: ['Rojo', 'Verde', 'Azul'] as readonly string[],
    gray: 'Gris',
    firstKernel: 'Primer kernel',
    secondKernel: 'Segundo kernel',
    cell: (row: number, column: number) => `Fila ${row}, columna ${column}`,
    cellValue: (row: number, column: number, value: string) =>
      `Fila ${row}, columna ${column}: ${value}`,
    gridKeys: 'Flechas para moverte; escribe un número para cambiarlo',
    less: (what: string) => `Menos: ${what}`,
    more: (what: string) => `Más: ${what}`,
    turnSign: (what: string) => `Cambiar el signo: ${what}`,
    stride: 'Stride (paso)',
    padding: 'Padding (relleno)',
    paddings: {
      valid: 'ninguno (valid)',
      zeros: 'ceros',
      reflect: 'espejo (reflect)',
      replicate: 'borde (replicate)',
    },
    channels: 'Canales',
    channelModes: {
      gray: 'gris',
      each: 'cada uno',
      summed: 'sumados',
    },
    channelNotes: {
      gray: 'El kernel ve el valor de gris de cada pixel.',
      each: 'El mismo kernel pasa por rojo, verde y azul, cada uno aparte.',
      summed: 'Como en una red: un plano de pesos por canal, y todo se suma.',
    },
    dilation: 'Dilatación',
    divisor: 'Divisor',
    bias: 'Bias (sesgo)',
    flipped: 'Convolución: voltea el kernel',
    flippedNote:
      'La convolución de los libros gira el kernel 180°. Las redes calculan la correlación cruzada: sin girarlo.',
    asUsed: 'Así se usa: girado 180°',
    combine: 'Dos kernels',
    combines: {
      none: 'uno',
      magnitude: 'magnitud √(a² + b²)',
      maxout: 'maxout: el mayor',
    },
    sourceKinds: 'Qué entra',
    sourceNote: 'La cámara, una foto o la escena se eligen en la esquina de la imagen.',
    testPictures: {
      live: 'lo que se ve',
      dots: 'puntos',
      lines: 'líneas',
      checkerboard: 'tablero',
      'step-edge': 'escalón',
    } as Record<string, string | undefined>,

    activation: 'Función de activación',
    activations: {
      none: 'Ninguna',
      sigmoid: 'Sigmoide',
      tanh: 'tanh',
      relu: 'ReLU',
      'leaky-relu': 'Leaky ReLU',
      elu: 'ELU',
      maxout: 'Maxout…',
    } as Record<string, string | undefined>,
    unit: 'Niveles que valen 1',
    unitNote: 'La función ve niveles divididos entre este número: así 0 a 255 cabe donde se curva.',
    maxoutMissing: 'Maxout es el mayor de dos kernels: agrega antes una convolución.',
    curve: (name: string) => `Curva de ${name}: entra a lo ancho, sale a lo alto`,
    enters: 'entra',
    leaves: 'sale',
    histogramNote: 'Las barras son los pixeles de este momento, antes y después.',

    poolings: {
      max: { name: 'Máximo', what: 'Queda el número más grande de cada ventana.' },
      average: { name: 'Promedio', what: 'Queda el promedio de cada ventana.' },
      min: { name: 'Mínimo', what: 'Queda el número más chico de cada ventana.' },
      mixed: { name: 'Mixto', what: 'α·máximo + (1 − α)·promedio, con α aprendido.' },
      gated: {
        name: 'Compuerta (gated)',
        what: 'Cada ventana decide su mezcla: α = σ(w·x).',
      },
      lp: {
        name: 'Lᵖ',
        what: 'Raíz p del promedio de |x|ᵖ: de promedio (p = 1) hacia máximo (p grande).',
      },
    } as Record<string, { readonly name: string; readonly what: string } | undefined>,
    poolingKind: 'Qué queda de cada ventana',
    window: 'Ventana',
    compare: 'Comparar máximo, promedio y mínimo',
    shift: '¿Qué sobrevive si todo se mueve 1 pixel?',
    shiftNote: 'La imagen se congela y se recorre un pixel a la derecha. Brilla lo que cambió.',
    shiftBefore: 'Antes del pooling:',
    shiftAfter: 'Después del pooling:',
    shiftChanged: 'cambió',

    signed: 'Cómo se ven los números',
    signedViews: {
      diverging: 'con signo',
      absolute: 'valor absoluto',
      clipped: 'recortados a 0–255',
      rescaled: 'de mínimo a máximo',
    },
    gamma: (exponent: number) => `γ ${exponent}`,
    gammaNote: (exponent: number) =>
      `Brillo = |número|^${exponent}: lo tenue se ve mejor. Los números no cambian.`,
    signedNext: (now: string, next: string) => `Cómo se ven los números: ${now}. Cambiar a ${next}`,

    touch: 'Imagen: las flechas mueven el pixel cuya cuenta se muestra',
    partInput: 'Entrada ampliada',
    partOutput: 'Salida ampliada',
    tile: (name: string, size: string) => `${name}, ${size} pixeles`,
    tileKept: (name: string, shown: string) => `${name} no da nada: se ve todavía ${shown}`,
    tileEmpty: (name: string) => `${name} no da nada`,
    divider: 'Antes y después',
    dividerHide: 'Ocultar antes y después',
    dividerHandle: 'Línea entre antes y después',
    before: 'antes',
    after: 'después',

    inspect: 'Ver la cuenta de un pixel',
    inspectHint: 'O toca la imagen.',
    inspectClose: 'Cerrar la cuenta',
    pixelOf: (name: string) => `Un pixel de ${name}`,
    place: (x: number, y: number) => `x ${x}, y ${y}`,
    pixelMoves: 'Mover el pixel',
    left: 'Pixel a la izquierda',
    right: 'Pixel a la derecha',
    upOne: 'Pixel de arriba',
    downOne: 'Pixel de abajo',
    walk: 'Recorrer la imagen',
    walkStop: 'Detener',
    walkSpeed: 'Velocidad del recorrido',
    walkSpeeds: {
      slow: (perSecond: number) => `Lento: ${perSecond} pixeles por segundo`,
      fast: (perSecond: number) => `Rápido: ${perSecond} pixeles por segundo`,
    },
    stepOne: 'Siguiente pixel',
    inputCut: (side: number) => `entra: centro ${side} × ${side}`,
    input: 'entra',
    output: 'sale',
    windowOf: 'Ventana: toca un número para ver de dónde viene',
    comesFrom: (value: string) => `${value}: ver de dónde viene`,
    product: (value: string, weight: string, product: string) =>
      `${value} por ${weight} es ${product}`,
    fromPadding: 'relleno',
    roundedSum: 'Escrito en centésimas; la cuenta usa todos los decimales.',
    running: 'Cómo va creciendo la suma',
    then: 'Después',
    winner: 'gana',
    tied: 'empate',
    tie: (count: number) => `Empate entre ${count}: da lo mismo cuál se tome.`,
    shares: 'cuánto cuenta cada uno',
    channel: 'Canal',
    isSource: 'Son los números de la cámara: aquí empieza la cuenta.',
    isOff: 'Esta etapa está apagada: sale lo que entra.',
    pixelValue: (name: string, x: number, y: number, value: string) =>
      `${name}, x ${x}, y ${y}: ${value}`,
    csv: 'Guardar la ventana (CSV)',
    csvName: (atMs: number) => `vistazo-ventana-${isoDay(atMs)}.csv`,

    code: 'En código',
    codeTitle: 'La misma cuenta en Python',
    codeWhat: 'Con los números que están en pantalla. Da el mismo resultado.',
    library: 'Biblioteca',
    libraries: { numpy: 'NumPy', tensorflow: 'TensorFlow' },
    part: 'Qué',
    wholeChain: 'toda la cadena',
    onlyStage: (name: string) => `solo ${name}`,
    copy: 'Copiar',
    copied: 'Copiado.',
    notCopied: 'No se pudo copiar. Selecciona el texto y cópialo a mano.',

    keep: 'Guardar y compartir',
    copyLink: 'Copiar enlace',
    linkCopied: 'Enlace copiado: abre esta misma cadena.',
    linkNotCopied: 'No se pudo copiar. El enlace está en la dirección de la página.',
    still: 'Guardar imagen',
    stillName: (atMs: number) => `vistazo-filtro-${isoDay(atMs)}.png`,
    clip: 'Grabar un clip',
    clipStop: (seconds: number) => `Detener (${seconds} s)`,
    clipName: (atMs: number, extension: string) => `vistazo-filtro-${isoDay(atMs)}.${extension}`,
    clipMissing: 'Este navegador no graba clips.',
    saveFailed: 'No se pudo guardar. Vuelve a intentar.',
    notices: {
      'removed-stage': 'Se quitó una etapa.',
      'chain-link-damaged': 'El enlace de la cadena está dañado. Se abrió la cadena de siempre.',
      'chain-link-newer':
        'Este enlace es de una versión más nueva de Vistazo: recarga la página para usarla.',
    },

    numberTroubles: {
      empty: () => 'Falta un número. Sigue valiendo el de antes.',
      'not-a-number': () => 'Eso no es un número. Sigue valiendo el de antes.',
      'too-small': (min: number, max: number) =>
        `Es demasiado pequeño: debe ir ${fromTo(min, max)}. Sigue valiendo el de antes.`,
      'too-large': (min: number, max: number) =>
        `Es demasiado grande: debe ir ${fromTo(min, max)}. Sigue valiendo el de antes.`,
      zero: () => 'Entre 0 no se puede dividir. Sigue valiendo el de antes.',
    },
    sizeTroubles: {
      'kernel-larger-than-picture': (wantedPx: number, availablePx: number) =>
        `El kernel abarca ${wantedPx} pixeles y a esta etapa le llegan ${availablePx}: no cabe ni una vez. Se queda la última imagen que sí salió.`,
      'window-larger-than-picture': (wantedPx: number, availablePx: number) =>
        `La ventana mide ${wantedPx} pixeles y a esta etapa le llegan ${availablePx}: no sale ni un pixel. Se queda la última imagen que sí salió.`,
      'stride-larger-than-picture': (wantedPx: number, availablePx: number) =>
        `El paso es de ${wantedPx} pixeles y a esta etapa le llegan ${availablePx}. Se queda la última imagen que sí salió.`,
    },
    waits: 'Espera a la etapa anterior.',
    noWebgl:
      'Este navegador no tiene WebGL 2, que dibuja los filtros. Prueba con otro navegador reciente, o enciende la aceleración de gráficos en sus ajustes.',
    lost: 'El sistema tomó la tarjeta gráfica. La cadena está a salvo: la imagen vuelve sola.',
  },

  paper: {
    title: 'Modo pizarrón',
    operation: 'Qué se hace',
    convolution: 'Convolución',
    pooling: 'Pooling',
    number: (value: number) => hundredthsAtMost(value).replace('-', '−'),
    by: (side: number) => `${side} × ${side}`,
    padded: (padding: number) => `padding ${padding}`,
    input: (side: number) => `Entrada I, de ${side} por ${side}`,
    kernel: (side: number) => `Kernel K, de ${side} por ${side}`,
    result: (side: number) => `Resultado, de ${side} por ${side}`,
    cell: (row: number, column: number, value: string) =>
      `fila ${row}, columna ${column}: ${value}`,
    paddingCell: (row: number, column: number) => `fila ${row}, columna ${column}: relleno, 0`,
    emptyCell: (row: number, column: number) => `fila ${row}, columna ${column}: vacía`,
    askedCell: (row: number, column: number) => `fila ${row}, columna ${column}: ¿cuánto da?`,
    rightCell: (row: number, column: number, value: string) =>
      `fila ${row}, columna ${column}: ${value}, correcto`,
    wrongCell: (row: number, column: number, value: string) =>
      `fila ${row}, columna ${column}: ${value} no es`,
    play: 'Reproducir',
    pause: 'Pausa',
    step: 'Un paso',
    clear: 'Borrar el resultado',
    exercise: 'Ejercicio',
    hint: 'Toca una celda vacía del resultado y escribe cuánto crees que da. La entrada y el kernel también se pueden cambiar.',
    exerciseHint: 'Primero el tamaño; luego las celdas con ?',
    right: 'Correcto.',
    wrong: (typed: string, slip: string | undefined) =>
      `${typed} no es. ${slip ?? 'Revisa cada producto y vuelve a sumar.'}`,
    score: (first: number, answered: number) => `${first} de ${answered} a la primera`,
    exerciseNumber: (n: number) => `Ejercicio ${n}`,
    done: 'Ejercicio terminado.',
    backToExample: 'Volver al ejemplo',
    flip: {
      label: 'Cómo se usa el kernel',
      convolution: 'Convolución: girado',
      correlation: 'Correlación cruzada',
      symmetric: 'K girado 180° queda igual: convolución y correlación cruzada dan lo mismo.',
      differs: (count: number, total: number) =>
        `K girado 180° es otro: cambian ${count} de ${total} celdas.`,
      networks: 'Las redes calculan la correlación cruzada y la llaman convolución.',
    },
    keeps: 'Qué se queda de cada ventana',
    poolings: { max: 'Máximo', average: 'Promedio', min: 'Mínimo' },
    poolingShort: { max: 'máx', average: 'prom', min: 'mín' },
    poolWindow: (side: number, stride: number) =>
      `Ventana de ${side} × ${side}, stride (paso) ${stride}.`,
    slips: {
      'other-flip': (_: string, flipped: boolean): string =>
        flipped
          ? 'Eso da sin girar K: la convolución lo gira 180°.'
          : 'Eso da con K girado: la correlación cruzada lo deja como está.',
      'no-weights': () => 'Eso es la suma de la ventana: falta multiplicar por K.',
      'lost-signs': () => 'Se perdió un signo: hay pesos negativos.',
      beside: () => 'Eso da la ventana de al lado.',
      'stride-forgotten': () => 'Eso da con stride 1: la ventana avanza más.',
      'padding-forgotten': () =>
        'Eso da sin padding: la ventana empieza en los ceros de la orilla.',
      'not-divided': () => 'Eso es la suma: falta dividir entre cuántos son.',
      'other-pooling': (pooling: string) => `Eso es otra cosa: ${pooling.toLowerCase()}.`,
      'off-by-one': () => 'Muy cerca: te sobró o te faltó 1.',
    },
    size: {
      ask: '¿De qué tamaño es el resultado?',
      label: 'Lado del resultado',
      letters: '⌊(n + 2p − k)/s⌋ + 1',
      given: (n: number, p: number, k: number, s: number) => [
        `entrada n = ${n}`,
        `padding p = ${p}`,
        `ventana k = ${k}`,
        `stride s = ${s}`,
      ],
      floor: '⌊ ⌋: se quitan los decimales',
      formula: (n: number, p: number, k: number, s: number) => `⌊(${n} + 2·${p} − ${k})/${s}⌋ + 1`,
      check: 'Revisar',
      right: (side: number) => `Correcto: ${side} × ${side}.`,
      wrong: (typed: number, slip: string | undefined) =>
        `${typed} no es. ${slip ?? 'Sigue la fórmula paso a paso.'}`,
      slips: {
        'no-plus-one': 'Falta el + 1: la primera posición también cuenta.',
        'padding-once': 'El padding va a los dos lados: 2p.',
        'padding-forgotten': 'Falta contar el padding.',
        'stride-forgotten': 'Falta dividir entre el stride.',
        'rounded-up': 'Se redondea hacia abajo: una ventana a medias no cuenta.',
        'same-as-input': 'Ese es el tamaño de la entrada.',
        'all-cells': 'Esas son todas las celdas: se pregunta por un lado.',
      },
    },
    speed: 'Velocidad',
    speeds: { slow: 'Producto por producto', normal: 'Normal', fast: 'Rápida' },
    wishes: {
      any: 'Cualquiera',
      inputSide: 'Entrada de los ejercicios',
      windowSide: 'Ventana',
      stride: 'Stride (paso)',
      padding: 'Padding (relleno)',
      values: {
        inputSide: (side: number) => `${side} × ${side}`,
        windowSide: (side: number) => `${side} × ${side}`,
        stride: (stride: number) => `${stride}`,
        padding: (padding: number) => `${padding}`,
      },
    },
    numberLabel: 'Número de ejercicio',
    numberNote: 'El mismo número da el mismo ejercicio en todos los dispositivos.',
    start: 'Empezar',
    pad: {
      label: 'Números',
      point: 'Punto decimal',
      pointSign: '.',
      sign: 'Cambiar el signo',
      erase: 'Borrar',
      check: 'Revisar',
      less: 'Uno menos',
      more: 'Uno más',
      close: 'Listo',
    },
  },

  ownEye: {
    title: 'Tu ojo',
    parts: 'Partes',
    receptors: 'Conos',
    dim: 'Poca luz',
    blindSpot: 'Punto ciego',
    waves: {
      described:
        'Curvas de sensibilidad: conos S con su máximo cerca de 442 nanómetros, bastones en 507, conos M en 543 y conos L en 570',
      label: 'Longitud de onda',
      nm: (nm: number) => `${whole(nm)} nm`,
      swatch: (nm: number) => `Color de la luz de ${whole(nm)} nanómetros`,
      short: { long: 'L', medium: 'M', short: 'S', rods: 'B' },
      names: { long: 'Conos L', medium: 'Conos M', short: 'Conos S', rods: 'Bastones (B)' },
      answer: (share: number) => `${whole(100 * share)} %`,
      why: 'De toda la luz que llega, los conos guardan tres números: L, M y S. Por eso a una pantalla le bastan rojo, verde y azul. Los bastones, unas 20 veces más numerosos, solo dan uno: de noche no hay color.',
      source:
        'Conos: Stockman y Sharpe (2000), CIE 170-1. Bastones: CIE 1951. Cuentas: Curcio y otros (1990). Cada curva tiene su máximo en 100 %. El color es el más parecido que da tu pantalla.',
    },
    light: {
      described: (lux: string) => `La imagen en vivo como se vería con ${lux}`,
      noPicture: 'No hay imagen por ahora.',
      label: 'De la luz del día a las estrellas',
      lux: (luxLog: number) => `${rounded(10 ** luxLog)} lux, ${lightName(luxLog)}`,
      shares: (cones: number) =>
        `Conos ${whole(100 * cones)} %, bastones ${whole(100 * (1 - cones))} %`,
      why: 'Con poca luz los conos callan y ven los bastones: se va el color, el rojo se vuelve negro y el azul brilla (efecto Purkinje).',
      source:
        'Es una aproximación: mezcla según Thompson y otros (2002), bastones según Larson y otros (1997), azul de la noche según Jensen y otros (2000). No imita que de noche se ve menos nítido.',
    },
    spot: {
      described: (eye: 'right' | 'left', apartCm: number) =>
        eye === 'right'
          ? `Una cruz a la izquierda y un punto a ${number1(apartCm)} centímetros a su derecha`
          : `Una cruz a la derecha y un punto a ${number1(apartCm)} centímetros a su izquierda`,
      whichEye: 'Con cuál ojo',
      rightEye: 'Ojo derecho',
      leftEye: 'Ojo izquierdo',
      steps: (eye: 'right' | 'left', awayCm: number) => [
        `Cierra el ojo ${eye === 'right' ? 'izquierdo' : 'derecho'}.`,
        `Con el ${eye === 'right' ? 'derecho' : 'izquierdo'}, mira la cruz sin mover la vista.`,
        `Acércate despacio: a unos ${whole(awayCm)} cm el punto desaparece.`,
      ],
      away: '¿A qué distancia estaba tu ojo?',
      noAngle: 'Mide con una regla y escríbelo aquí: así sabes dónde está tu punto ciego.',
      angle: (degrees: number) =>
        `Tu punto ciego está a ${number1(degrees)}° de donde miras. Lo común: entre 13° y 18°.`,
      why: 'Ahí sale el nervio óptico y no hay ni conos ni bastones. No ves un hueco: el cerebro lo rellena con lo que hay alrededor. Mide unos 5.5° de ancho y 7.5° de alto (Armaly, 1969).',
      more: 'Ajustar a tu pantalla',
      apart: 'Distancia de la cruz al punto',
      cm: (cm: number) => `${number1(cm)} cm`,
      stripes: 'Fondo con rayas',
      stripesWhy: 'Donde estaba el punto verás rayas: las pone tu cerebro.',
    },
    card: {
      title: 'Mide tu pantalla con una tarjeta',
      how: 'Pon una tarjeta bancaria sobre el dibujo y ajústalo hasta que midan lo mismo de ancho.',
      howUpright:
        'Pon una tarjeta bancaria de pie sobre el dibujo y ajústalo hasta que midan lo mismo de ancho.',
      described: 'Dibujo de una tarjeta bancaria',
      side: (mm: number) => `${number1(mm)} mm`,
      size: 'Tamaño del dibujo',
      pxPerMm: (px: number) => `${hundredths(px)} px por mm`,
      assumed: 'Todavía es una suposición según tu tipo de pantalla.',
      forget: 'Olvidar la medida',
    },
  },
};

/** What every catalogue has: a missing or extra key does not compile. */
export type Messages = typeof es;
