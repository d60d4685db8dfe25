import { decimals, isoDay } from '../format.ts';

const hundredthsAtMost = decimals('es-MX', 2);
/** A range in words: `de 2 a 8`. */
function fromTo(min: number, max: number): string {
  const [low, high] = [min, max].map((end) => hundredthsAtMost(end).replace('-', '−'));
  return min === -max ? `entre ${low} y ${high}` : `de ${low} a ${high}`;
}

/** Words of the room Filter. */
export const filterEs = {
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
    notMirrored: 'sin espejo',
    notMirroredNote:
      'Esta cámara se ve aquí sin espejo, como está en el arreglo: un kernel distingue izquierda de derecha.',
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
