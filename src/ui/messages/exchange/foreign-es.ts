import type { Keeping } from '../../../app/foreign/kept-models.ts';
import type { RunKind } from '../../../app/network/run-kind.ts';
import { decimals, plural, sharePercent } from '../format.ts';
import { runNamesEs } from '../network/run-names-es.ts';
import type { HelpCopy, TroubleCopy } from './words.ts';

const many = plural('es-MX');
const whole = decimals('es-MX', 0);
const safe = 'No se cambió nada de lo tuyo.';

/** Of each trouble that this theme adds. */
const troubles: Pick<
  TroubleCopy,
  | 'too-many-classes'
  | 'too-many-photographs'
  | 'not-pictures'
  | 'file-missing'
  | 'unknown-layer'
  | 'unknown-setting'
  | 'not-one-line'
  | 'no-picture-input'
  | 'too-many-layers'
  | 'weights-missing'
  | 'no-numbers'
  | 'does-not-run'
  | 'too-many-models'
> = {
  'too-many-classes': ({ count, max }) =>
    `Trae ${whole(count)} clases; aquí caben hasta ${whole(max)}. ${safe}`,
  'too-many-photographs': ({ count, max }) =>
    `Trae ${whole(count)} fotos; aquí se abren hasta ${whole(max)} a la vez. ${safe} Ábrelas por partes.`,
  'not-pictures': ({ what }) =>
    `Es un proyecto de Teachable Machine, pero de otra cosa que imágenes (${what}): Vistazo solo ve. ${safe}`,
  'file-missing': ({ name }) =>
    `Falta el archivo ${name}. ${safe} Elige juntos todos los archivos del modelo, o el zip.`,
  'unknown-layer': ({ className, layer }) =>
    className === 'Lambda'
      ? `La capa «${layer}» es una Lambda: lleva código adentro, y aquí no se ejecuta código de un archivo. ${safe}`
      : `Aquí no se conoce la capa ${className} («${layer}»). ${safe} Se abren clasificadores de imágenes hechos con las capas usuales de Keras.`,
  'unknown-setting': ({ className, layer, setting }) =>
    `La capa ${className} («${layer}») usa ${setting} de una forma que aquí no se calcula. ${safe}`,
  'not-one-line': ({ layer }) =>
    `Esta red no va de una imagen a una respuesta: junto a «${layer}» tiene otra entrada, otra salida o una capa que se usa dos veces. ${safe}`,
  'no-picture-input': ({ shape }) =>
    `Lo que entra a esta red no es una imagen cuadrada en gris o a color${shape ? ` (${shape})` : ''}. ${safe}`,
  'too-many-layers': ({ max }) => `Esta red tiene más de ${whole(max)} capas. ${safe}`,
  'weights-missing': ({ layer }) =>
    `Faltan los pesos de la capa «${layer}». ${safe} Guarda el modelo completo y vuelve a intentar.`,
  'no-numbers': ({ layer }) =>
    `En los pesos de la capa «${layer}» hay algo que no es un número (NaN o infinito): su entrenamiento se descompuso. ${safe}`,
  'does-not-run': () =>
    `Se leyó, pero sus capas no embonan o no contesta con números. ${safe} Comprueba que abra en Keras o en TensorFlow.js.`,
  'too-many-models': ({ max }) =>
    `Ya guardas ${max} modelos de otros. ${safe} Quita uno en Enseñar, Modelos de otros.`,
};

const help: readonly HelpCopy[] = [
  {
    title: 'Proyecto de Teachable Machine (.tm)',
    what: 'Las fotos con las que alguien enseñó a Teachable Machine. Aquí son fotos tuyas, en tomas: las que se grabaron juntas se reconocen porque se parecen, y tú las revisas antes de que entren.',
    how: [
      'En Teachable Machine: menú, Descargar proyecto como archivo.',
      'En Vistazo: ⋯, Abrir archivo. Solo proyectos de imágenes.',
    ],
  },
  {
    title: 'Modelo de Teachable Machine (model.json, weights.bin, metadata.json)',
    what: 'Una red que alguien entrenó allá. Contesta en vivo junto a la tuya, a la misma imagen; no cambia nada de lo tuyo.',
    how: [
      'En Teachable Machine: Exportar modelo, TensorFlow.js, Descargar.',
      'Abre aquí el zip, o los tres archivos juntos. Luego: Enseñar, Modelos de otros.',
    ],
  },
  {
    title: 'Modelo de Keras (.keras) y de TensorFlow.js',
    what: 'Un clasificador de imágenes hecho con las capas usuales. Si sus capas son las de Mi red, entra ahí como entrenamiento: puedes ver sus mapas y evaluarlo. Si no, contesta en vivo en Modelos de otros. Nada de un archivo se ejecuta: las capas Lambda y el código propio se rechazan por su nombre.',
    how: [
      'En Python: model.save("modelo.keras").',
      'Para que sepa los nombres de sus clases, elige junto con él un labels.txt con un nombre por línea. También puedes escribirlos aquí.',
    ],
  },
  {
    title: 'Fotos por clase (carpeta o zip)',
    what: 'Una carpeta por clase, con fotos JPEG, PNG, WebP o GIF. Lo que está en carpetas test o prueba solo mide. También sirve una tabla CSV con archivo y etiqueta.',
    how: [
      'Arrastra la carpeta a la ventana, o ábrela como zip.',
      'Cada foto es una toma, salvo que bursts.csv diga otra cosa: es la tabla que Vistazo pone junto a sus fotos.',
    ],
  },
];

/** Words of what others made. */
export const foreignEs = {
  troubles,
  /** Of each reason that this theme adds: see `words.ts`. */
  skipped: {},
  help,

  chooseFolder: 'Elegir carpeta…',

  review: {
    title: 'Revisa las tomas',
    why: 'Estas fotos se grabaron en tomas, pero el archivo no dice en cuáles. El ojo las separó donde dejan de parecerse. Las de una misma toma casi se repiten: si quedaran en dos tomas, medir saldría mejor de lo que es.',
    ofClass: (takes: number, photos: number) =>
      `${many(takes, '1 toma', `${whole(takes)} tomas`)} · ${many(photos, '1 foto', `${whole(photos)} fotos`)}`,
    take: (number: number, photos: number) =>
      `Toma ${number} · ${many(photos, '1 foto', `${whole(photos)} fotos`)}`,
    join: 'Juntar con la siguiente',
    joinTakes: (number: number, name: string) =>
      `Juntar la toma ${number} de «${name}» con la siguiente`,
    look: 'Ver sus fotos',
    lookAt: (number: number, name: string) => `Ver las fotos de la toma ${number} de «${name}»`,
    splitHint: 'Toca la foto con la que empieza otra toma.',
    splitAt: (photo: number, take: number, name: string) =>
      `Empezar otra toma en la foto ${photo} de la toma ${take} de «${name}»`,
    more: (count: number) => `Ver ${many(count, '1 toma más', `${whole(count)} tomas más`)}`,
  },

  panel: {
    what: 'Contestan junto a tu red, a la misma imagen. Solo se miran: no cambian nada de lo tuyo.',
    choose: 'Modelo',
    open: 'Abrir otro modelo…',
    none: 'Todavía no hay ninguno. Abre un modelo de Teachable Machine, de Keras o de TensorFlow.js.',
    opening: 'Se abre…',
    waits: 'Hace falta una imagen que mirar.',
    theirs: (name: string) => name,
    ours: 'Tu red',
    oursNothing: 'Todavía no le enseñas nada.',
    ms: (ms: number) => `${whole(ms)} ms por imagen`,
    facts: (format: string, sizePx: number, ms: string) =>
      [format, `${sizePx} × ${sizePx} pixeles`, ms].filter(Boolean).join(' · '),
    formats: {
      'teachable-machine': 'Teachable Machine',
      keras: 'Keras',
      'layers-model': 'TensorFlow.js',
    },
    backends: { webgpu: 'WebGPU', webgl: 'WebGL', wasm: 'WebAssembly', cpu: 'JavaScript' },
    runsOn: (backend: string) => `en ${backend}`,
    noneOfThese: 'ninguna de estas',
    percent: sharePercent('es-MX'),
    unnamed: (number: number) => `Clase ${number}`,
    moreAnswers: (count: number) =>
      many(count, 'y 1 más, con menos', `y ${whole(count)} más, con menos`),
    each: 'Contesta por cada clase aparte: los porcentajes no suman 100\u00a0%.',
    noNone: 'No sabe decir «ninguna de estas»: siempre reparte 100\u00a0% entre sus clases.',
    names: 'Nombres de sus clases',
    namesNote: 'El archivo no los trae: escríbelos en el orden en que se entrenó.',
    asRun: 'Llevar a Mi red',
    asRunNote: 'Sus capas son las de Mi red: ahí puedes ver sus mapas y evaluarla.',
    asRunNames:
      'Sus capas son las de Mi red: cuando todas sus clases tengan nombre, la puedes llevar ahí.',
    nameOf: (number: number) => `Nombre de la clase ${number}`,
    scaling: 'Cómo le entran los pixeles',
    scalingNote:
      'El archivo no lo dice. Prueba: con la forma equivocada contesta casi siempre lo mismo.',
    scalings: {
      bytes: 'de 0 a 255',
      unit: 'de 0 a 1',
      signed: 'de −1 a 1',
      'teachable-machine': 'como Teachable Machine (v / 127 − 1)',
    },
    remove: (name: string) => `Quitar «${name}»`,
    removeSure: '¿Quitarlo de este dispositivo?',
    removeYes: 'Quitar',
    removeNo: 'Conservar',
    keeping: {
      stored: 'Se guarda en este dispositivo, también sin internet.',
      'until-left':
        'No se pudo guardar: contesta hasta que cierres esta página. Haz espacio en el dispositivo y ábrelo otra vez.',
      'changes-until-left':
        'Lo que cambiaste al último no se pudo guardar: vale hasta que cierres esta página. Haz espacio en el dispositivo y cámbialo otra vez.',
    } satisfies Record<Keeping, string>,
    troubles: {
      gone: 'Sus archivos ya no están o no se pueden leer. Ábrelo otra vez.',
      'does-not-fit': 'Sus capas no embonan: no se puede correr.',
      'no-answer':
        'Lo que calcula no son números: sus pesos se descompusieron, o le entran los pixeles de otra forma.',
      'no-classes': 'No contesta con una lista de clases.',
      lost: 'Este dispositivo no puede correrlo.',
    },
  },

  report: {
    foreign: (name: string) => `Se abrió «${name}»: contesta junto a tu red.`,
    untilLeft:
      'No cupo en el dispositivo: contesta hasta que cierres esta página. Haz espacio y ábrelo otra vez para conservarlo.',
    run: (name: string) => `«${name}» está en Mi red, con tus entrenamientos.`,
    /** The very same one was opened or trained here before. */
    runPresent: (name: string, kind: RunKind, number: number) =>
      `Esta misma red ya está aquí: es «${name || runNamesEs[kind](number)}», en Mi red. No se agregó otra.`,
    foreignPresent: (name: string) =>
      `Este mismo modelo ya está aquí: es «${name}», en Modelos de otros. No se agregó otro.`,
    show: 'Verlo en vivo',
  },
};

export type ForeignMessages = typeof foreignEs;
