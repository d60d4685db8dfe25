import { askedLosses } from '../../../core/course/asked-labs.ts';
import { numberText } from '../../neuron/number-text.ts';
import type { TopicWords } from './topic-words.ts';

/** Topics 7–11 of the course: how a network learns. */
export const trainingTopicsEs = {
  losses: {
    title: 'Perceptrón multicapa y pérdida',
    idea: 'La pérdida dice en un número qué tan mal estuvo una predicción. Entrenar es buscar los pesos que la hacen pequeña en promedio.',
    activity: 'Aleja la predicción (ŷ) del valor correcto (y) y compara las dos curvas.',
    ask: (own) => {
      const { answer, truth } = askedLosses(own);
      return own.labs?.losses
        ? `Lo correcto era ${truth} y tu predicción fue ${numberText(answer)}. ¿Qué pérdida la castiga más?`
        : 'Lo correcto era 1 y la red predijo 0.01, muy segura. ¿Qué pérdida la castiga más?';
    },
    options: ['El error cuadrático', 'La entropía cruzada', 'Las dos igual'],
    right: (own) => {
      const { share, entropy, squared } = askedLosses(own);
      return `Sí: −log ${numberText(share)} es ${numberText(entropy, 2)}; el error cuadrático se queda en ${numberText(squared, 2)}.`;
    },
    wrong: (own) => {
      const { answer, truth, share } = askedLosses(own);
      return `Calcula las dos: (${truth} − ${numberText(answer)})² y −log ${numberText(share)}.`;
    },
    say: 'Entropía cruzada binaria para probabilidades, con su signo menos; error cuadrático medio para valores reales. El costo J(W) es el promedio, y W* = argmin J(W).',
    prompt: '¿Qué premiaría la entropía cruzada si le quitamos el signo menos?',
  },
  descent: {
    title: 'Descenso por gradiente',
    idea: 'El gradiente apunta hacia donde la pérdida crece más. Damos un paso al lado contrario, tan largo como diga la tasa de aprendizaje (learning rate), y volvemos a mirar.',
    activity:
      'Suelta la pelota, avánzala paso a paso y sube la tasa de aprendizaje hasta que se salga de control.',
    ask: ({ labs }) =>
      labs?.descent
        ? `Dejaste la tasa de aprendizaje en η = ${numberText(labs.descent.rate)}. Cuando la subes demasiado en el tazón, ¿qué hace la pelota?`
        : 'Subiste mucho la tasa de aprendizaje en el tazón. ¿Qué hizo la pelota?',
    options: ['Llega antes al fondo', 'Se queda quieta', 'Salta cada vez más lejos'],
    right: 'Sí: cada paso se pasa del fondo, y el siguiente se pasa más. Eso es divergir.',
    wrong: 'Prueba otra vez en el tazón, con la tasa al máximo.',
    say: 'W ← W − η ∂J/∂W. Con todo el conjunto: exacto y pesado. Con un ejemplo: ligero y ruidoso. Con un lote pequeño (mini-batch): rápido y mejor estimado.',
    prompt: '¿Cómo sabríamos si quedó en un mínimo local?',
  },
  'chain-rule': {
    title: 'Regla de la cadena y retropropagación',
    idea: 'La culpa del error viaja hacia atrás, arista por arista: cada una multiplica lo que le llega por su derivada local. Eso es la retropropagación (backpropagation).',
    activity: 'Recorre la red hacia adelante y luego hacia atrás, una arista a la vez.',
    ask: ({ labs }) =>
      labs?.['chain-rule']
        ? `En tu red, ∂J/∂w₁ = ${numberText(labs['chain-rule'].slope)}. Para llegar a ese número, ¿qué multiplicas?`
        : 'Para saber cuánto influye w₁ en J, ¿qué multiplicas?',
    options: [
      'Las derivadas locales del camino de J a w₁',
      'Todos los pesos de la red',
      'La entrada x por la salida ŷ',
    ],
    right:
      'Sí: ∂J/∂ŷ · ∂ŷ/∂z₁ · ∂z₁/∂w₁. Lo que ya se calculó en las capas siguientes se reutiliza.',
    wrong: 'Sigue el camino en el dibujo: de J hacia atrás, hasta llegar a w₁.',
    say: 'Rumelhart, Hinton y Williams, 1986. No es la regla de Rosenblatt: aquí aprenden todas las capas.',
    prompt: '¿Por qué conviene ir de atrás hacia adelante y no peso por peso?',
  },
  frameworks: {
    title: 'Herramientas: TensorFlow y Keras',
    idea: 'TensorFlow y Keras derivan por ti: tú dices las capas y la pérdida. Por dentro hacen lo que acabas de ver.',
    activity: 'Entrena XOR sin capas ocultas. Luego agrega una capa y vuelve a entrenar.',
    ask: ({ labs }) =>
      labs?.frameworks
        ? `Tu red de XOR tiene ${labs.frameworks.hidden} ${labs.frameworks.hidden === 1 ? 'neurona oculta' : 'neuronas ocultas'}. Y sin ninguna: de las cuatro esquinas, ¿cuántas acierta la mejor recta?`
        : 'XOR sin capas ocultas: de sus cuatro esquinas, ¿cuántas acierta la mejor recta?',
    options: ['2', '3', '4'],
    right: 'Sí, tres. Con una capa oculta, las cuatro.',
    wrong: 'Traza una recta que deje sola una esquina. ¿Cuántas quedan bien?',
    say: '«En código» da el mismo modelo en Keras, listo para copiar y correr.',
    prompt: '¿Cuántas neuronas ocultas bastan para XOR?',
  },
  overfitting: {
    title: 'Sobreajuste, dropout y paro temprano',
    idea: 'Una red con mucha capacidad puede aprenderse los ejemplos de memoria, con todo y ruido (overfitting). Dropout apaga neuronas al azar mientras entrena; el paro temprano (early stopping) se detiene a tiempo.',
    activity: 'Sube la capacidad y mira las dos curvas. Luego prende dropout y paro temprano.',
    ask: ({ labs }) =>
      labs?.overfitting
        ? `Tu red tiene ${labs.overfitting.neurons} ${labs.overfitting.neurons === 1 ? 'neurona' : 'neuronas'} por capa y ${labs.overfitting.points} puntos. ¿Cómo se vería el sobreajuste en sus dos curvas?`
        : '¿Cómo se ve el sobreajuste en las dos curvas?',
    options: [
      'Las dos bajan juntas',
      'Las dos suben',
      'La de entrenamiento baja y la de prueba sube',
    ],
    right: 'Sí: cada vez sabe más de lo que ya vio, y menos de lo que no ha visto.',
    wrong: 'Compara dónde empieza y dónde termina cada curva.',
    say: 'Dropout(0.5) y EarlyStopping(monitor="loss", patience=3). Una corrida puede ser suerte: comparen diez semillas.',
    prompt: '¿Por qué dropout se apaga a la hora de predecir?',
  },
} as const satisfies Record<string, TopicWords>;
