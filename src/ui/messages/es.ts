import { cameraEs } from './camera/es.ts';
import { deviceEs } from './device/es.ts';
import { filterEs } from './filter/es.ts';
import { barPercent, decimals, plural } from './format.ts';
import { projectsEs } from './projects/es.ts';
import { reactionEs } from './reaction/es.ts';
import { seeEs } from './see/es.ts';
import { teachEs } from './teach/es.ts';

const many = plural('es-MX');

/** Spanish of Mexico: the first language of the app; its shape is the type of every catalogue. */
export const es = {
  /** A share beside its bar. */
  barPercent: barPercent('es-MX'),
  /** A number without decimals. */
  whole: decimals('es-MX', 0),
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
    why: 'Vistazo pide la cámara para que veas, filtres y enseñes con la imagen de la cámara. Las fotos se quedan en este dispositivo.',
    openCamera: 'Abrir la cámara',
    openScene: 'Probar con una escena de ejemplo',
    openFile: 'Usar una foto o un video',
    rooms: 'Qué hay aquí',
    phrases: {
      see: 'Mira los números y los canales de color de una imagen.',
      filter: 'Kernels y pooling en vivo, hasta la cuenta de un pixel.',
      teach: 'Muéstrale cosas: aprende al momento.',
      network: 'Arma una red, entrénala con tus fotos y mírala aprender.',
      neuron: 'De una regla a una red que aprende. No necesita cámara.',
    },
    blackboard: 'Pizarrón',
    blackboardPhrase: 'Convoluciones a mano; no necesita cámara.',
  },

  ...cameraEs,

  ...deviceEs,

  hint: {
    'name-first': () => 'Ponle nombre a lo primero que quieres enseñar.',
    'hold-to-record': (name: string) =>
      `Apunta a ${name} y mantén presionado el botón redondo. Muévelo despacio.`,
    'tap-to-record': (name: string) =>
      `Apunta a ${name} y toca el botón redondo: cuenta 3, 2, 1 y graba solo.`,
    'take-it-away': (name: string) =>
      `Quita ${name} de la imagen: debe decir «ninguna de estas». Luego agrega otra cosa.`,
    'add-another': (name: string) =>
      `Sin ${name} dice «ninguna de estas»: así debe ser. Ahora agrega otra cosa.`,
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
    findIt: 'Juego: Búscalo',
    device: 'Este dispositivo',
    settings: 'Ajustes',
    install: 'Instalar la aplicación',
    about: 'Acerca de Vistazo',
    close: 'Cerrar',
    more: 'Más',
  },

  ...projectsEs,

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

  ...reactionEs,

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
    'run-left-unsaved': () =>
      'Otra pestaña usa ahora el proyecto. El entrenamiento se detuvo y no se pudo guardar, casi siempre por falta de espacio: vive mientras no cierres esta página. Libera espacio y usa el proyecto aquí.',
    'run-left-behind': () =>
      'El entrenamiento del otro proyecto quedó guardado hasta su última época completa: cuando vuelvas a él, síguelo en Mi red.',
    'tuning-left-behind': () =>
      'El ajuste del ojo del otro proyecto no terminó: cuando vuelvas a él, empiézalo de nuevo en Mi red.',
    'run-left-behind-unsaved': () =>
      'El entrenamiento del otro proyecto se detuvo y no se pudo guardar, casi siempre por falta de espacio: vive mientras no cierres esta página. Libera espacio y vuelve a ese proyecto.',
    'runs-left-unsaved': () =>
      'Algo de lo que se entrenó en el otro proyecto no se pudo guardar, casi siempre por falta de espacio: vive mientras no cierres esta página. Libera espacio y vuelve a ese proyecto.',
    'network-link-opened': () => 'Se abrió la red del enlace.',
    'activity-opened': () => 'La actividad se abrió en lugar de lo que tenías ahí.',
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
  ...filterEs,
};

/** What every catalogue has: a missing or extra key does not compile. */
export type Messages = typeof es;
