import { decimals, finePercent, plural } from '../format.ts';
import type { TemperatureEffect } from '../../network/evaluate/experts/temperature-effect.ts';
import { mapEs } from './map-es.ts';
import { reportEs } from './report-es.ts';

const many = plural('es-MX');
const whole = decimals('es-MX', 0);
const number1 = decimals('es-MX', 1);
const number2 = new Intl.NumberFormat('es-MX', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
}).format;

const percent1 = finePercent('es-MX');
const percent = (share: number) =>
  share < 0.01 || share > 0.99 ? percent1(share) : `${whole(100 * share)}\u00a0%`;
const photos = (count: number) => many(count, '1 foto', `${whole(count)} fotos`);
const takes = (count: number) => many(count, '1 toma', `${whole(count)} tomas`);

/** A difference in percentage points, with its sign. */
function points(share: number): string {
  const rounded = number1(Math.abs(100 * share));
  const sign = rounded === '0' ? '' : share > 0 ? '+' : '−';
  return `${sign}${rounded} ${rounded === '1' ? 'punto' : 'puntos'}`;
}

/** Words of the measures for experts in Evaluate. */
export const expertsEs = {
  title: 'Para expertos',
  whole,
  percent,
  percent1,
  number2,
  measure: 'Medir',
  again: 'Volver a medir',
  cancel: 'Cancelar',
  progress: 'Avance',
  stale: 'Las fotos cambiaron desde que se midió.',
  failed: 'No se pudo calcular. Tus fotos están a salvo; vuelve a intentar.',
  asTable: 'Como tabla',
  nothing: 'El ojo todavía no aprende nada de este proyecto. Graba al menos dos clases en Enseñar.',
  needsTakes:
    'Para medir hay que guardar una toma sin enseñarla: hacen falta dos clases, y dos tomas en alguna. Graba otra en otro lugar.',
  single: (names: string) => `Con una sola toma no se mide: ${names}.`,
  eyeOnly: 'Se mide la cabeza del ojo, la que aprende en Enseñar.',

  splits: {
    title: 'Dos maneras de separar',
    what: 'Las mismas fotos y la misma cabeza. Solo cambia cómo se decide qué se aprende y qué se pregunta.',
    frame: 'Por foto',
    frameNote: 'Lo común: fotos de una misma toma caen de los dos lados, casi iguales.',
    take: 'Por toma',
    takeNote: 'Lo honesto: cada toma completa de un solo lado.',
    dots: (name: string, mean: string, low: string, high: string) =>
      `${name}: ${mean}; entre ${low} y ${high} según el sorteo`,
    gap: (mean: number, low: number, high: number) =>
      `Separar por foto presume ${points(mean).replace('+', '')} de más (de ${points(low)} a ${points(high)} según el sorteo): pregunta por fotos casi iguales a las que se aprendieron.`,
    noGap: (mean: number, low: number, high: number) =>
      `${low === high ? 'Aquí no hay diferencia.' : `Aquí casi no hay diferencia: ${points(mean)} (de ${points(low)} a ${points(high)} según el sorteo).`} Tus tomas se parecen entre sí, o tus clases son fáciles de distinguir.`,
    drawn: (draws: number, parts: number, asked: number, bursts: number) =>
      `${draws} sorteos en ${parts} partes; cada parte se pregunta a una cabeza que aprendió las demás. ${photos(asked)} de ${takes(bursts)} en cada sorteo.`,
    ownRun:
      'Esto se mide con la cabeza del ojo: una red propia habría que entrenarla desde cero decenas de veces.',
  },

  curve: {
    title: '¿Vale la pena grabar más?',
    what: 'La cabeza aprende 1, 2, 4… tomas de cada clase y se le pregunta por todas las demás.',
    label: 'Aciertos según las tomas por clase',
    mean: 'Promedio',
    low: 'Peor sorteo',
    high: 'Mejor sorteo',
    axis: 'Tomas por clase',
    takes,
    verdicts: {
      full: (accuracy: number, to: number) =>
        `Con ${takes(to)} por clase ya acierta ${percent1(accuracy)}. Más tomas como estas casi no pueden mejorarlo: prueba en otro lugar, con otra luz.`,
      rising: (from: number, to: number, gain: number) =>
        `Sí: de ${from} a ${takes(to)} por clase cambió ${points(gain)}. Otras tomas todavía ayudan.`,
      flat: (from: number, to: number, gain: number) =>
        `Más de lo mismo, no: de ${from} a ${takes(to)} por clase cambió ${points(gain)}. Cambia de lugar, de luz o de fondo.`,
      unclear: (from: number, to: number, gain: number) =>
        `No se puede saber: de ${from} a ${takes(to)} por clase cambió ${points(gain)}, y qué tomas tocan pesa más que eso.`,
      short: (accuracy: number) =>
        `Con una toma por clase acierta ${percent(accuracy)}. Para ver si más ayudan, graba tres tomas en la mitad de las clases.`,
    },
    note: (draws: number) => `${draws} sorteos. Medido en tomas que no aprendió.`,
  },

  calibration: {
    title: 'Calibración',
    what: 'Si dice 90\u00a0% de seguridad, debería acertar 90 de cada 100.',
    source: 'Medida en',
    sources: { 'held-out': 'tomas que no ha visto', test: 'ronda de prueba' },
    bins: 'Barras',
    binKinds: { width: 'mismo ancho', count: 'mismas fotos' },
    temperature: 'Temperatura',
    temperatureNote: (value: number, isFitted: boolean, effect: TemperatureEffect) => {
      const from = isFitted
        ? 'ajustada con tomas que no ha visto.'
        : 'la de siempre: para ajustarla hacen falta al menos dos tomas de cada clase.';
      const effects = {
        surer: 'Menor que 1: más segura.',
        same: 'Casi 1: queda igual de segura.',
        'less-sure': 'Mayor que 1: menos segura.',
      };
      return `T = ${number2(value)}, ${from} ${effects[effect]}`;
    },
    /** Of the eye's held-out answers. */
    heldOutNote:
      'A cada parte de las tomas le contesta una cabeza que aprendió sin ella: con pocas tomas, el error sale más grande que el de la que usas, que aprendió de todas. Una ronda de prueba mide esa.',
    bin: 'Cuando dice',
    sentence: (says: number, right: number, count: number) =>
      count < 100
        ? `Cuando dice ${percent(says)}, acierta en ${whole(Math.round(right * count))} de ${photos(count)}.`
        : `Cuando dice ${percent(says)}, acierta ${whole(100 * right)} de cada 100 (${photos(count)}).`,
    error: 'Error de calibración (ECE)',
    errorNote: (on: string, count: number) =>
      `Distancia media entre lo que dice y lo que acierta. Medido en ${on}: ${photos(count)}.`,
    ownNote:
      'Cada parte de las tomas se mide con la temperatura que se ajustó con las otras partes. Ninguna respuesta cambia: solo qué tan segura se dice.',
    ownFew:
      'Se mide tal como sale de su softmax: para ajustarle una temperatura hacen falta al menos dos tomas que no haya visto.',
    ownWaits: 'Aparece en cuanto tu red se haya medido, aquí arriba.',
    fewCounted: 'Son pocas fotos: el número puede cambiar mucho con otras.',
    says: 'lo que dice',
    right: 'lo que acierta',
    diagram: (words: string) =>
      `Diagrama de confiabilidad: seguridad de un lado, aciertos del otro. ${words}`,
    counts: 'fotos',
    legend: {
      exact: 'en la línea: honesta',
      over: 'dice de más',
      under: 'dice de menos',
      count: 'abajo: cuántas fotos son',
    },
    head: { range: 'Dice', count: 'Fotos', confidence: 'En promedio', accuracy: 'Acierta' },
    range: (low: number, high: number) => `${percent(low)} a ${percent(high)}`,
  },

  none: {
    title: 'Ninguna de estas: el umbral',
    what: 'Cada clase se esconde por turnos: una cabeza aprende las demás, y la escondida es para ella algo nunca visto.',
    needsThree:
      'Hacen falta tres clases: al esconder una deben quedar dos entre las que pueda confundirse.',
    label: 'Fotos rechazadas según la exigencia',
    caught: 'Cosas nunca vistas que atrapa',
    rejects: 'Fotos tuyas que rechaza',
    threshold: 'Exigencia',
    shift: (value: number) =>
      `${value > 0 ? '+' : value < 0 ? '−' : ''}${number2(Math.abs(value))}`,
    chosen: 'La que eliges',
    present: 'La de ahora',
    sentence: (rejects: number, caught: number) =>
      `Con esta exigencia rechazaría ${whole(100 * rejects)} de cada 100 fotos tuyas y atraparía ${whole(100 * caught)} de cada 100 cosas nunca vistas.`,
    use: 'Usar esta exigencia',
    area: (value: number) =>
      `Distingue lo tuyo de lo nunca visto ${whole(100 * value)} de cada 100 veces (área bajo la curva), con cualquier umbral.`,
    note: (known: number, unseen: number) =>
      `Medido en ${photos(known)} de tomas que no ha visto y en ${photos(unseen)} de clases escondidas. Las tuyas se parecen entre sí más que lo que verá allá afuera.`,
  },

  map: mapEs,
  report: reportEs,
};

export type ExpertsMessages = typeof expertsEs;
