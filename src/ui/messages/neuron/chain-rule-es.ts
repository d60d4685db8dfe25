/** Words of the lab Chain rule. */
export const chainRuleEs = {
  title: 'Regla de la cadena',
  /** One line on its card. */
  idea: 'La retropropagación, una arista a la vez.',
  net: 'Red',
  nets: { chain: 'De la clase', '2-2-1': '2-2-1' },
  graph: 'Grafo de la red: cada número y, debajo, cuánto cambia J con él',
  leaf: (name: string, value: string, slope: string | undefined) =>
    slope === undefined ? `${name} = ${value}` : `${name} = ${value}, derivada de J: ${slope}`,
  step: 'Una arista',
  back: 'Atrás',
  all: 'Todas',
  again: 'De nuevo',
  check: 'Comprobar empujando',
  learn: 'Corregir pesos',
  rate: 'η, tasa de aprendizaje',
  activation: 'Activación',
  activations: { none: 'ninguna', sigmoid: 'sigmoide', tanh: 'tanh', relu: 'ReLU' },
  loss: 'Función de pérdida',
  losses: { 'squared-error': 'error cuadrático', 'binary-cross-entropy': 'entropía cruzada' },
  lossNote: 'Con entropía cruzada, la salida ŷ pasa siempre por la sigmoide.',
  checked: {
    caption: 'La misma derivada por dos caminos',
    parameter: 'Peso',
    rule: 'Cadena',
    nudge: 'Empujón',
    what: (h: string) => `Empujón: (J(w + ${h}) − J(w − ${h})) / (2 · ${h})`,
    agree: 'Coinciden: la regla de la cadena no es una aproximación, solo ahorra trabajo.',
    differ: 'No coinciden en todo: hay una esquina (ReLU en 0) o números demasiado grandes.',
  },
  sentence: {
    start: (inputs: string, prediction: string, truth: string, loss: string) =>
      `Hacia adelante: con ${inputs} la red responde ŷ = ${prediction}; lo correcto es ${truth}, así que J = ${loss}. Toca «Una arista» para repartir la culpa.`,
    toLoss: (slope: string) =>
      `El regreso empieza en la pérdida: si ŷ sube un poquito, J cambia ${slope} veces eso.`,
    toNode: (right: string, left: string, upstream: string, local: string, product: string) =>
      `A ${right} le llega ${upstream}; ${left} lo mueve a razón de ${local}: a ${left} le toca ${product}.`,
    toInput: (left: string, product: string) =>
      `${left} es un dato y no se corrige, pero el camino de regreso también llega hasta él: ${product}.`,
    sum: (left: string, first: string, second: string, sum: string) =>
      `A ${left} se llega por dos caminos, y lo que traen se suma: ${first} + ${second} = ${sum}.`,
    done: (name: string, slope: string) =>
      `Listo: ∂J/∂${name} = ${slope}. Ya sabemos hacia dónde mover cada peso: toca «Corregir pesos».`,
    learned: (before: string, after: string) =>
      `Cada peso dio un paso contra su derivada: J bajó de ${before} a ${after}. Otra vez hacia atrás, y otro paso.`,
    overshot: (before: string, after: string) =>
      `El paso fue demasiado largo: J subió de ${before} a ${after}. Prueba una η más chica en «Más».`,
    still: (loss: string) =>
      `Nada se movió: las derivadas son casi 0 y J se queda en ${loss}. O ya llegó, o la activación está saturada.`,
    limit: 'Un peso llegó al límite de ±10 y ahí se quedó. Prueba una η más chica en «Más».',
    overflow:
      'Un número ya no cabe: ŷ se redondeó a 0 o a 1 y su logaritmo es infinito. Acerca los pesos a 0.',
  },
  whyCard: {
    factors:
      'La derivada se arma a lo largo del camino: cada factor dice cuánto cambia un número cuando se mueve el que está justo antes. Multiplicados, dicen cuánto cambia J cuando se mueve el primer peso.',
    sums: 'Con activación, una neurona son dos números: la suma z y lo que sale de ella, a = f(z). La derivada f′ se mide en z. Sin activación, a y z son lo mismo.',
    reuse:
      'El regreso se guarda: lo que llegó a una neurona sirve para todos sus pesos. Por eso una sola pasada hacia atrás (retropropagación o backpropagation) da la derivada de todos los pesos.',
    step: 'Con su derivada, cada peso da un paso en contra, tan largo como diga η.',
    nudge:
      'Comprobar empujando necesita dos pasadas hacia adelante por cada peso: con un millón de pesos, dos millones de pasadas.',
    tape: 'TensorFlow hace lo mismo: anota cada operación en una cinta (GradientTape) y la lee de atrás para adelante.',
  },
};
