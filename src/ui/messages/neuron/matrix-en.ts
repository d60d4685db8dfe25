import type { matrixEs } from './matrix-es.ts';

/** Words of the lab Matrix product. */
export const matrixEn: typeof matrixEs = {
  title: 'Matrix product',
  /** One line on its card. */
  idea: 'Row by column, step by step; a whole layer at once.',
  part: 'Which part',
  parts: { product: 'Product', find: 'Error', layer: 'Layer', layers: '2 layers' },
  matrix: (name, rows, columns) => `Matrix ${name}, ${rows} by ${columns}`,
  cell: (name, row, column) => `${name}, row ${row}, column ${column}`,
  cellValue: (name, row, column, value) => `${name}, row ${row}, column ${column}: ${value}`,
  cellUnknown: (name, row, column) => `${name}, row ${row}, column ${column}: not yet worked out`,
  oneDecimal: 'Each number keeps one decimal.',
  entry: (name, place) => `${name}, number ${place}`,
  product: {
    next: 'Next',
    back: 'Back',
    predict: 'Predict each cell',
    guess: (row, column) => `Your prediction: row ${row}, column ${column}`,
    check: 'Check',
    guessTroubles: {
      empty: 'A number is missing: type your prediction.',
      'not-a-number': 'That is not a number. Type one, such as −3.',
      'too-small': 'That number is too small for this cell.',
      'too-large': 'That number is too large for this cell.',
    },
    random: 'Random numbers',
    rowsOf: (name) => `Rows of ${name}`,
    columnsOf: (name) => `Columns of ${name}`,
    edit: 'Tap a cell of A or B to change its number.',
    start: (row, column) =>
      `The first cell: row ${row} of A against column ${column} of B. Tap “Next”.`,
    step: (row, column, sum) => `Row ${row} by column ${column}: ${sum}.`,
    go: 'Tap “Next”.',
    end: 'Done: each cell came from one row and one column.',
    ask: (row, column) =>
      `Which number belongs in row ${row}, column ${column}? Multiply pair by pair and add.`,
    right: (value) => `Yes, ${value}.`,
    otherSign: (guess) => `Nearly: ${guess} has the right size, but check the sign.`,
    wrong: (guess, products) => `It is not ${guess}. The products are ${products}: add them.`,
    mismatch: (columns, rows) =>
      `This does not work: a row of A has ${columns} and a column of B has ${rows}. They must be equal, so that each one has a partner.`,
    numbers: (count) => (count === 1 ? '1 number' : `${count} numbers`),
    noProduct: 'There is no A·B',
  },
  find: {
    intro: 'This product was printed with an error. Tap the cell that is wrong.',
    fine: (sum) => `That one is right: ${sum}. Look for another.`,
    found: (sum, printed) => `That is the one: ${sum}, and ${printed} was printed.`,
    slips: {
      sign: 'The sign was lost.',
      'left-out': 'A product was left out.',
      'wrong-sign': 'A product went in with the opposite sign.',
    },
    another: 'Another error',
    course: 'The first one',
  },
  layer: {
    drawing: 'The layer as neurons: each line is a weight',
    neuron: (place) => `Neuron ${place}`,
    activation: 'Activation',
    activations: { none: 'None', relu: 'ReLU', sigmoid: 'Sigmoid', tanh: 'tanh' },
    sentence: (place, sum, answer) => `Neuron ${place} = row ${place} of W: ${sum}. ${answer}`,
    answer: (name, z, y) => `Out comes ${name}(${z}) = ${y}.`,
    fires: 'Tap another neuron.',
    edit: 'Tap a number of W, x or b to change it.',
  },
  layers: {
    two: 'Two layers',
    one: 'A single layer',
    between: 'Activation between them',
    betweens: { none: 'None', relu: 'ReLU', tanh: 'tanh' },
    same: (count) =>
      `Without an activation between them, two layers give the same as one: W = W₂·W₁ and b = W₂·b₁ + b₂, for all ${count} inputs. Put in ReLU.`,
    differ: (name, count, of) =>
      `With ${name} between them, that single layer is no longer enough: it fails for ${count} of ${of} inputs.`,
    chance: (name) =>
      `With ${name} between them, these inputs do not tell them apart. Change x or the weights.`,
    table: 'What they answer to several inputs',
    input: 'Input x',
    equal: 'equal',
    unequal: 'different',
    edit: 'Tap a number to change it.',
    another: 'Another random x',
  },
  whyProduct:
    'Each cell of the product is the dot product of a row of A with a column of B. That is why A needs as many columns as B has rows.',
  whyLayer:
    'A neuron adds up its inputs times its weights, plus its bias. Its weights are a row of W: with all rows together the whole layer is W·x + b.',
  whyNetwork: 'A network is one layer inside another:',
  whyCollapse:
    'Without an activation the parentheses can be removed, and everything fits in a single matrix. The activation is what keeps two layers from folding into one.',
};
