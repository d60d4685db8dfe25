import { plural } from '../format.ts';

const many = plural('es-MX');
const hundredths = new Intl.NumberFormat('es-MX', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
}).format;
/** What an import's notice tells. */
interface AddedPhotos {
  readonly name: string;
  readonly count: number;
  readonly total: number;
  readonly repeatedCount: number;
  readonly stopped?: string;
}

/** Words of the room Teach. */
export const teachEs = {
  teach: {
    /** What others made, answering beside ours. */
    foreign: 'Modelos de otros',
    foreignClose: 'Volver a tus clases',
    title: 'Clases',
    evaluate: 'Evaluar',
    nameLabel: 'Nombre de la clase',
    namePlaceholder: 'Taza, llaves…',
    nameFirst: 'Ponle nombre a lo primero que quieres enseñar',
    add: 'Agregar',
    newClass: 'Nueva clase',
    record: (name: string) => `Grabar ${name}: mantén presionado`,
    recording: (name: string, count: number) => `Grabando ${name}: ${count}`,
    row: (name: string) => `${name}: ver sus tomas`,
    bursts: (count: number) => many(count, '1 toma', `${count} tomas`),
    photos: (count: number) => many(count, '1 foto', `${count} fotos`),
    noPhotos: 'sin fotos todavía',
    notLearned: (count: number) => `${count} sin aprender`,
    anotherPlace: 'graba otra',
    none: 'Ninguna de estas',
    noneSettings: 'Ninguna de estas: qué tan exigente es',
    likeness: (value: number, threshold: number) =>
      `Parecido ${hundredths(value)}, umbral ${hundredths(threshold)}`,
    waitingForPicture: 'Sin imagen en vivo',
    waitingForEye: 'Todavía sin respuesta: el ojo está por llegar',
    noneTaught: 'Se parece a algo que le enseñaste que no es ninguna',
  },
  hands: {
    timer: 'Temporizador',
    timerIs: (seconds: number) =>
      seconds > 0 ? `Temporizador: ${seconds} segundos` : 'Temporizador: apagado',
    timerChoice: (seconds: number) => (seconds > 0 ? `${seconds} segundos` : 'Apagado'),
    timerHow: 'Tocas el botón redondo, cuenta 3, 2, 1 y graba solo',
    seconds: (seconds: number) => `${seconds} s`,
    recordTimed: (name: string, seconds: number) =>
      `Grabar ${name}: toca, cuenta 3, 2, 1 y graba ${seconds} segundos`,
    slideUp: 'Desliza hacia arriba para grabar sin manos',
    pressUp: 'Presiona ↑ para grabar sin manos',
    letGo: 'Suelta: sigue grabando',
    remaining: (secondsLeft: number) => `Grabando · quedan ${secondsLeft} s`,
    countdown: (name: string, secondsLeft: number) => `${name}: empieza en ${secondsLeft}`,
    timed: (name: string, seconds: number) => `Grabando ${name}: ${seconds} segundos`,
    locked: (name: string, seconds: number) =>
      `${name} se sigue grabando sin manos. Para terminar, toca el botón o presiona Escape; termina por sí sola en ${seconds} segundos.`,
    endsIn: (secondsLeft: number) => `termina en ${secondsLeft} s`,
    moveIt: 'muévela, gírala, acércala, aléjala',
  },
  tray: {
    name: 'Nombre',
    colour: 'Color y símbolo',
    markOption: (n: number) => `Símbolo ${n}`,
    burst: (n: number) => `Toma ${n}`,
    testBurst: (n: number) => `Prueba ${n}`,
    onlyMeasures: 'solo para medir',
    teachTest: 'Pasar la toma a entrenamiento',
    fromCamera: 'cámara',
    fromFile: 'archivo',
    fromScene: 'escena de ejemplo',
    photo: (n: number, of: number) => `Foto ${n} de ${of}`,
    deletePhoto: 'Borrar esta foto',
    deleteBurst: 'Borrar la toma',
    deleteClass: 'Borrar la clase',
    moveBurstTo: 'Mover la toma a…',
    movePhotoTo: 'Mover la foto a…',
    empty: 'Todavía no hay fotos. Mantén presionado el botón redondo para grabar.',
    score: (right: number, asked: number) => `${right} de ${asked} bien en tomas que no ha visto`,
    scoreHow:
      'Se aprende sin una parte de las tomas, se pregunta por sus fotos, y así con cada parte; lo que usas aprendió de todas. Cuenta como error si dice «ninguna de estas».',
    cannotKnow: 'Todavía no puedo saber qué tan bien la reconoce: hace falta otra toma.',
    finding: 'Averiguando qué tan bien la reconoce…',
    noScore: 'Graba al menos dos tomas en lugares distintos para saber qué tan bien la reconoce.',
  },
  measured: {
    tooFew: (count: number) =>
      many(
        count,
        'Todavía no puedo medir qué tan bien la reconoce: sin su toma más grande queda 1 foto, y con eso no alcanza. Graba otra toma.',
        `Todavía no puedo medir qué tan bien la reconoce: sin su toma más grande quedan ${count} fotos, y con eso no alcanza. Graba otra toma.`,
      ),
  },
  photoFiles: {
    add: 'Agregar fotos',
    ways: 'También puedes soltarlas o pegarlas aquí.',
    adding: (n: number, of: number) => `Agregando ${n} de ${of}`,
    cancel: 'Cancelar',
    cancelFor: (name: string) => `Dejar de agregar fotos a ${name}`,
    dropHere: (name: string) => `Suelta aquí para agregar a ${name}`,
    added: ({ name, count, total, repeatedCount, stopped }: AddedPhotos) => {
      const added = stopped
        ? many(
            count,
            `Se agregó 1 de ${total} fotos a ${name}.`,
            `Se agregaron ${count} de ${total} fotos a ${name}.`,
          )
        : many(count, `Se agregó 1 foto a ${name}.`, `Se agregaron ${count} fotos a ${name}.`);
      const told = count === 0 ? `No se agregaron fotos a ${name}.` : added;
      const repeated = many(repeatedCount, '1 ya estaba.', `${repeatedCount} ya estaban.`);
      // Whoever cancelled knows why.
      const why =
        stopped === 'not-saved' &&
        'La última no se pudo guardar: está solo en memoria, y ya no se agregaron más.';
      return [told, repeatedCount > 0 && repeated, why].filter(Boolean).join(' ');
    },
    refused: (count: number, fileName: string) =>
      many(
        count,
        `No se pudo agregar ${fileName}.`,
        `No se pudieron agregar ${count} archivos, como ${fileName}.`,
      ),
    showWhy: 'Ver por qué',
    refusedTitle: 'Archivos que no se agregaron',
    why: {
      empty: 'El archivo está vacío. Búscalo donde lo tomaste y vuelve a copiarlo.',
      heic: 'Este navegador no abre fotos HEIC: guárdala como JPEG y agrégala de nuevo.',
      video: 'Es un video. Ábrelo como imagen en vivo y graba una toma de él.',
      'too-many-pixels':
        'Tiene más de 120 millones de pixeles, más de lo que aquí cabe. Guárdala más chica y agrégala de nuevo.',
      unreadable: 'No es una foto, o está dañada. Si otro programa la abre, guárdala como JPEG.',
    },
  },
  order: {
    place: (n: number, of: number) => `Lugar ${n} de ${of}`,
    up: 'Mover arriba',
    down: 'Mover abajo',
    keys: 'En la lista: Alt + ↑ y Alt + ↓.',
    moved: (name: string, n: number, of: number) => `${name}: lugar ${n} de ${of}`,
  },
  photoTray: {
    details: 'Nombre, símbolo y borrar',
    label: 'Fotos de la clase',
    loose: 'Fotos sueltas',
    looseCount: (count: number) => many(count, '1 foto suelta', `${count} fotos sueltas`),
    keys: 'Con las flechas pasas de foto en foto; Enter la elige y Supr la borra.',
  },
  none: {
    title: 'Ninguna de estas',
    what: 'Si lo que ve se parece poco a la clase ganadora, responde «ninguna de estas» en lugar de inventar.',
    strict: 'Exigente',
    normal: 'Normal',
    flexible: 'Flexible',
    choice: 'Qué tan exigente es',
    exact: 'Ajuste exacto del umbral',
    shift: (value: number) => `${value > 0 ? '+' : ''}${hundredths(value)}`,
    rejects: (rejected: number, asked: number) =>
      `Con este ajuste rechaza ${rejected} de ${asked} de tus propias fotos, en tomas que no ha visto.`,
    rejectsUnknown:
      'Con dos tomas de varias fotos por clase podré decir cuántas de tus propias fotos rechaza.',
    why: '¿Por qué?',
    whyText:
      'El parecido es el coseno entre la huella (embedding) de la imagen y la huella media de la clase, sin contar lo que la imagen comparte con todas tus clases, como la mesa: 1 es idéntico, 0 no tiene nada que ver. El umbral se calcula con tus tomas: cada toma se compara con las demás de su clase. Con una sola toma se usa un valor fijo cercano a 0.4.',
  },
  fool: {
    title: '¿Quién la engaña?',
    open: '¿Quién la engaña?',
    close: 'Salir de «¿Quién la engaña?»',
    what: 'Muéstrale algo que la confunda. Cuando se equivoque, toca lo que es: la imagen se guarda y puedes enseñársela.',
    whatNetwork:
      'Muéstrale a tu red algo que la confunda. Cuando se equivoque, toca lo que es: la imagen se guarda y puedes pasarla a entrenamiento.',
    how: 'Cómo la engañas',
    ways: {
      own: 'A tu modo',
      turn: 'Gírala',
      cover: 'Tápala',
      background: 'Otro fondo',
      far: 'De lejos',
      near: 'De cerca',
      light: 'Otra luz',
    },
    tries: {
      own: 'Inventa cómo, o elige una idea.',
      turn: 'Ponla de lado o de cabeza. ¿Aprendió cómo es, o solo cómo estaba?',
      cover: 'Tápale una parte con la mano. ¿Qué parte no le puede faltar?',
      background: 'Llévala a otro lugar. ¿Mira la cosa, o lo que tiene atrás?',
      far: 'Aléjala hasta que se vea pequeña.',
      near: 'Acércala hasta que no quepa entera.',
      light: 'Apaga una luz, o ponla junto a la ventana.',
    },
    right: 'Acertó',
    roundLabel: 'Esta ronda',
    score: (tries: number, fooled: number) =>
      `Ronda: ${many(tries, '1 intento', `${tries} intentos`)}, ${many(fooled, '1 engaño', `${fooled} engaños`)}`,
    wayScore: (way: string, tries: number, fooled: number) => `${way}: ${fooled} de ${tries}`,
    weakest: (way: string, fooled: number, tries: number) =>
      `Lo que más la engaña en esta ronda: «${way}», ${fooled} de ${tries}. Enséñale tomas así.`,
    undo: 'Deshacer el último intento',
    restart: 'Nueva ronda',
    keptBy: (way: string, count: number) => `${way} · ${count}`,
    noAnswer: {
      picture: 'Todavía no responde: hace falta una imagen.',
      failed: 'No responde: el ojo no arrancó. En Este dispositivo dice por qué.',
      learned: 'Todavía no responde: hace falta algo aprendido.',
      eye: 'Todavía no responde: el ojo está por llegar.',
      preparing: 'Todavía no responde: se prepara, espera un momento.',
    },
    says: 'Dice:',
    but: 'Pero es…',
    none: 'Ninguna de estas',
    gone: 'una clase que borraste',
    received:
      'Este proyecto llegó de otro dispositivo: aquí no se le enseña nada, así que lo que la engañe no se podría guardar. En Enseñar, toca «Enseñar con estos nombres»: con esa copia sí puedes jugar.',
    toTeach: 'Ir a Enseñar',
    kept: (count: number) => many(count, 'La engañó 1 imagen', `La engañaron ${count} imágenes`),
    takenFor: (said: string, is: string) => `Dijo «${said}», es «${is}».`,
    now: (says: string, isRight: boolean, taught: boolean) =>
      taught
        ? `Ya la aprendió. Ahora, en esta misma imagen, dice «${says}»${isRight ? '.' : ': enséñale más como esta.'}`
        : `Sin aprenderla, ahora dice «${says}».`,
    taughtNetwork: 'Ya es una foto más: tu red la aprende en su próximo entrenamiento.',
    teach: 'Enséñale',
    teachLabel: (is: string) => `Enséñale que es «${is}»`,
    unteach: 'Que lo olvide',
    unteachLabel: (is: string) => `Que olvide que es «${is}»`,
    remove: (words: string) => `Borrar: ${words}`,
  },
};

export type TeachMessages = typeof teachEs;
