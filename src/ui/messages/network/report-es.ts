import { decimals, finePercent, isoDay, plural } from '../format.ts';

const many = plural('es-MX');
const whole = decimals('es-MX', 0);
const moment = new Intl.DateTimeFormat('es-MX', { dateStyle: 'long', timeStyle: 'short' });
const day = new Intl.DateTimeFormat('es-MX', { dateStyle: 'medium' });
const photos = (count: number) => many(count, '1 foto', `${whole(count)} fotos`);
const takes = (count: number) => many(count, '1 toma', `${whole(count)} tomas`);
const percent1 = finePercent('es-MX');

/** Words of the report of a project. */
export const reportEs = {
  title: 'Informe del proyecto',
  what: 'Datos, separaciones, ajustes, números y curvas, en una página para imprimir o guardar como PDF, y en JSON.',
  open: 'Ver el informe',
  failed: 'No se pudo hacer el informe. Tus fotos están a salvo; vuelve a intentar.',
  print: 'Imprimir o guardar PDF',
  save: 'Guardar JSON',
  saveFailed: 'No se pudo guardar. Vuelve a intentar.',
  compute: 'Calcular lo que falta',
  computing: 'Se calcula lo que falta…',
  cancel: 'Cancelar',
  fileName: (atMs: number) => `vistazo-informe-${isoDay(atMs)}.json`,
  pageName: (atMs: number) => `vistazo-informe-${isoDay(atMs)}`,
  notComputed: 'No se calculó.',
  noTest: 'No hay ronda de prueba.',
  notMeasured: 'No se puede medir con lo que hay.',

  firstProject: 'Mi proyecto',
  made: (iso: string) => `Hecho el ${moment.format(new Date(iso))}`,
  versions: (app: string, eye: string | null) =>
    `Vistazo ${app} · ${eye ? `el ojo ${eye}` : 'sin el ojo'} · español`,
  data: 'Datos',
  dataHead: { name: 'Clase', photos: 'Fotos', takes: 'Tomas', test: 'De prueba' },
  test: (photoCount: number, takeCount: number) =>
    photoCount === 0 ? '–' : `${photos(photoCount)}, ${takes(takeCount)}`,
  total: 'Total',
  settings: 'Ajustes',
  strictness: 'Exigencia de «ninguna de estas»',
  temperature: 'Temperatura',
  thresholds: 'Umbrales',
  folds: 'Partes de la validación cruzada',
  split: 'Se separan tomas completas: las fotos de una toma nunca están de los dos lados.',
  heldOut: 'En tomas que no ha visto',
  heldOutNote:
    'Validación cruzada: se pregunta a otras cabezas por tomas que no aprendieron. «Ninguna de estas» cuenta como error.',
  testRound: 'En la ronda de prueba',
  testNote: 'Fotos que nunca se aprenden. «Ninguna de estas» cuenta como error.',
  accuracy: (share: number, right: number, asked: number) =>
    `Acierta ${percent1(share)}: ${whole(right)} de ${photos(asked)}`,
  interval: (low: number, high: number, takeCount: number) =>
    `Con ${takes(takeCount)}, el valor verdadero está entre ${percent1(low)} y ${percent1(high)} (19 de cada 20 veces).`,
  matrix: 'Matriz de confusión',
  matrixNote: 'Renglones: lo que es. Columnas: lo que dijo.',
  none: 'Ninguna',
  worst: (is: string, said: string, count: number, asked: number) =>
    `Lo que más confunde: tomó ${is} por ${said} en ${whole(count)} de ${photos(asked)}.`,
  noWorst: 'No tomó ninguna clase por otra.',
  metrics: { name: 'Clase', precision: 'Precisión', recall: 'Exhaustividad', f1: 'F1' },
  point: (falseRejects: number, unseenCaught: number) =>
    `Con el umbral de ahora rechaza ${percent1(falseRejects)} de las fotos propias y atrapa ${percent1(unseenCaught)} de lo nunca visto.`,
  calibrated: (before: number, after: number, temperature: string, isFitted: boolean, on: string) =>
    `Error de calibración (ECE): ${percent1(before)} sin temperatura, ${percent1(after)} con T = ${temperature}${isFitted ? '' : ' (la de siempre, sin ajustar)'}. Medido en ${on}.`,
  network: (name: string) => `Lo que se evalúa: ${name}`,
  networkNote: (on: string) => `Medido con: ${on}. De eso no aprendió.`,
  trainings: 'Entrenamientos',
  trainingsHead: {
    name: 'Nombre',
    network: 'Red',
    data: 'Aprende / mide',
    epochs: 'Épocas',
    accuracy: 'Acierta',
  },
  /** @param isOfOthers whether any is measured with pictures that only measure. */
  trainingsNote: (isOfOthers: boolean, hasCrossed: boolean, hasChosen: boolean) =>
    [
      ...(isOfOthers
        ? ['Aciertos en las imágenes que solo miden, de las que la red no aprendió.']
        : []),
      ...(hasCrossed
        ? [
            'Un ojo ajustado se mide por validación cruzada: se pregunta a copias suyas por tomas que no aprendieron. El que se usa aprendió de todas.',
          ]
        : []),
      ...(hasChosen
        ? [
            'Con lo que mide se escogió también la mejor época, así que estos números quizá se ven un poco mejor de lo que son.',
          ]
        : []),
    ].join(' '),
  crossed: 'validación cruzada',
  eyePart: (level: string) => `Ojo, ${level}`,
  unknownNetwork: 'Otra red',
  noPhotos: 'Este proyecto no tiene fotos de sus clases: del ojo no hay qué medir.',
  judgedWaits: {
    asked: 'Todavía se mide la red que se evalúa: su parte aparece en cuanto termine.',
    cancelled: 'Cancelaste la medición de la red que se evalúa: aquí no están sus números.',
  },
  /** The page is of before the network, or what it is measured with, changed. */
  judgedBefore:
    'La red que se evalúa cambió y se mide de nuevo: hasta que termine, este informe es de antes.',
  metricsTitle: 'Clase por clase',
  day: (iso: string) => day.format(new Date(iso)),
};

export type ReportMessages = typeof reportEs;
