import { sharePercent } from '../format.ts';

const percent = sharePercent('es-MX');

/** Words of the lab Losses. */
export const lossesEs = {
  title: 'Funciones de pérdida',
  /** One line on its card. */
  idea: 'Qué tan mal estuvo una predicción, en un número.',
  part: 'Parte',
  parts: { one: 'Una', set: 'Varias', sigmoid: 'Sigmoide', classes: 'Clases' },
  loss: 'Función de pérdida',
  losses: { 'squared-error': 'MSE', 'binary-cross-entropy': 'Entropía cruzada' },
  negated: 'Sin el signo menos',
  /** Why one would turn that on. */
  negatedNote: 'Error común al copiar la fórmula: mira hacia dónde empuja.',
  answer: 'Predicción ŷ',
  truth: 'Lo correcto,\u00a0y',
  plane: 'Pérdida L según la predicción ŷ',
  setPlane: 'Cinco predicciones y lo correcto en cada una',
  example: 'ejemplo',
  answerOf: (index: number) => `Predicción del ejemplo ${index}`,
  sigmoidPlane: 'Qué tan fuerte jala cada pérdida según z',
  pull: 'jalón |∂L/∂z|',
  logit: 'z, antes de la sigmoide',
  column: { loss: 'Pérdida', value: 'L', slope: '∂L/∂z' },
  classPlane: 'Tres logits, uno por clase',
  logitOf: (name: string) => `Logit de ${name}`,
  classes: ['taza', 'llaves', 'libro'],
  right: 'La correcta',
  sentence: {
    one: (answer: string, truth: string, loss: string, slope: string) =>
      `Predijo ${answer} y lo correcto era ${truth}: L = ${loss}. La pendiente es ${slope}, así que el descenso mueve ŷ hacia donde apunta la flecha.`,
    exact: (loss: string) =>
      `Acertó: L = ${loss} y la pendiente es casi 0. Ya no hay nada que mover.`,
    /** As near to 0 or 1 as a logarithm takes it. */
    nearest: (answer: string, truth: string, loss: string, slope: string) =>
      `Más cerca de ${truth} no llega: ŷ = ${answer} y L = ${loss}. Pero la pendiente es ${slope}: la entropía cruzada no deja de empujar hacia ${truth}.`,
    sure: (answer: string, loss: string, squared: string) =>
      `Seguro y equivocado (${answer}): la entropía cruzada lo castiga con L = ${loss}, y en el extremo sería infinita; MSE, solo con ${squared}.`,
    negated: (loss: string) =>
      `Sin el menos, L = ${loss}: equivocarse baja la pérdida, y la flecha empuja hacia la predicción contraria. Se premia el error.`,
    negatedFlat: (loss: string) =>
      `Sin el menos, L = ${loss} y la pendiente es casi 0: acertar es ahora lo más alto de la curva. Mueve ŷ a cualquier lado y la flecha lo aleja de lo correcto.`,
    set: (sum: string, count: number, mean: string, worst: number, share: number) =>
      `J = (${sum}) / ${count} = ${mean}. El ejemplo ${worst} pone ${percent(share)} de la suma: acércalo a su marca.`,
    setPerfect: 'Todas en su marca: J es casi 0.',
    sigmoidWrong: (answer: string, squared: string, entropy: string, ratio: string) =>
      `Está seguro y equivocado (ŷ = ${answer}): con MSE el jalón es ${squared}, con entropía cruzada ${entropy}, ${ratio} veces más. Con MSE casi no aprendería.`,
    sigmoidRight: (answer: string) =>
      `Aquí ŷ = ${answer} y va bien: las dos pérdidas jalan poco, y está bien que así sea. Lleva z al otro extremo.`,
    sigmoidMiddle: (answer: string, squared: string, entropy: string) =>
      `En medio, ŷ = ${answer}: MSE jala ${squared} y la entropía cruzada ${entropy}. Lleva z hasta donde esté seguro y equivocado.`,
    classes: (name: string, share: string, loss: string) =>
      `La correcta es ${name} y le da p = ${share}: L = −log ${share} = ${loss}. Un paso contra el gradiente p − y sube su logit y baja los otros.`,
    classesSure: (name: string, share: string, loss: string) =>
      `Casi toda la probabilidad está en ${name} (p = ${share}): L = ${loss}, ya casi no hay qué corregir.`,
  },
  whyCard: {
    mean: 'La pérdida L es de un ejemplo; el costo J es su promedio. Entrenar es buscar los pesos W* con J mínima.',
    squared:
      'El error cuadrático medio (MSE) es para valores reales: castiga al cuadrado lo lejos que quedó.',
    entropy:
      'La entropía cruzada binaria es para probabilidades: mide la sorpresa. Ojo con el menos: el logaritmo de algo menor que 1 es negativo, y sin el menos ganaría quien más se equivoca.',
    sigmoid:
      'Después de una sigmoide, MSE trae el factor ŷ (1 − ŷ), que se apaga en los extremos. Con entropía cruzada ese factor se cancela y queda ŷ − y.',
    classes:
      'Con varias clases, softmax reparte 1 entre todas y la pérdida solo mira la parte de la correcta.',
  },
};
