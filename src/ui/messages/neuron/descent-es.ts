/** Words of the lab Gradient descent. */
export const descentEs = {
  title: 'Descenso por gradiente',
  /** One line on its card. */
  idea: 'Una pelota baja por la pérdida, con tres optimizadores.',
  part: 'Parte',
  parts: { one: 'Un peso', two: 'Dos pesos', ways: 'Tres maneras' },
  landscape: 'Paisaje',
  landscapes: {
    bowl: 'tazón (convexo)',
    ravine: 'cañada',
    'two-minima': 'dos mínimos',
    saddle: 'silla',
  },
  saddle1: 'meseta',
  balls: { 'gradient-descent': 'GD', momentum: 'Momentum', adam: 'Adam' },
  told: 'Qué pelota se explica',
  rate: 'η, tasa de aprendizaje',
  steps: 'Pasos',
  step: 'Un paso',
  run: 'Rodar',
  pause: 'Pausa',
  restart: 'Al inicio',
  start: 'Punto de salida',
  plane: 'Paisaje de la pérdida J con las pelotas',
  weight: 'peso w',
  sentence: {
    ready: (gradient: string) =>
      `Mueve el punto de salida, con el dedo o con las flechas. Ahí la pendiente es ${gradient}: cada pelota dará un paso en contra. Toca «Un paso».`,
    readyPair: (gradient: string) =>
      `Mueve el punto de salida, con el dedo o con las flechas. Ahí el gradiente es ${gradient}: cada pelota dará un paso en contra. Toca «Un paso».`,
    walked: (steps: string, losses: string) => `Después de ${steps}: ${losses}.`,
    stepCount: (count: number) => (count === 1 ? '1 paso' : `${count} pasos`),
    loss: (ball: string, loss: string) => `${ball} en J = ${loss}`,
    gone: (ball: string, step: number, at: string, rate: string) =>
      `${ball} se salió: con η = ${rate}, en el paso ${step} ya iba en ${at}. Cada paso cae más lejos que el anterior; baja η.`,
    swinging: (ball: string, at: string) =>
      `${ball} anda fuera del cuadro, en ${at}: el paso es tan largo que cruza el valle y sube del otro lado.`,
    local: (ball: string, loss: string) =>
      `${ball} se quedó en un mínimo local, J = ${loss}: hay otro más hondo a la izquierda, y la pendiente no lo sabe.`,
    flat: (ball: string) =>
      `${ball} casi no se mueve: aquí la pendiente es casi 0, pero no es un mínimo. Dale más pasos o mueve la salida.`,
    arrived: (ball: string, steps: string, loss: string) =>
      `${ball} llegó al fondo en ${steps}, con J = ${loss}. Prueba otra η y compara.`,
  },
  ways: {
    whole: 'Todo el conjunto',
    single: 'Un ejemplo',
    batch: (size: number) => `Lote de ${size}`,
    epoch: 'Una época',
    epochs: 'Épocas',
    map: (name: string) => `Camino de (w, b): ${name}`,
    perEpoch: (steps: number) => (steps === 1 ? '1 paso por época' : `${steps} pasos por época`),
    loss: (loss: string) => `J = ${loss}`,
    noise: (noise: string) => `ruido al inicio: ${noise}`,
    batchSize: 'Tamaño del lote (batch)',
    seed: 'Semilla',
    work: 'ejemplos vistos',
    chart: 'Pérdida J contra ejemplos vistos',
    ready:
      'Los mismos 24 ejemplos, la misma η, tres maneras de elegir con qué se calcula el gradiente. Toca «Una época».',
    after: (epochs: string, whole: string, single: string, batch: string) =>
      `Con ${epochs}, mismo trabajo: todo el conjunto llegó a J = ${whole}, de uno en uno a ${single}, por lotes a ${batch}.`,
    epochCount: (count: number) => (count === 1 ? '1 época' : `${count} épocas`),
    gone: (name: string) =>
      `${name} se salió del cuadro: con un gradiente ruidoso la misma η ya es demasiado larga. Baja η.`,
    wholeGone:
      'Todo el conjunto se salió del cuadro: η es demasiado larga hasta para el gradiente exacto, que no tiene ruido. Baja η.',
  },
  whyCard: {
    rule: 'El gradiente apunta hacia donde J más sube; por eso se camina al revés. η dice qué tan largo es el paso.',
    momentum:
      'Momentum es una pelota pesada: guarda velocidad, así que en la cañada deja de zigzaguear y cruza mesetas.',
    adam: 'Adam da a cada peso su propio paso, cerca de η de largo sin importar qué tan empinado esté.',
    ways: 'Todo el conjunto: exacto y pesado. Un ejemplo (estocástico): ligero y ruidoso. Mini-lotes: rápidos y con mejor estimación; es lo que se usa.',
    start:
      'En una red el punto de salida es al azar, de una normal N(0, σ²); por eso dos entrenamientos pueden acabar en valles distintos.',
  },
};
