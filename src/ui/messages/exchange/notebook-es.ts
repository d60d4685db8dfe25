/** Words of the notebook, in Markdown. */
export const notebookEs = {
  title: 'Seguir con Vistazo en una máquina más grande',
  intro:
    'Este cuaderno sigue donde se quedó el celular: las mismas fotos, la misma división por toma y la misma red. Ejecuta las celdas en orden. Usa tensorflow y matplotlib, que en Colab ya están; ahí conviene elegir una GPU: *Entorno de ejecución, Cambiar tipo*.',
  bringTitle: 'Traer los archivos',
  bring:
    'Si el cuaderno no está junto a `train.py`, descomprime el archivo que guardó Vistazo; en Colab te pide subirlo.',
  photographsTitle: 'Las fotos',
  photographs:
    'De `train` se aprende, con `validation` se elige la mejor época (si está vacía, se conserva la última) y `test` solo mide. Las fotos de una toma son casi copias, así que cada toma está completa en una de las tres: si no, la red respondería de memoria y la cifra mentiría.',
  networkTitle: 'La red',
  network: 'Como la dejó la app. No ha visto nada de `validation` ni de `test`.',
  trainTitle: 'Aprender',
  train:
    'Lo hace `train.py`, que también corre sin cuaderno y en varias máquinas. Si se interrumpe, ejecuta otra vez esta celda: sigue desde la última época completa.',
  resultTitle: 'Qué resultó',
  result:
    'Pérdida en las fotos de las que se aprende y en las apartadas. Donde la segunda deja de bajar, la red empieza a aprender de memoria. La cifra de `validation` sale un poco favorecida, porque con ella se eligió la época; la de `test`, si hay, no.',
  backTitle: 'De regreso a Vistazo',
  back: 'En la app: ⋯, *Abrir archivo*, y elige `model.keras`. `tfjs` es para páginas web y `model.tflite` para TensorFlow Lite.',
};

export type NotebookMessages = typeof notebookEs;
