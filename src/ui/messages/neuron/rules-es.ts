import { plural, sharePercent } from '../format.ts';

/** The sign stays on the line of its number. */
const percent = sharePercent('es-MX');
const countOf = plural('es-MX');

/** Words of the lab Rules. */
export const rulesEs = {
  title: 'Reglas',
  /** One line on its card. */
  idea: 'Tres reglas adivinan qué haces; luego llega lo que nadie previó.',
  part: 'Qué se adivina',
  parts: { speed: 'Actividad', day: 'Día o noche', classes: 'Mis clases' },
  activities: [
    'camina',
    'corre',
    'va en bici',
    'sube escaleras',
    'va en camión',
    'está quieto',
  ] as readonly string[],
  axes: { speed: 'velocidad (km/h)', shake: 'sacudida del celular' },
  features: ['velocidad', 'sacudida'] as readonly string[],
  plane: (count: number, right: number) =>
    `${count} personas por lo que hacen; la regla acierta en ${right}`,
  low: 'Umbral: caminar o correr',
  high: 'Umbral: correr o bici',
  kmh: (value: string) => `${value} km/h`,
  accuracy: (right: number, count: number) =>
    `Aciertos: ${right} de ${count} (${percent(right / count)})`,
  fresh: (share: number) => `gente nueva: ${percent(share)}`,
  next: {
    surprise: 'Que lleguen más personas',
    shake: 'Medir también la sacudida',
    rule: 'Agregar otra regla',
    learn: 'Que aprenda sola',
  },
  learn: 'Que aprenda sola',
  unlearn: 'Volver a mis reglas',
  list: { hand: 'Reglas escritas a mano', learned: 'Reglas aprendidas' },
  rule: (condition: string, activity: string) => `si ${condition} → ${activity}`,
  otherwise: (activity: string) => `si no → ${activity}`,
  and: ' y ',
  otherPeople: 'Otras personas',
  said: {
    foreseen: (low: string, high: string, right: number, count: number) =>
      `Con ${low} y ${high} km/h aciertas en ${right} de ${count}. Mueve los umbrales, o deja que lleguen más personas.`,
    surprised: (right: number, count: number) =>
      `Llegaron escaleras, camión y gente quieta: ninguna regla los previó. Ahora aciertas en ${right} de ${count}.`,
    shake: (right: number, count: number) =>
      `Con la sacudida ya se ven separados, pero tu regla no la mira: sigue en ${right} de ${count}. Agrega una regla.`,
    piled: (rules: number, right: number, count: number) =>
      `Ya son ${rules} reglas: ${right} de ${count}. Cada caso nuevo pide otra, y alguien tiene que escribirla.`,
    learned: (rules: number, right: number, count: number) =>
      `Aprendió ${rules} ${countOf(rules, 'regla', 'reglas')} de los ejemplos: ${right} de ${count}. Nadie escribió esos números.`,
  },
  day: {
    plane: (count: number) => `Brillo de ${count} ${countOf(count, 'foto', 'fotos')}, de 0 a 255`,
    axis: 'brillo medio (0–255)',
    names: ['noche', 'día'] as readonly [string, string],
    take: ['Es de noche', 'Es de día'] as readonly [string, string],
    threshold: 'Tu regla: es de día desde',
    learnedAt: (value: string) => `aprendida: ${value}`,
    live: (value: string) => `Brillo ahora: ${value}`,
    clear: 'Quitar todas',
    said: {
      start:
        'Apunta a algo claro y toca «Es de día»; tápale la luz y toca «Es de noche». Solo se guarda el brillo.',
      one: (take: string) => `Ahora busca lo contrario y toca «${take}».`,
      compare: (hand: number, learned: number, count: number, at: string) =>
        `Tu regla acierta en ${hand} de ${count}; la aprendida, en ${learned}: cortó en ${at}. ${
          Math.max(hand, learned) < count
            ? '¿Qué imagen las engaña a las dos?'
            : 'Busca una imagen que las engañe a las dos.'
        }`,
      useless: (hand: number, count: number) =>
        `Tu regla acierta en ${hand} de ${count}. El brillo no separa estas fotos: no hay corte que ayude.`,
      full: 'Ya son 64 fotos: quítalas para empezar otra vez.',
    },
  },
  classes: {
    compare: 'Comparar',
    codeNote:
      'Las fotos no caben en un programa: este solo hace la última cuenta, con los aciertos de arriba.',
    working: (share: number) => `Comparando: ${percent(share)}`,
    hand: 'A mano: tono, brillo y bordes (4 números)',
    eye: 'El ojo: 320 números aprendidos',
    share: (right: number, asked: number) => `${right} de ${asked} (${percent(right / asked)})`,
    waiting: (count: number) =>
      `El ojo todavía no ha visto ${count} ${countOf(count, 'foto', 'fotos')}; abre la cámara o la escena de ejemplo y espera un momento.`,
    said: {
      few: 'Hacen falta dos clases con dos tomas cada una: una toma se aprende, la otra pregunta. Grábalas en Enseñar, o abre el proyecto de ejemplo.',
      start: (classes: number) =>
        `Tus ${classes} clases, vistas de dos formas: lo que alguien pensó en medir, y lo que el ojo aprendió a mirar.`,
      done: (hand: string, eye: string, bursts: number) =>
        `En ${bursts} tomas que no habían visto: a mano ${hand}, el ojo ${eye}. Mismas fotos, mismo clasificador; cambian las características.`,
    },
  },
  why: {
    rules:
      'Una regla escrita a mano sirve mientras alguien haya previsto el caso. Aprender es encontrar los números de la regla a partir de ejemplos.',
    tree: 'Lo que aprende aquí es un árbol de decisión (CART, 1984): prueba todos los cortes posibles y se queda con el que deja cada lado más puro; luego corta cada lado otra vez.',
    gini: 'Qué tan revuelto está un lado lo dice la impureza de Gini: 0 si todos son de la misma clase.',
    giniHere: (kmh: string) => `Con números, el lado de menos de ${kmh} km/h.`,
    nested:
      'Inteligencia artificial ⊃ aprendizaje automático (machine learning) ⊃ aprendizaje profundo (deep learning). En el segundo, las características las elige una persona; en el tercero, la red también las aprende.',
    fresh:
      'Los aciertos con gente nueva se miden con personas que la regla no vio. Son los que cuentan.',
  },
};
