import { decimals, plural, sharePercent } from '../format.ts';

const es = plural('es-MX');
const whole = decimals('es-MX', 0);

/** Words of the lab Overfitting. */
export const overfittingEs = {
  title: 'Sobreajuste',
  /** One line on its card. */
  idea: 'Memorizar no es aprender: dropout y paro temprano.',
  whole,
  percent: sharePercent('es-MX'),
  /** An error: as many decimals as tell it apart; past a thousand only that it is huge. */
  number: (value: number) =>
    !Number.isFinite(value)
      ? '–'
      : value >= 1000
        ? 'más de mil'
        : new Intl.NumberFormat('es-MX', { maximumSignificantDigits: 2 }).format(
            Math.abs(value) < 1e-6 ? 0 : value,
          ),

  plane: 'Los puntos, la curva de la que salieron y lo que el modelo hace de ellos',
  keyPoints: 'puntos para aprender',
  keyTruth: 'de dónde salieron',
  keyModel: 'el modelo',
  trainError: 'Error al entrenar',
  testError: 'Error de prueba',
  epoch: 'Época',
  plotDegrees: 'Error cuadrático medio según el grado del polinomio',
  /** Where a line leaves the chart. */
  beyond: (most: string, degree: number) =>
    `↑ El error de prueba sigue arriba del cuadro: llega a ${most} con grado ${degree}.`,
  beyondInNet: (most: string) => `↑ El error sigue arriba del cuadro: llega a ${most}.`,
  plotEpochs: 'Error cuadrático medio según la época',

  model: 'Modelo',
  models: { polynomial: 'Polinomio', net: 'Red' },
  degree: 'Grado del polinomio',
  neurons: 'Neuronas por capa (dos capas)',
  dropout: 'Dropout',
  dropoutNote: (percent: string) => `Apaga ${percent} de las neuronas en cada paso.`,
  stopping: 'Paro temprano',
  stoppingNote: (patience: number) =>
    `Aparta un cuarto de los puntos y para si en ${whole(patience)} épocas no mejoran.`,
  train: 'Entrenar',
  trainAgain: 'Entrenar otra vez',
  pause: 'Pausa',

  count: 'Puntos para aprender',
  noise: 'Ruido (desviación)',
  showTest: 'Mostrar los 200 puntos de prueba',
  otherPoints: 'Otros puntos',

  compare: 'Comparación justa',
  compareWhat: (seeds: number) =>
    `Una sola corrida puede ser suerte. Aquí cada remedio se prueba con ${seeds} sorteos de puntos y pesos, los mismos para todos, y se mide con puntos que ninguno vio.`,
  compareStart: 'Comparar',
  compareAgain: 'Comparar otra vez',
  comparing: 'Comparando',
  cancel: 'Cancelar',
  compareInNet: 'La comparación de dropout y paro temprano está en el modelo Red.',
  arms: {
    plain: 'Sin remedio',
    dropout: 'Dropout',
    stopping: 'Paro temprano',
    both: 'Los dos',
  },
  meanSpread: (mean: string, spread: string) => `${mean} ± ${spread}`,
  compareAxis: (largest: string) =>
    `Error de prueba, de 0 a ${largest}: cada punto es una corrida, la línea es la media y la banda, la desviación.`,
  compareResult: (arm: string) =>
    `En promedio ganó: ${arm}. Si las bandas se enciman, la diferencia puede ser suerte.`,

  says: {
    full: (degree: number, test: string) =>
      `Grado ${degree}: pasa por todos los puntos y no aprendió la curva. Error de prueba: ${test}.`,
    tooLow: (degree: number, test: string) =>
      `Grado ${degree}: error de prueba ${test}. Le falta capacidad: sube el grado.`,
    best: (degree: number, test: string) =>
      `Grado ${degree}: error de prueba ${test}, el menor de todos. ¿Qué pasa si sigues subiendo?`,
    tooHigh: (degree: number, train: string, test: string) =>
      `Grado ${degree}: al entrenar el error baja a ${train}, en la prueba sube a ${test}. Está memorizando el ruido.`,
    /** Nothing is left but noise. */
    learned: (degree: number, test: string) =>
      `Grado ${degree}: error de prueba ${test}. Aprendió la curva: lo que queda es el ruido de los puntos.`,
    learnedExactly: (degree: number, test: string) =>
      `Grado ${degree}: error de prueba ${test}. Aprendió la curva: sin ruido no hay nada que memorizar. Sube el ruido en Más y compara.`,
    netStart: (neurons: number) =>
      `Una red con ${es(neurons, 'una neurona', `${neurons} neuronas`)} por capa y muy pocos puntos. Toca «Entrenar».`,
    training: 'Entrenando: mira cómo se separan las dos curvas de error.',
    net: (epoch: number, train: string, test: string, parts: boolean) =>
      `Época ${whole(epoch)}: error ${train} al entrenar y ${test} en la prueba.${parts ? ' Está memorizando.' : ''}`,
    netStopped: (epoch: number, best: number, test: string) =>
      `Paró en la época ${whole(epoch)} y se quedó con los pesos de la ${whole(best)}. Error de prueba: ${test}.`,
  },
  whyText: [
    'Un modelo con mucha capacidad puede pasar por todos los puntos, también por el ruido que traen. El error al entrenar baja siempre; el de prueba baja y luego sube. Donde se separan empieza el sobreajuste (overfitting).',
    'Dropout apaga neuronas al azar en cada paso: ninguna puede confiarse de otra. El paro temprano aparta unos puntos, los vigila y se queda con los pesos de la mejor época. Los puntos que se apartan ya no enseñan: con muy pocos, eso también cuesta.',
    'Los puntos de prueba nunca deciden nada: si sirvieran para parar, dejarían de ser una prueba.',
    'Srivastava y otros, «Dropout» (2014); Prechelt, «Early stopping – but when?» (1998).',
  ],
};
