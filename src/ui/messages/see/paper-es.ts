import { decimals } from '../format.ts';

const hundredthsAtMost = decimals('es-MX', 2);

/** Words of paper mode. */
export const paperEs = {
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
};

/** The type of its catalogues. */
export type PaperMessages = typeof paperEs;
