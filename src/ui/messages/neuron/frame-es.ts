/** Words around every lab of the room Neuron. */
export const frameEs = {
  title: 'Neurona',
  intro: 'Once laboratorios, de una regla escrita a mano a una red que aprende.',
  all: 'Todos los laboratorios',
  previous: (title: string) => `Anterior: ${title}`,
  next: (title: string) => `Siguiente: ${title}`,
  controls: 'Controles',
  code: 'En código',
  codeWhat: 'El mismo resultado en Python, con los números que están ahora en la pantalla.',
  /** Said where a program drops other neurons than the lab does. */
  codeDropout: 'Con dropout los números no salen iguales: Keras sortea otras neuronas para apagar.',
  copy: 'Copiar',
  copied: 'Copiado.',
  notCopied: 'No se pudo copiar. Selecciona el texto y cópialo a mano.',
  share: 'Compartir',
  shareWhat:
    'Quien abra este enlace ve el laboratorio con los mismos ajustes y la misma semilla. Lo que se entrena se vuelve a entrenar allá, y nada de la cámara viaja en el enlace.',
  copyLink: 'Copiar el enlace',
  qrLabel: 'Código QR con el enlace a este laboratorio',
  reset: 'Volver a empezar',
  why: '¿Por qué?',
  camera: 'Con la cámara',
  cameraOff: 'Sin la cámara',
  cameraDoor: 'Este modo necesita una imagen. No sale de este dispositivo.',
  openCamera: 'Abrir la cámara',
  openScene: 'Usar la escena de ejemplo',
  withNumbers: 'Con números',
  withLetters: 'Con letras',
  /** On the button beside a formula that is wider than its place. */
  formulaRest: 'Ver el resto de la fórmula',
  formulaStart: 'Volver al principio de la fórmula',
  trouble: {
    damaged: 'El enlace llegó incompleto o cambiado. El laboratorio se abrió como es al principio.',
    'from-the-future':
      'El enlace es de una versión más nueva de Vistazo. El laboratorio se abrió como es al principio; recarga la página con red para actualizar.',
    unknown: 'El enlace nombra un laboratorio que esta versión no conoce. Aquí están los que hay.',
  },
  close: 'Cerrar el aviso',
  plane: {
    /** Said when the plane itself has the focus. */
    keys: 'Flechas: mueve la cruz. Enter: pon un punto.',
    at: (x: string, y: string) => `Cruz en ${x}, ${y}`,
  },
};
