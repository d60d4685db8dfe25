import { plural } from '../format.ts';
import type { HelpCopy } from './words.ts';

const many = plural('es-MX');

/** Words of the classifier by QR codes. */
export const qrEs = {
  send: {
    title: 'Enviar a otro celular',
    untitled: 'Mi proyecto',
    /** Before the names of the classes. */
    what: (name: string, count: number) =>
      `«${name}»: ${many(count, '1 clase', `${count} clases`)}, sin fotos`,
    how: 'En el otro celular: abre Vistazo, ⋯, Recibir de otro celular. Apunta su cámara a este código hasta que diga que ya llegó.',
    time: (seconds: number) =>
      seconds < 60
        ? `Tarda unos ${seconds} s.`
        : `Tarda unos ${many(Math.round(seconds / 60), '1 minuto', `${Math.round(seconds / 60)} minutos`)}.`,
    long: 'Son muchas clases: si se les hace largo, el archivo del proyecto llega más pronto.',
    bright: 'Sube el brillo de esta pantalla y no la muevas.',
    /** Only the latest corrections go along. */
    corrections: (sent: number, all: number) =>
      `Van las ${sent} correcciones más recientes de ${all}: lo que corregiste antes, el otro celular puede contestarlo distinto.`,
    more: (count: number) => `y ${count} más`,
    code: (number: number, name: string) => `Código QR ${number} de «${name}»`,
    progress: 'Vuelta de códigos',
    loop: (number: number, needed: number) =>
      number <= needed
        ? `Código ${number} de ${needed}`
        : `Código ${number}. Siguen pasando hasta que el otro celular los tenga todos`,
    pause: 'Pausa',
    play: 'Seguir',
    next: 'Código siguiente',
    previous: 'Código anterior',
    close: 'Dejar de enviar',
    /** In the Share sheet. */
    offer:
      'Con códigos QR: lo aprendido, sin fotos, sin internet y sin archivos. El otro celular los lee con su cámara.',
    start: 'Mostrar los códigos',
    openFirst: 'Con códigos QR se envía el proyecto que está abierto: abre primero este.',
    notSeen:
      'El ojo todavía tiene que mirar las fotos: en cuanto las vea, aquí sale el botón que muestra los códigos. Si el ojo aún no llega, le hace falta internet una vez.',
    nothing: 'Todavía no hay nada que enviar: primero enséñale algo.',
  },
  receive: {
    title: 'Recibir de otro celular',
    how: 'Apunta al código que muestra el otro celular o el proyector: que llene el cuadro.',
    parts: (known: number, needed: number) => `${known} de ${needed}`,
    progress: (known: number, needed: number) => `Llegaron ${known} partes de ${needed}`,
    receiving: 'Llegando. No muevas el celular.',
    silent:
      'No se ve ningún código. Acércate hasta que llene el cuadro, evita reflejos y sube el brillo de la otra pantalla.',
    interrupted: 'Se perdió de vista. Vuelve a apuntar: lo que llegó sigue aquí.',
    others: {
      'app-link':
        'Este código abre Vistazo en otro celular. Para recibir un clasificador, en el otro toca Enviar a otro celular.',
      link: 'Este código es un enlace, no un clasificador. Aquí no se abre. Lleva a:',
      foreign:
        'Este código no es un clasificador de Vistazo. Apunta al que muestra el otro celular: se sigue buscando.',
      newer:
        'Este código es de una versión más nueva de Vistazo. Actualiza esta y vuelve a recibir.',
      damaged: 'Lo que llegó no se puede usar. No se cambió nada: vuelve a apuntar.',
    },
    opening: 'Ya llegó. Abriendo…',
    otherEye:
      'Llegó, pero es de otra versión de Vistazo: su ojo no es como el de aquí. Actualiza los dos y vuelve a enviarlo. No se cambió nada.',
    failed: 'Llegó, pero no se pudo guardar. Lo tuyo sigue igual.',
    again: 'Volver a recibir',
    untitled: 'Recibido',
    leave: 'Dejar de recibir',
    noCamera: 'Para recibir hace falta una cámara.',
    openCamera: 'Abrir la cámara',
  },
  help: [
    {
      title: 'Clasificador por códigos QR',
      what: 'Lo aprendido de tus clases, sus nombres y su umbral, de pantalla a cámara y sin internet. No lleva fotos ni reacciones: en el otro celular, a la misma foto, contesta como aquí salvo casos muy justos (los números viajan redondeados), pero no se le puede enseñar más.',
      how: [
        'En este celular: Enviar a otro celular, y deja el código a la vista.',
        'En el otro: ⋯, Recibir de otro celular, y apunta la cámara. Cinco clases tardan unos segundos.',
      ],
    },
  ] as readonly HelpCopy[],
};

export type QrMessages = typeof qrEs;
