/** Words of the picture: where it comes from, and why it does not. */
export const cameraEs = {
  picture: {
    label: 'Imagen en vivo',
    frozenLabel: 'Imagen congelada',
    opening: 'Abriendo la cámara…',
    suspended: 'La cámara descansa mientras no ves esta página.',
    source: 'Cambiar de cámara o de imagen',
    cameras: 'Cámaras',
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
    frozen: 'Congelada',
    paused: 'Congelada: seguir',
    /** @param first what the first column is counted as. */
    mirrorView: (first: 0 | 1) => `Vista en espejo: la columna ${first} está a la derecha.`,
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
};

/** The type of its catalogues. */
export type CameraMessages = typeof cameraEs;
