/** Words of the lab Matrix product. */
export const matrixEs = {
  title: 'Producto de matrices',
  /** One line on its card. */
  idea: 'Fila por columna, paso a paso; una capa entera de una vez.',
  part: 'Qué parte',
  parts: { product: 'Producto', find: 'Error', layer: 'Capa', layers: '2 capas' },
  matrix: (name: string, rows: number, columns: number) => `Matriz ${name}, ${rows} por ${columns}`,
  cell: (name: string, row: number, column: number) => `${name}, fila ${row}, columna ${column}`,
  cellValue: (name: string, row: number, column: number, value: string) =>
    `${name}, fila ${row}, columna ${column}: ${value}`,
  cellUnknown: (name: string, row: number, column: number) =>
    `${name}, fila ${row}, columna ${column}: por calcular`,
  /** Of a number that was typed with more decimals. */
  oneDecimal: 'Cada número se queda con un decimal.',
  entry: (name: string, place: number) => `${name}, número ${place}`,
  product: {
    next: 'Siguiente',
    back: 'Atrás',
    predict: 'Predecir cada celda',
    guess: (row: number, column: number) => `Tu predicción: fila ${row}, columna ${column}`,
    check: 'Comprobar',
    /** Why what was typed is no prediction. */
    guessTroubles: {
      empty: 'Falta un número: escribe tu predicción.',
      'not-a-number': 'Eso no es un número. Escribe uno, por ejemplo −3.',
      'too-small': 'Ese número es demasiado chico para esta celda.',
      'too-large': 'Ese número es demasiado grande para esta celda.',
    },
    random: 'Números al azar',
    rowsOf: (name: string) => `Filas de ${name}`,
    columnsOf: (name: string) => `Columnas de ${name}`,
    edit: 'Toca una celda de A o de B para cambiar su número.',
    start: (row: number, column: number) =>
      `Primera celda: la fila ${row} de A contra la columna ${column} de B. Toca «Siguiente».`,
    step: (row: number, column: number, sum: string) =>
      `Fila ${row} por columna ${column}: ${sum}.`,
    go: 'Toca «Siguiente».',
    end: 'Listo: cada celda salió de una fila y una columna.',
    ask: (row: number, column: number) =>
      `¿Qué número va en la fila ${row}, columna ${column}? Multiplica par por par y suma.`,
    right: (value: string) => `Sí, ${value}.`,
    otherSign: (guess: string) => `Casi: ${guess} tiene el tamaño correcto, pero revisa el signo.`,
    wrong: (guess: string, products: string) =>
      `${guess} no es. Los productos son ${products}: súmalos.`,
    mismatch: (columns: string, rows: string) =>
      `No se puede: una fila de A tiene ${columns} y una columna de B tiene ${rows}. Deben ser iguales para que cada uno tenga pareja.`,
    numbers: (count: number) => (count === 1 ? '1 número' : `${count} números`),
    noProduct: 'A·B no existe',
  },
  find: {
    intro: 'Este producto se imprimió con un error. Toca la celda que está mal.',
    fine: (sum: string) => `Esa está bien: ${sum}. Busca otra.`,
    found: (sum: string, printed: string) => `Es esa: ${sum}, y se imprimió ${printed}.`,
    slips: {
      sign: 'Se perdió el signo.',
      'left-out': 'Faltó sumar un producto.',
      'wrong-sign': 'Un producto entró con el signo contrario.',
    },
    another: 'Otro error',
    first: 'El primer error',
  },
  layer: {
    drawing: 'La capa como neuronas: cada línea es un peso',
    neuron: (place: number) => `Neurona ${place}`,
    activation: 'Activación',
    activations: { none: 'Ninguna', relu: 'ReLU', sigmoid: 'Sigmoide', tanh: 'tanh' },
    sentence: (place: number, sum: string, answer: string) =>
      `Neurona ${place} = fila ${place} de W: ${sum}. ${answer}`,
    answer: (name: string, z: string, y: string) => `Sale ${name}(${z}) = ${y}.`,
    fires: 'Toca otra neurona.',
    edit: 'Toca un número de W, x o b para cambiarlo.',
  },
  layers: {
    two: 'Dos capas',
    one: 'Una sola capa',
    between: 'Activación en medio',
    betweens: { none: 'Ninguna', relu: 'ReLU', tanh: 'tanh' },
    same: (count: number) =>
      `Sin activación en medio, dos capas dan lo mismo que una: W = W₂·W₁ y b = W₂·b₁ + b₂, en las ${count} entradas. Pon ReLU.`,
    differ: (name: string, count: number, of: number) =>
      `Con ${name} en medio, esa sola capa ya no alcanza: falla en ${count} de ${of} entradas.`,
    chance: (name: string) =>
      `Con ${name} en medio, estas entradas no la distinguen. Cambia x o los pesos.`,
    table: 'Lo que contestan a varias entradas',
    input: 'Entrada x',
    equal: 'igual',
    unequal: 'distinto',
    edit: 'Toca un número para cambiarlo.',
    another: 'Otra x al azar',
  },
  whyProduct:
    'Cada celda del producto es el producto punto de una fila de A con una columna de B. Por eso A necesita tantas columnas como filas tiene B.',
  whyLayer:
    'Una neurona suma sus entradas por sus pesos y agrega su sesgo (bias). Sus pesos son una fila de W: con todas las filas juntas, la capa entera es W·x + b.',
  whyNetwork: 'Una red es una capa dentro de otra:',
  whyCollapse:
    'Sin activación, los paréntesis se pueden quitar y todo cabe en una sola matriz. La activación es lo que impide doblar dos capas en una.',
};
