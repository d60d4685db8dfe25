import { dotProduct } from '../../../core/neuron/similarity/dot-product.ts';
import { plural } from '../format.ts';
import { numberText } from '../../neuron/number-text.ts';
import { listText, productText, type LabLines } from './topic-words.ts';

const many = plural('es-MX');

/** Words of the teacher's view, the printed sheet, and what is handed in. */
export const teacherEs = {
  view: {
    title: 'Vista para dar clase',
    place: (n: number, of: number) => `${n} de ${of}`,
    previous: 'Tema anterior',
    next: 'Tema siguiente',
    leave: 'Salir de la vista para dar clase',
    notes: 'Notas',
    notesSeen: 'Estas notas las ve todo el grupo.',
    say: 'Di',
    prompt: 'Pregunta al grupo',
    timer: 'Temporizador',
    left: (clock: string) => `Quedan ${clock}`,
    over: 'Se acabaron los dos minutos.',
    go: 'Empezar',
    pause: 'Pausa',
    reset: 'Dos minutos otra vez',
    openHere: 'Abrir aquí',
    scan: 'Escanea el código o escribe la dirección',
    warns:
      'El celular avisará que la conexión no es privada: entra en los detalles y elige continuar.',
    largeCode: 'Código grande',
    answer: 'Respuesta',
    qr: (title: string) => `Código QR con el enlace a la actividad: ${title}`,
    notReachable:
      'Otros celulares no pueden abrir esta dirección. Publica la aplicación o sírvela en tu red para que el código funcione.',
    /** @param letters whether keys that are letters do anything. */
    keys: (letters: boolean) =>
      `← → cambian de tema · espacio: temporizador${letters ? ' · N: notas · R: respuesta · C: código' : ''} · Esc: salir`,
  },
  sheet: {
    title: 'Hoja de actividades',
    heading: 'Curso: actividades',
    name: 'Nombre',
    date: 'Fecha',
    print: 'Imprimir',
    withCodes: 'Con códigos QR',
    which: 'Qué temas',
    all: 'Todos',
    answer: 'Respuesta',
    where: (place: string) => `En Vistazo: ${place}`,
    address: 'Dirección',
  },
  handIn: {
    title: 'Entregar',
    how: 'Se hace en este dispositivo y no se envía solo: tú lo compartes o lo guardas.',
    name: 'Tu nombre',
    namePlaceholder: 'Nombre y grupo',
    answers: 'Respuestas',
    noAnswers: 'Todavía no contestas ninguna pregunta. Puedes entregar tus números y fotos.',
    numbers: 'Mis números',
    pictures: 'Fotos',
    picturesHow: (most: number) => `Elige hasta ${most}, de tu proyecto o de tus archivos.`,
    photo: (name: string, n: number) => `Foto de ${name}, toma ${n}`,
    ownFiles: 'Mis archivos…',
    ownPicture: (n: number) => `Archivo ${n}`,
    full: 'Ya no caben más fotos.',
    unreadable: (name: string) => `«${name}» no se puede abrir como foto. Elige otra.`,
    remove: (name: string) => `Quitar ${name}`,
    preview: 'Así se ve',
    share: 'Compartir',
    save: 'Guardar como imagen',
    print: 'Imprimir o PDF',
    making: 'Se hace la imagen…',
    saved: {
      picked: (file: string) => `Se guardó ${file} donde elegiste.`,
      downloads: (file: string) => `${file} se mandó a tus descargas.`,
    },
    shared: 'Se entregó la imagen.',
    notShared:
      'El navegador no dejó compartirla. Toca «Compartir» otra vez, o guárdala como imagen y envíala desde ahí.',
    failed: 'No se pudo hacer la imagen. Prueba con menos fotos, o imprímela como PDF.',
    fileName: (name: string, day: string) => `curso-${name || 'vistazo'}-${day}.png`,
  },
  page: {
    title: (name: string) => (name ? `Curso de Vistazo · ${name}` : 'Curso de Vistazo'),
    made: (day: string, done: number, of: number) => `${day} · ${done} de ${of} temas hechos`,
    answers: 'Mis respuestas',
    /** @param tries how many answers it took. */
    answer: (text: string, isRight: boolean, tries: number) => {
      if (!isRight) return `${text} (todavía no)`;
      return tries > 1 ? `${text} (bien, al intento ${tries})` : `${text} (bien)`;
    },
    numbers: 'Mis números',
    project: (classes: number, photos: number, takes: number) =>
      `Mi proyecto: ${classes} ${many(classes, 'clase', 'clases')}, ${photos} ${many(photos, 'foto', 'fotos')} en ${takes} ${many(takes, 'toma', 'tomas')}.`,
    heldOut: (right: number, asked: number, percent: string) =>
      `Acierta ${right} de ${asked} en tomas que no ha visto (${percent}).`,
    parameters: (count: string) => `Mi red tiene ${count} parámetros.`,
    run: (percent: string) => `Mi mejor entrenamiento acierta ${percent} en lo que no había visto.`,
    /** What the labs were left at, a line each. */
    labs: {
      rules: ({ lowKmh, highKmh }) =>
        `Mi regla: a menos de ${lowKmh} km/h caminar, a menos de ${highKmh} correr.`,
      threshold: ({ w1, w2 }) => `Mi unidad de umbral: w₁ = ${w1}, w₂ = ${w2}.`,
      perceptron: ({ examples, corrections }) =>
        `Mi perceptrón: ${corrections} ${many(corrections, 'corrección', 'correcciones')} en ${examples} ${many(examples, 'ejemplo', 'ejemplos')}.`,
      vectors: ({ x, b }, isAnswered) =>
        `Mis vectores: X = ${listText(x)}, B = ${listText(b)}${isAnswered ? `, X · B = ${numberText(dotProduct(x, b))}` : ''}.`,
      matrix: ({ row, column }, isAnswered) =>
        `Mi primera celda: ${productText(row, column)}${isAnswered ? ` = ${numberText(dotProduct(row, column))}` : ''}.`,
      activations: ({ x, slope }, isAnswered) =>
        x === 0 && !isAnswered
          ? 'Mi punto en la sigmoide: x = 0.'
          : `En x = ${numberText(x)}, la derivada de la sigmoide es ${numberText(slope, 3)}.`,
      losses: ({ answer, truth }) => `Mi predicción: ŷ = ${numberText(answer)}, y = ${truth}.`,
      descent: ({ rate }) => `Mi tasa de aprendizaje: η = ${numberText(rate)}.`,
      'chain-rule': ({ slope }) => `En mi red, ∂J/∂w₁ = ${numberText(slope)}.`,
      frameworks: ({ hidden }) => `Neuronas ocultas de mi red de XOR: ${hidden}.`,
      overfitting: ({ neurons, points }) =>
        `Mi red de la curva: ${neurons} por capa, con ${points} puntos.`,
    } satisfies LabLines,
    pictures: 'Mis fotos',
    caption: (className: string, take: number) => `${className}, toma\u00a0${take}`,
    madeWith: 'Hecho con Vistazo en este dispositivo.',
  },
};
