/** Words of the lab Threshold unit. */
export const thresholdEs = {
  title: 'Unidad de umbral',
  /** One line on its card. */
  idea: 'Entradas, pesos y un umbral: la neurona de 1943.',
  view: 'Cómo se dibuja',
  views: { cell: 'Célula nerviosa', unit: 'Unidad de umbral' },
  /** The button that turns the drawing of a cell into the unit. */
  toUnit: 'Ver la neurona como una suma →',
  parts: {
    dendrites: 'dendritas',
    soma: 'soma',
    axon: 'axón',
    inputs: 'entradas',
    sum: 'suma Σ',
    output: 'salida',
  },
  /** Below the drawing of a cell, until a part of it is chosen. */
  choosePart: 'Elige una parte de la célula y lee qué es en la suma.',
  meanings: {
    dendrites: 'Las dendritas reciben las entradas x; cada contacto (sinapsis) es un peso w.',
    soma: 'El soma junta lo que llega: es la suma Σ, que se compara con el umbral θ.',
    axon: 'El axón lleva la respuesta a otras neuronas: es la salida, 1 si dispara y 0 si no.',
  },
  drawing: (sum: string, threshold: string, output: number) =>
    `Neurona: suma ${sum}, umbral ${threshold}, salida ${output}`,
  task: 'Qué debe hacer',
  tasks: { story: 'Historia', and: 'AND', or: 'OR', not: 'NOT', majority: 'Mayoría', xor: 'XOR' },
  story: {
    text: 'Cada tarde, Nico sale en bici o se queda a leer. Tres cosas pesan en lo que hace.',
    inputs: ['no llueve', 'lo invitan', 'está cansado'] as readonly string[],
    fires: 'sale en bici',
    rests: 'se queda a leer',
  },
  input: (index: number) => `Entrada x${'₁₂₃'[index]}`,
  weight: (index: number) => `Peso w${'₁₂₃'[index]}`,
  threshold: 'Umbral θ',
  biasName: 'Bias b',
  continuous: 'Entradas entre 0 y 1',
  moveAcross: 'Pasar el umbral al otro lado',
  moveBack: 'Regresar el umbral',
  bars: (sum: string, limit: string) => `Suma de los productos: ${sum}. Límite: ${limit}`,
  table: {
    title: 'Todas las filas de la tarea',
    wanted: 'debe',
    says: 'dice',
    row: (inputs: string, wanted: number, says: number) =>
      `Entradas ${inputs}: debe decir ${wanted}, dice ${says}`,
  },
  said: {
    cell: (sum: string, threshold: string, fires: boolean) =>
      `Las señales que entran suman ${sum}; el umbral es ${threshold}: el axón ${fires ? 'dispara' : 'no dispara'}. Toca una entrada, o mira la neurona como una suma.`,
    story: (sum: string, sign: string, threshold: string, what: string) =>
      `Σ = ${sum} ${sign} ${threshold}: Nico ${what}. Cambia una entrada o un peso.`,
    bias: (sum: string, sign: string, bias: string) =>
      `El umbral pasó al otro lado: b = ${bias}. Ahora Σ + b = ${sum} ${sign} 0. La neurona decide igual que antes.`,
    progress: (task: string, right: number, all: number) =>
      `${task}: ${right} de ${all} filas bien. Mueve los pesos y el umbral hasta que salgan todas.`,
    solved: (task: string) => `Resuelto: tu neurona hace ${task}. Prueba otra tarea.`,
    xor: (right: number, left: number) =>
      `XOR: ${right} de 4 filas bien. Sigue: ${left} ${left === 1 ? 'intento' : 'intentos'} más y te digo algo.`,
    xorTold:
      'XOR no se puede con una neurona. (0,0) pide θ > 0; las dos de en medio piden w₁ ≥ θ y w₂ ≥ θ. Pero entonces w₁ + w₂ ≥ 2θ > θ, y (1,1) también se activa.',
  },
  why: {
    neuron:
      'Santiago Ramón y Cajal dibujó las neuronas como células separadas que se mandan señales. En 1943, McCulloch y Pitts hicieron de esa idea una cuenta: sumar entradas por pesos y compararlas con un umbral.',
    bias: 'Si restas el umbral de los dos lados, queda 0 a la derecha y el umbral se vuelve el sesgo (bias): b = −θ. Es lo mismo, escrito de otra forma. El bias dice qué tan fácil se activa la neurona.',
    byHand:
      'Aquí los pesos los encuentras tú, a mano. El perceptrón es la misma unidad con una regla que los encuentra.',
    xor: 'Una neurona parte el plano con una sola recta. Los dos unos de XOR están en esquinas opuestas: ninguna recta los deja del mismo lado. Con una capa más, sí se puede.',
  },
};
