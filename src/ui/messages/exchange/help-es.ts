import type { HelpCopy } from './words.ts';

const formats: readonly HelpCopy[] = [
  {
    title: 'Archivo del proyecto (.vistazo)',
    what: 'Todo tu proyecto: fotos, tomas, rondas de prueba, lo que el ojo vio en ellas, tus redes y sus entrenamientos. Al abrirlo aprende otra vez de las fotos, en un momento. Con él sigues en otro dispositivo justo donde te quedaste.',
    how: [
      'Mándalo como documento: por correo, WhatsApp, AirDrop o en una memoria USB.',
      'En el otro dispositivo abre Vistazo: ⋯, Abrir archivo. Elige si va como proyecto nuevo o se junta con el que tienes.',
      'Por dentro es un zip: si le cambias la terminación a .zip, ves las fotos en carpetas.',
    ],
  },
  {
    title: 'Fotos en carpetas (.zip)',
    what: 'Tus fotos, de 224 × 224 pixeles, en una carpeta por clase, dentro de la carpeta de tu proyecto; las rondas de prueba, en otra que termina en (prueba). bursts.csv dice de qué toma es cada una. No lleva lo aprendido.',
    how: [
      'Descomprímelo y míralas con cualquier programa.',
      'En un cuaderno (notebook) o en Colab, Keras lee con image_dataset_from_directory la carpeta de tu proyecto: apunta a esa, no a la de afuera. «Ninguna de estas» sería una clase más: sácala antes.',
      'En Teachable Machine: arrastra las fotos de cada carpeta a su clase.',
    ],
  },
];

/** Words of the page that tells what each file is. */
export const helpEs = {
  title: '¿Qué es cada archivo?',
  intro:
    'Todo lo que haces se guarda solo en tu dispositivo. Un archivo es la forma de llevártelo, de compartirlo o de guardar una copia. Vistazo no lo envía a ningún lado: tú decides.',
  formats,
};

export type HelpMessages = typeof helpEs;
