import { decimals, plural } from '../format.ts';

const countOf = plural('es-MX');
const whole = decimals('es-MX', 0);

/** Words of the lab Perceptron. */
export const perceptronEs = {
  title: 'Perceptrón',
  /** One line on its card. */
  idea: 'La misma neurona, que ahora corrige sus pesos.',
  /** Classes 0 and 1. */
  classes: ['manzana', 'naranja'] as readonly [string, string],
  axes: { x: 'x₁ color: rojo → naranja', y: 'x₂ cáscara: lisa → rugosa' },
  plane: (count: number, wrong: number) =>
    `Frutas por color y cáscara: ${count}, ${wrong} del lado equivocado`,
  said: {
    start: (wrong: number, count: number) =>
      wrong === 0
        ? 'Todas están de su lado: esta recta ya acierta. Pon una fruta del otro lado.'
        : `${wrong} de ${count} ${countOf(wrong, 'queda', 'quedan')} del lado equivocado. Toca «Un paso»: mira una fruta y, si falla, corrige.`,
    right: (name: string) => `Era ${name} y dijo ${name}. Acertó: no cambia nada.`,
    tooReady: (name: string, other: string) =>
      `Era ${name} y dijo ${other}. Error −1: los pesos bajan y se activa menos.`,
    notReady: (name: string, other: string) =>
      `Era ${name} y dijo ${other}. Error +1: los pesos suben y se activa más.`,
    converged: (epochs: number, corrections: number) =>
      `Una época entera sin errores: convergió en ${epochs} ${countOf(epochs, 'época', 'épocas')} y ${corrections} ${countOf(corrections, 'corrección', 'correcciones')}. ¿Y si pones una fruta del otro lado?`,
    mixed: (epochs: number, wrong: number) =>
      `Época ${epochs}: ${wrong} mal. Ninguna recta separa estas frutas, así que la línea nunca se queda quieta.`,
    ended: (epochs: number) =>
      `Aquí se detiene, en la época ${whole(epochs)}. Ninguna recta acierta en todas.`,
    endedSeparable: (epochs: number) =>
      `Aquí se detiene, en la época ${whole(epochs)}, sin haber convergido. Sí hay una recta que las separa, pero por un hueco tan angosto que faltan muchísimas correcciones.`,
    zeroRate: 'Con η = 0 ve el error, pero no corrige: la línea no se mueve.',
    empty: 'Toca el plano para poner frutas; elige abajo de cuál.',
    full: 'Caben 64 puntos. Borra alguno para poner otro.',
    byHand: (wrong: number) =>
      `Moviste los pesos a mano: ${wrong} ${countOf(wrong, 'queda', 'quedan')} del lado equivocado.`,
  },
  step: 'Un paso',
  run: 'Correr',
  pause: 'Pausa',
  brush: 'Al tocar el plano',
  erase: 'borrar',
  speed: 'Velocidad',
  speeds: { slow: 'lenta', middle: 'media', fast: 'rápida' },
  points: 'Frutas',
  sets: { fruits: 'separables', mixed: 'mezcladas', none: 'ninguna' },
  rate: 'Tasa de aprendizaje η',
  weightsByHand: 'Pesos a mano',
  w1: 'Peso w₁ (color)',
  w2: 'Peso w₂ (cáscara)',
  b: 'Bias b',
  numbers: {
    title: 'El último paso, con sus números',
    none: 'Aquí verás cada paso con sus números.',
    example: 'Ejemplo',
    sum: 'Suma',
    prediction: 'Predicción',
    error: 'Error',
  },
  errors: {
    title: 'Errores por época',
    of: (list: string) => `Errores por época: ${list}`,
    none: 'todavía ninguna',
    /** Of the epoch that goes on. */
    going: (errors: number, seen: number, all: number) =>
      `en la que va, ${errors} (${seen} de ${all})`,
  },
  why: {
    unit: 'La neurona suma sus entradas por sus pesos. Si llega a cero o más, se activa: dice 1, naranja.',
    rule: 'Después de cada ejemplo compara. Si acertó, el error es 0 y nada cambia. Si no, cada peso se mueve un poco (η) hacia donde ese ejemplo saldría mejor.',
    convergence:
      'Teorema de convergencia: si alguna recta separa las clases, las correcciones se acaban. Empezando en cero son a lo más (R/γ)²: R es la longitud del ejemplo más largo y γ el margen que deja la mejor recta, los dos contando la entrada 1 del bias (Novikoff, 1962).',
    notSeparable:
      'Si ninguna recta las separa, siempre queda un error que corregir, y cada corrección descompone otra fruta.',
    notBackpropTitle: 'Esto no es retropropagación',
    notBackprop:
      'La regla de Rosenblatt (1958) usa el error y − ŷ directamente. La retropropagación (1986) usa derivadas, y el escalón de esta neurona es plano: su derivada es 0 en todas partes y no dice hacia dónde moverse. Por eso las redes de varias capas cambiaron el escalón por funciones suaves.',
  },
  camera: {
    classes: ['A', 'B'] as readonly [string, string],
    axes: { x: 'x₁ tono (°)', y: 'x₂ saturación (%)' },
    plane: (count: number) => `Colores por tono y saturación: ${count}`,
    take: (name: string) => `Es ${name}`,
    takeBack: 'Quitar el último',
    clear: 'Quitar todos',
    photographs: 'Usar las fotos de mi proyecto',
    noPhotographs:
      'Tu proyecto no tiene fotos de dos clases. Enséñale dos cosas en Enseñar, y sus colores serán puntos aquí.',
    pairs: (first: string, second: string) => `${first} y ${second}`,
    pair: 'Qué clases del proyecto',
    reading: (hue: string, saturation: string) =>
      `En el centro: tono ${hue}°, saturación ${saturation}\u00a0%`,
    sum: (sum: string, comparison: string) => `Σ\u00a0=\u00a0${sum}\u00a0${comparison}\u00a00`,
    said: {
      start: (first: string, second: string) =>
        `Apunta el cuadro del centro a algo rojo y toca «Es ${first}»; luego a algo verde y toca «Es ${second}».`,
      one: (name: string) => `Bien. Ahora apunta a algo de otro color y toca «Es ${name}».`,
      decides: (name: string) =>
        `Lo del centro es ${name}, dice la línea. Apunta a otra cosa y mira si cambia.`,
      gray: 'Lo del centro casi no tiene color: su tono no dice nada. Acércalo o busca más luz.',
      mixed: 'Estos colores se mezclan: ninguna recta los separa, y la línea no se queda quieta.',
    },
  },
};
