/** Words of the lab Activations. */
export const activationsEs = {
  title: 'Activaciones',
  /** One line on its card. */
  idea: 'Seis funciones que doblan la recta, y lo que pasa en diez capas.',
  part: 'Qué parte',
  parts: { curve: 'La función', chain: 'Diez capas' },
  activation: 'Activación',
  names: {
    sigmoid: 'Sigmoide',
    tanh: 'tanh',
    relu: 'ReLU',
    'leaky-relu': 'Leaky ReLU',
    maxout: 'Maxout',
    elu: 'ELU',
  },
  curve: {
    label: (name: string) => `Curva de ${name} y su derivada`,
    point: 'Entrada x',
    at: (x: string, y: string, slope: string) => `x = ${x}, f(x) = ${y}, pendiente ${slope}`,
    value: 'f(x)',
    slope: 'derivada f′(x)',
    saturated: 'saturada',
    dead: 'muerta',
    alpha: 'α de ELU',
    line: (what: 'w' | 'b', place: number) => `${what}${place === 1 ? '₁' : '₂'}`,
    sentence: (name: string, x: string, y: string, slope: string) =>
      `${name}(${x}) = ${y}, con pendiente ${slope}.`,
    learns: (more: string) => `Si x sube 0.1, f(x) cambia cerca de ${more}. Lleva x a una orilla.`,
    isSaturated: 'Zona saturada: la pendiente casi es 0 y la neurona casi no aprende.',
    isDead: 'Zona muerta: la pendiente es 0 y aquí la neurona no aprende nada.',
    camera: (x: string, y: string) => `Centro: x = ${x} → f(x) = ${y}`,
    before: 'x',
    after: 'f(x)',
  },
  chain: {
    label: 'Tamaño de los valores y de los gradientes en cada capa, en escala logarítmica',
    values: 'Valores →',
    gradients: '← Gradientes',
    layer: (place: number, values: string, gradients: string) =>
      `Capa ${place}: valores ${values}, gradientes ${gradients}`,
    histogram: (place: number) => `Salidas de la capa ${place}`,
    sigma: 'σ de los pesos al empezar',
    seed: 'Otra semilla',
    he: (sigma: string) => `σ de He: ${sigma}`,
    xavier: (sigma: string) => `σ de Xavier: ${sigma}`,
    vanishes: (share: string) =>
      `El gradiente se desvanece: a la capa 1 le llega ${share} de lo que recibe la 10, y casi no aprende. Cambia σ o la activación.`,
    explodes: (share: string) =>
      `El gradiente explota: a la capa 1 le llega ${share} veces lo que recibe la 10. Baja σ.`,
    healthy: (share: string) =>
      `Así sí: a la capa 1 le llega ${share} veces lo que recibe la 10, y todas aprenden parejo.`,
    nothing: 'El gradiente es 0 desde la capa 1: todo quedó muerto o saturado.',
    valuesVanish: 'Los valores también se apagan.',
    valuesExplode: 'Los valores también explotan.',
  },
  whySix: 'Cada neurona suma y luego dobla la suma con una de estas funciones:',
  whySlope:
    'La derivada dice cuánto gradiente deja pasar. La sigmoide deja pasar a lo más 0.25; ReLU deja pasar 1 o nada.',
  whyChain:
    'Hacia atrás, cada capa multiplica el gradiente por sus pesos y por su derivada. Diez veces un factor chico es casi 0; diez veces uno grande explota.',
  whyFactor: (before: number, layer: number, factor: string) =>
    `En tamaño, ese factor es más o menos σ·√n por la derivada típica de la capa. Aquí, de la capa ${layer} a la ${before}, fue ${factor}:`,
  whySigma:
    'Por eso importa con qué σ se sortean los pesos: con n entradas, √(1/n) para tanh (Glorot y Bengio, 2010) y √(2/n) para ReLU (He y otros, 2015). Con la sigmoide, √(1/n) no basta: su derivada no pasa de 0.25 y el gradiente se desvanece igual.',
};
