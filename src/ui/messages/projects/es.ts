import { isoDay, plural } from '../format.ts';

const many = plural('es-MX');
const day = new Intl.DateTimeFormat('es-MX', { dateStyle: 'medium' });

/** Words of projects: those of one’s own, those that were received, and how they go. */
export const projectsEs = {
  /** A classifier that came from another phone (exchange/qr-es.ts has the words of its way). */
  received: {
    receive: 'Recibir de otro celular',
    send: 'Enviar a otro celular',
    title: (name: string) => (name ? `Recibido: «${name}»` : 'Recibido de otro celular'),
    about: (atMs: number, sizePx: number) =>
      `Se envió el ${day.format(atMs)}. A la misma foto contesta como allá, salvo casos muy justos: sus números viajan redondeados, y un porcentaje puede cambiar 1 o 2 puntos. Mira a ${sizePx}\u00a0px. Otra cámara y otra luz dan otras fotos. Llegó sin fotos ni reacciones: por eso aquí no se le enseña más.`,
    otherEye:
      'Es de otra versión del ojo, así que aquí no puede contestar. Actualiza Vistazo en los dos celulares y vuelve a recibirlo.',
    teachNames: 'Enseñar con estos nombres',
    ownName: (name: string) => `${name} (lo mío)`,
    remove: 'Quitar',
    row: 'recibida, sin fotos',
    project: 'recibido, sin fotos',
    answering: (sizePx: number) => `recibido · a ${sizePx} px`,
    tray: 'Llegó de otro celular, sin fotos: su nombre y lo que aprendió no se cambian aquí.',
    test: 'Para saber qué tan bien contesta con tus cosas, haz una ronda de prueba en Evaluar.',
  },

  projects: {
    menu: 'Proyectos…',
    title: 'Proyectos',
    unnamed: 'Mi proyecto',
    switcher: (name: string) => `Proyecto ${name}: cambiar`,
    list: 'Proyectos de este dispositivo',
    open: (name: string) => `Abrir ${name}`,
    shown: 'abierto',
    classes: (count: number) => many(count, '1 clase', `${count} clases`),
    photos: (count: number) => many(count, '1 foto', `${count} fotos`),
    date: (atMs: number) => day.format(atMs),
    actions: (name: string) => `Acciones de ${name}`,
    share: 'Compartir…',
    copyDue: (name: string) =>
      `Hay fotos de «${name}» que solo están en este dispositivo. Conviene guardar una copia.`,
    copyWanted: 'falta una copia',
    keepCopy: 'Guardar una copia…',
    rename: 'Cambiar el nombre',
    duplicate: 'Duplicar',
    remove: 'Borrar',
    newProject: 'Nuevo proyecto',
    newName: 'Proyecto nuevo',
    nameLabel: 'Nombre del proyecto',
    create: 'Crear',
    keepName: 'Guardar',
    cancel: 'Cancelar',
    copyName: (name: string) => `Copia de ${name}`,
    removed: (name: string) => `Se borró el proyecto ${name}.`,
    gone: 'Ese proyecto se borró en otra pestaña.',
    example: 'Proyecto de ejemplo',
    exampleOffer: 'Ver un proyecto de ejemplo',
    exampleName: 'Ejemplo',
    exampleProgress: (done: number, total: number) =>
      `Preparando el ejemplo: ${done} de ${total} fotos`,
    onlyInMemory: 'Este navegador no deja guardar aquí, así que solo hay un proyecto.',
    troubles: {
      unavailable: 'No se pudo: este navegador no deja guardar aquí.',
      blocked: 'No se pudo: otra pestaña de Vistazo no suelta lo guardado.',
      'newer-version': 'Lo guardado es de una versión más nueva de Vistazo: recarga la página.',
      'quota-full':
        'No queda espacio para eso. No se perdió nada: borra lo que no necesites y vuelve a intentar.',
      gone: 'Ese proyecto ya no está: tal vez se borró en otra pestaña. Lo demás sigue igual.',
      unknown: 'No se pudo. Lo que tenías sigue igual.',
      'in-use': 'Ese proyecto está abierto en otra pestaña: ciérralo ahí y vuelve a intentar.',
      unreadable:
        'Ese proyecto no se pudo leer, así que sigue abierto este y nada cambió. Recarga la página y vuelve a intentar.',
      unsaved:
        'No se cambió de proyecto: hay cosas de este que están solo en memoria. Borra tomas que no necesites y toca Guardar.',
    },
    watching: 'Este proyecto está abierto en otra pestaña: aquí puedes mirar, no grabar.',
    takeOver: 'Usarlo aquí',
    takingOver: 'Pidiéndolo a la otra pestaña…',
  },

  erase: {
    title: 'Borrar todo de este dispositivo',
    open: 'Borrar todo de este dispositivo…',
    what: 'Para dispositivos prestados: deja Vistazo como recién abierto.',
    copyTitle: '1. Guarda una copia de las fotos',
    copyWhat:
      'Un archivo zip con una carpeta por proyecto y por clase; las rondas de prueba van en carpetas aparte. Se puede abrir sin Vistazo.',
    testFolder: 'prueba',
    copy: 'Guardar una copia',
    copyProgress: (done: number, total: number) => `Copiando: ${done} de ${total} fotos`,
    copyName: (atMs: number) => `vistazo-fotos-${isoDay(atMs)}.zip`,
    copySaved: 'La copia está guardada.',
    copyFailed: 'No se pudo guardar la copia. No se borró nada: vuelve a intentar.',
    noPhotos: 'No hay fotos que copiar.',
    eraseTitle: '2. Borra todo',
    goes: (projects: number, photos: number) =>
      `Se borran para siempre: ${many(projects, '1 proyecto', `${projects} proyectos`)} con ${many(photos, '1 foto', `${photos} fotos`)}, lo aprendido y los ajustes.`,
    stays: 'Se queda: la aplicación, lista para usarse sin internet.',
    start: 'Borrar todo…',
    sure: '¿Borrar todo?',
    noUndo: 'No se puede deshacer.',
    confirm: 'Sí, borrar todo',
    cancel: 'No borrar',
    erasing: 'Borrando…',
    blocked:
      'Otra pestaña de Vistazo no suelta lo guardado. Ciérrala: entonces se borra. Luego recarga esta.',
    elsewhere: 'Se borró todo desde otra pestaña.',
  },
};

/** The type of its catalogues. */
export type ProjectsMessages = typeof projectsEs;
