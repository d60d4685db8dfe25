import { askedCell, askedRule, askedUnit, askedVectors } from '../../../core/course/asked-labs.ts';
import { dotProduct } from '../../../core/neuron/similarity/dot-product.ts';
import { plural } from '../format.ts';
import { numberText } from '../../neuron/number-text.ts';
import { listText, productText, type TopicWords } from './topic-words.ts';

const many = plural('es-MX');

/** Topics 1–6 of the course: from a rule to a layer. */
export const neuronTopicsEs = {
  rules: {
    title: 'Reglas escritas, reglas aprendidas',
    idea: 'Una regla la escribe alguien: a menos de 4 km/h caminas, a menos de 12 corres. Aprender es dejar que los datos pongan esos números.',
    activity:
      'Mueve los dos umbrales hasta que la regla acierte. Luego trae los datos que nadie previó y mira qué dice de ellos.',
    ask: (own) => {
      const { lowKmh, highKmh, busKmh } = askedRule(own);
      return `${own.labs?.rules ? 'Tu' : 'La'} regla solo mira la velocidad: a menos de ${lowKmh} km/h caminas, a menos de ${highKmh} corres y si no, vas en bici. Alguien va sentado en el camión a ${busKmh} km/h. ¿Qué dice la regla?`;
    },
    options: ['Que no sabe', 'Que corre', 'Que va en bici'],
    right: 'Sí. La regla siempre contesta, también cuando nadie la escribió para eso.',
    wrong: 'Mira el último renglón de la regla: ¿a qué velocidades se aplica?',
    say: 'La inteligencia artificial es el conjunto grande: ahí caben también las reglas hechas a mano. En el aprendizaje automático los números salen de los datos; en el profundo, también las características. ¿Por qué ahora? Máquinas, programas y datos.',
    prompt: 'Además de la velocidad, ¿qué medirían para distinguir el camión de la bici?',
  },
  threshold: {
    title: 'La unidad de umbral',
    idea: 'Suma sus entradas, cada una por su peso; si la suma llega al umbral, se activa. Pasado al otro lado, el umbral cambia de signo y se llama bias (sesgo) y dice qué tan fácil se activa.',
    activity: 'Resuelve AND, OR y NOT con tus propios pesos. Después intenta XOR.',
    ask: (own) => {
      const { w1, w2 } = askedUnit(own);
      return own.labs?.threshold
        ? `Tus pesos son w₁ = ${w1} y w₂ = ${w2}, y las dos entradas valen 0 o 1. ¿Con qué umbral es un AND?`
        : 'Dos entradas, 0 o 1, cada una con peso 1. ¿Con qué umbral es un AND?';
    },
    options: (own) => askedUnit(own).thresholds.map((threshold) => numberText(threshold)),
    right: (own) => {
      const { w1, w2, thresholds } = askedUnit(own);
      const [low, sum, high] = thresholds.map((threshold) => numberText(threshold));
      return `Sí: solo ${w1} + ${w2} llega a ${sum}. Con ${low} sería un OR, y a ${high} no llega nunca.`;
    },
    wrong: (own) => {
      const { w1, w2 } = askedUnit(own);
      return `Suma los cuatro casos: 0, ${w1}, ${w2} y ${numberText(w1 + w2)}. ¿Cuál es el único que debe activarla?`;
    },
    say: 'McCulloch y Pitts, 1943: la neurona como una suma y un umbral. Todavía no aprende: los pesos se buscan a mano.',
    prompt: '¿Por qué una sola unidad no puede con XOR?',
  },
  perceptron: {
    title: 'El perceptrón',
    idea: 'La misma neurona, ahora con una regla para corregirse: predice, compara y, si falló, mueve sus pesos un poco hacia la respuesta.',
    activity:
      'Da un paso a la vez con manzanas y naranjas y lee qué cambió. Luego déjalo correr hasta que no falle.',
    ask: ({ labs }) =>
      labs?.perceptron
        ? `Tu perceptrón miró ${labs.perceptron.examples} ${many(labs.perceptron.examples, 'ejemplo', 'ejemplos')} y se corrigió ${labs.perceptron.corrections} ${many(labs.perceptron.corrections, 'vez', 'veces')}. Ahora dice manzana, y es manzana. ¿Qué hace con sus pesos?`
        : 'Dijo manzana y era manzana. ¿Qué hace con sus pesos?',
    options: ['Los deja igual', 'Los aumenta', 'Los pone en cero'],
    right: 'Sí. Sin error no hay corrección: por eso termina, si una recta puede separarlas.',
    wrong: 'La corrección se multiplica por el error. ¿Cuánto es el error si acertó?',
    say: 'Rosenblatt, 1958. Si existe una recta que las separa, la encuentra en un número finito de correcciones. Si no existe, sigue oscilando.',
    prompt: '¿Qué frutas agregarían para que ninguna recta las separe?',
  },
  vectors: {
    title: '¿Qué vector se parece más?',
    idea: 'Comparar dos cosas es comparar sus listas de números. Producto punto, coseno y distancia son tres maneras de decir cuánto se parecen.',
    activity:
      'Busca cuál de A, B y C se parece más a X. Después mueve otra flecha hasta que le gane.',
    ask: (own) => {
      const { x, b } = askedVectors(own);
      return `¿Cuánto vale el producto punto de ${own.labs?.vectors ? 'tus vectores ' : ''}X = ${listText(x)} y B = ${listText(b)}?`;
    },
    options: [],
    right: (own) => {
      const { x, a, b, c } = askedVectors(own);
      const [ofA, ofB, ofC] = [a, b, c].map((other) => numberText(dotProduct(x, other)));
      return `Sí, ${ofB}. Con A es ${ofA} y con C, ${ofC}.`;
    },
    wrong: (own) => {
      const { x, b } = askedVectors(own);
      return `Multiplica pareja por pareja y suma: ${productText(x, b, 2)} + …`;
    },
    say: 'Con el producto punto y el coseno gana el número más grande; con la distancia, el más pequeño. Un coseno de −1 es apuntar justo al lado contrario.',
    prompt: '¿Cuándo dirían cosas distintas el coseno y la distancia?',
  },
  matrix: {
    title: 'Producto de matrices',
    idea: 'Cada número del resultado es una fila por una columna. Una capa son todas sus neuronas haciendo esa cuenta a la vez: f(W·x + b).',
    activity: 'Avanza la cuenta paso a paso y predice una celda antes de verla.',
    ask: (own) => {
      const { row, column } = askedCell(own);
      return `La primera fila ${own.labs?.matrix ? 'de tus matrices ' : ''}es ${listText(row)} y la primera columna es ${listText(column)}. ¿Qué número queda en la primera celda?`;
    },
    options: [],
    right: (own) => {
      const { row, column } = askedCell(own);
      return `Sí: ${productText(row, column)} = ${numberText(dotProduct(row, column))}.`;
    },
    wrong: (own) => {
      const { row, column } = askedCell(own);
      return `${productText(row, column)}. Cuida los signos.`;
    },
    say: 'ŷ = f(wᵀx + b) es una neurona. Si W tiene m filas, son m neuronas. Una red es una capa dentro de otra. Ojo: hay material impreso donde una celda perdió su signo.',
    prompt: 'Si W es de 4 × 3, ¿cuántos números debe tener x?',
  },
  activations: {
    title: 'Funciones de activación',
    idea: 'Sin una función que doble la recta, mil capas valen lo mismo que una. Su derivada dice cuánto puede aprender la neurona.',
    activity:
      'Mueve x y busca dónde casi desaparece la derivada. Luego mira lo que eso hace en diez capas.',
    also: 'ReLU sobre los bordes de tu cámara',
    ask: ({ labs }) =>
      labs?.activations && labs.activations.x !== 0
        ? `En tu x = ${numberText(labs.activations.x)} la derivada de la sigmoide es ${numberText(labs.activations.slope, 3)}. ¿Cuánto vale en x = 0, donde es mayor?`
        : '¿Cuánto vale la derivada de la sigmoide en x = 0?',
    options: [],
    right: 'Sí, 0.25, y nunca vale más. Multiplicada por sí misma en diez capas es casi nada.',
    wrong: 'En 0 la sigmoide vale 0.5, y su derivada es f · (1 − f).',
    say: 'Sigmoide, tanh, ReLU, leaky ReLU, maxout y ELU. Las dos primeras se saturan: lejos de 0 casi no cambian.',
    prompt: '¿Qué le pasa a una neurona con ReLU que siempre recibe números negativos?',
  },
} as const satisfies Record<string, TopicWords>;
