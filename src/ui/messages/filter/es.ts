import { decimals, isoDay } from '../format.ts';
import { stagesEs } from './stages-es.ts';

/** As fine as the finest end of a range, a probability of 0.005: an end that is said must be taken. */
const thousandthsAtMost = decimals('es-MX', 3);
/** A range in words: `de 2 a 8`. */
function fromTo(min: number, max: number): string {
  const [low, high] = [min, max].map((end) => thousandthsAtMost(end).replace('-', '−'));
  return min === -max ? `entre ${low} y ${high}` : `de ${low} a ${high}`;
}

/** Words of the room Filter. */
export const filterEs = {
  filter: {
    ...stagesEs,

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

    signed: 'Cómo se ven los números',
    signedViews: {
      diverging: 'con signo',
      absolute: 'valor absoluto',
      clipped: 'recortados a 0–255',
      rescaled: 'de mínimo a máximo',
    },
    gamma: (exponent: number) => `γ ${exponent}`,
    gammaWords: (exponent: number) => `γ ${exponent}: lo tenue, más claro`,
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
    plainZero:
      'Todo a su alrededor es igual y los pesos suman 0: el kernel no ve ningún borde. Toca un contorno.',
    cancelledZero:
      'Lo positivo y lo negativo se cancelan: aquí este kernel no ve ningún borde. Toca otro contorno.',
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
    linkNotCopied: 'El navegador no dejó copiarlo. Aquí está el enlace, ya elegido: cópialo.',
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
};

export type FilterMessages = typeof filterEs;
