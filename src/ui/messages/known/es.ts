import { decimals, megabytes, plural, seconds, sharePercent } from '../format.ts';

const many = plural('es-MX');
const whole = decimals('es-MX', 0);
const number1 = decimals('es-MX', 1);
const mb = megabytes('es-MX');
const duration = seconds('es-MX');

const percent = sharePercent('es-MX');

/** Words of what the eye already knew, of the cut and of Find it, which are fetched with the first of them. */
export const knownEs = {
  percent,
  offer:
    'El ojo llegó entrenado para nombrar mil clases. Esas últimas capas no vienen con la aplicación: se traen una vez y se quedan, también sin internet.',
  bring: (bytes: number | undefined) =>
    bytes === undefined ? 'Traerlas' : `Traer ${mb(bytes)} MB`,
  measuring: 'Se pregunta cuánto pesan…',
  loading: (received: number, total: number) =>
    `Llega lo que ya sabía: ${mb(received)} de ${mb(total)} MB`,
  opening: 'Se abre lo que ya sabía…',
  progress: 'Lo que el ojo ya sabía',
  failed: 'No se pudo abrir lo que el ojo ya sabía.',
  failedNext: 'Lo que le enseñaste está a salvo.',
  retry: 'Volver a intentar',
  eyeWaits: 'El ojo todavía no está listo: contesta en cuanto llegue.',
  pictureWaits: 'Hace falta una imagen que mirar.',

  honest:
    'Mil clases de ImageNet: esto ya lo sabía antes de que tú le enseñaras. Solo puede contestar con esas mil.',
  best: 'Sus cinco mejores de mil',
  rest: (five: number) => `Juntas, ${percent(five)}. Las otras 995, ${percent(1 - five)}.`,
  why: '¿Por qué contesta eso?',
  whyTexts: [
    'Antes de llegar aquí, la red aprendió con 1.28 millones de fotos de ImageNet, cada una con una de mil etiquetas. El ojo es esa red sin sus dos últimas capas.',
    'Las mil respuestas siempre suman 100\u00a0%, aunque la imagen no muestre ninguna de las mil cosas: no sabe decir «ninguna de estas». Entre las mil no hay «persona»: a una cara le busca lo que más se le parece.',
    'Medido con 65 fotos de 13 de esas clases, a 160 px: acierta a la primera en 77\u00a0% y entre sus cinco mejores en 92\u00a0%.',
    'Aquí se promedian unas décimas de segundo, para que los nombres se puedan leer.',
  ],
  wordnet: 'ImageNet toma sus clases de WordNet, un diccionario en inglés. El número de cada una:',

  cut: {
    title: 'El corte',
    open: 'El corte',
    what: 'Cómo aprende tus clases un ojo que ya sabía otras: aprendizaje por transferencia',
    whatTerm: '(transfer learning)',
    picture: 'imagen',
    livePicture: 'La imagen de ahora, como la recibe el ojo',
    trunk: 'el ojo',
    blocks: '16 bloques',
    features: '320 números',
    thousand: '1,000 salidas',
    yours: (count: number) => many(count, '1 salida', `${whole(count)} salidas`),
    yourClass: (n: number) => `Clase ${n}`,
    moreClasses: (count: number) => `y ${whole(count)} más`,
    drawing: 'Dibujo de la red, de la imagen a sus respuestas',
    step: (at: number, of: number) => `Paso ${at} de ${of}`,
    back: 'Atrás',
    next: 'Siguiente',
    restart: 'Otra vez',
    steps: {
      whole: {
        title: 'Así llegó',
        text: 'El ojo resume la imagen en 320 números. Otras dos capas sacan de ellos mil respuestas: las de ImageNet.',
      },
      cut: {
        title: 'Se corta aquí',
        text: 'Los 320 números describen cualquier imagen, no solo esas mil cosas. Lo que sigue ya no hace falta.',
      },
      yours: {
        title: 'Va lo tuyo',
        text: 'En su lugar, una sola capa: de los 320 números a tus clases. Empieza sin saber nada.',
      },
      learns: {
        title: 'Qué aprende',
        text: 'El ojo queda congelado: sus pesos no cambian. Solo aprende tu capa, y por eso le bastan pocas fotos y un celular.',
      },
      compare: {
        title: 'Antes y después',
        text: 'La misma imagen, los mismos 320 números, dos últimas capas distintas. Muéstrale algo tuyo y algo que no.',
      },
    },
    /** As they are called before anything happens to them. */
    partNames: { frozen: 'El ojo', removed: 'Las capas de ImageNet', learned: 'Tu capa' },
    parts: { frozen: 'Congelado', removed: 'Se quitan', learned: 'Aprende' },
    partsOf: {
      frozen: 'el ojo',
      removed: 'las capas de ImageNet',
      learned: (count: number) => `320 × ${whole(count)} + ${whole(count)}`,
    },
    numbers: 'Números de cada parte',
    weights: (count: number) => many(count, '1 peso', `${whole(count)} pesos`),
    biases: (count: number) => many(count, '1 bias', `${whole(count)} bias`),
    ratio: (frozen: number, learned: number) =>
      `Por cada número que aprende hay ${whole(frozen / learned)} congelados.`,
    took: (photos: number, ms: number) =>
      `Aquí aprendió ${many(photos, '1 foto', `${whole(photos)} fotos`)} en ${duration(ms)}.`,
    /** Classes came or went while the sum was on the screen. */
    changed: (before: number, now: number) =>
      `Hace un momento se ${many(before, 'dibujaba 1 clase', `dibujaban ${whole(before)} clases`)}; ahora, ${whole(now)}. Cada clase tiene 320 pesos y 1 bias: por eso cambió la cuenta.`,
    before: 'Antes: ImageNet',
    after: 'Después: lo tuyo',
    none: 'ninguna de estas',
    noAnswer: 'Esperando una imagen…',
    nothingTaught: (count: number) =>
      `Todavía no le enseñas nada. Con ${whole(count)} clases se vería así; en Enseñar pones las tuyas.`,
    answers: 'La misma imagen, antes y después',
  },

  findIt: {
    title: 'Búscalo',
    rules:
      '60 segundos. Te digo qué buscar: encuéntralo cerca de ti y enséñaselo a la cámara, de cerca y con buena luz.',
    fair: 'Cuenta cuando el ojo le da 20\u00a0% o más de su respuesta. Puede equivocarse: solo sabe lo que aprendió de ImageNet.',
    start: 'Empezar',
    find: 'Busca',
    left: (seconds: number) => `${whole(seconds)} s`,
    leftSaid: (seconds: number) => many(seconds, 'Queda 1 segundo.', `Quedan ${seconds} segundos.`),
    score: (count: number) => many(count, '1 encontrada', `${whole(count)} encontradas`),
    skip: 'Otra cosa',
    end: 'Terminar',
    pause: 'Pausa',
    paused: 'En pausa',
    pausedWhy: 'El tiempo está detenido.',
    resume: 'Seguir',
    nearnessLabel: 'Qué tanto se parece',
    nearness: (share: number) => `Le da ${percent(share)} de 20\u00a0%`,
    sees: (name: string, share: number) => `Ve: ${name}, ${percent(share)}`,
    seesNothing: 'Apunta la cámara a algo.',
    found: (name: string) => `Encontraste ${name}`,
    nextSaid: (name: string) => `Busca ${name}.`,
    over: (count: number) => many(count, 'Encontraste 1 cosa', `Encontraste ${whole(count)} cosas`),
    overSeconds: (seconds: number) => `en ${whole(seconds)} segundos`,
    overNone: 'Esta vez no encontraste ninguna',
    overNoneNext:
      'Acerca cada cosa a la cámara, con buena luz y un fondo liso. Si no la tienes a mano, pide otra.',
    each: (ms: number, share: number) => `${number1(ms / 1000)} s · ${percent(share)}`,
    eachWhy: 'Segundos que tardaste, y cuánto le dio el ojo.',
    again: 'Otra vez',
    done: 'Salir',
  },
};

/** What the catalogue of every language has. */
export type KnownMessages = typeof knownEs;
