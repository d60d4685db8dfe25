import { byteSize, decimals, megabytes, plural, seconds } from '../format.ts';

const many = plural('es-MX');
const mb = megabytes('es-MX');
const size = byteSize('es-MX');
const number1 = decimals('es-MX', 1);
const duration = seconds('es-MX');
const rounded = new Intl.NumberFormat('es-MX', { maximumSignificantDigits: 2 }).format;

/** Words of the device: its eye, its network, its settings and its space. */
export const deviceEs = {
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
    askedSize: (px: number) => `${px} px: con ese tamaño aprendió el clasificador recibido`,
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
};

/** The type of its catalogues. */
export type DeviceMessages = typeof deviceEs;
