import type { ModelWords } from '../../../app/exchange/outputs/models/model-words.ts';
import { notebookEs } from './notebook-es.ts';
import { pythonEs } from './python-es.ts';
import type { HelpCopy, OutputCopy } from './words.ts';

const keras: OutputCopy = {
  title: 'Red para Keras',
  what: 'La red con sus pesos en un archivo .keras, y un programa que comprueba que responde lo mismo que aquí.',
  next: 'En la computadora: descomprime, pip install tensorflow, python check.py.',
  fileNameEnd: 'keras',
  readMe: `# Tu red, para Keras

- \`model.keras\`: la red completa. Recibe la imagen con niveles de 0 a 255 y entrega la probabilidad de cada clase.
- \`labels.txt\` y \`labels.json\`: los nombres de las clases, en el orden de las respuestas.
- \`check.py\`: abre la red con Keras y compara sus respuestas con las de la app, guardadas en \`parity.json\`, para las fotos de \`photographs\`.
- \`vistazo_layers.py\` (si está): las capas que Keras no tiene. Impórtalo antes de cargar la red.

\`\`\`
pip install tensorflow
python check.py
\`\`\`

En tu programa:

\`\`\`python
import keras
model = keras.saving.load_model('model.keras')
\`\`\`
`,
};

const machine: OutputCopy = {
  title: 'Seguir en una máquina más grande',
  what: 'Tus fotos, la red, un cuaderno y un programa: sigue aprendiendo en Colab, en tu computadora o en un clúster, y regresa aquí.',
  next: 'Descomprime. En Colab: Archivo, Subir cuaderno, continue.ipynb; cuando lo pida, sube el zip. En una computadora: python train.py.',
  fileNameEnd: 'máquina grande',
  readMe: `# Seguir en una máquina más grande

- \`continue.ipynb\`: el cuaderno. Descomprime; en Colab: Archivo, Subir cuaderno, continue.ipynb; cuando lo pida, sube el zip. Ejecuta las celdas en orden.
- \`train.py\`: lo mismo sin cuaderno.
- \`photographs/\`: tus fotos, \`train\` y \`test\`, una carpeta por clase.
- \`bursts.csv\`: de qué toma es cada foto y para qué sirve. \`train\`: de ella se aprende. \`validation\`: con ella se elige la mejor época; si está vacía, se conserva la última. \`test\`: solo mide (tus rondas de prueba).
- \`start.keras\`: la red con la que se empieza. No ha visto nada de \`validation\` ni de \`test\`. Un ojo ajustado ya aprendió de todas las fotos que había entonces: \`validation\` es solo lo que grabaste después, y puede estar vacía: si tampoco hay \`test\`, nada dice qué tan buena es la red que sale. Graba más tomas o una ronda de prueba antes de guardar este archivo.
- \`network.json\` (si está): tu red como la describe la app; \`network.py\` la arma en Keras.
- \`project.json\`: clases, tamaño de la imagen y ajustes.

## En una computadora

\`\`\`
pip install tensorflow
python train.py
\`\`\`

Usa todas las tarjetas gráficas que haya. Si se interrumpe, ejecútalo otra vez: sigue desde la última época completa. \`python train.py --help\` dice qué se puede cambiar. \`--seed\` sortea otra división, y entonces \`start.keras\` habría visto parte de lo que se aparta: \`train.py\` no deja hacer eso. Con una red tuya, quita \`"model"\` de \`project.json\`: empieza con pesos nuevos.

## En varias máquinas

Copia la carpeta a todas (o compártela: los resultados los escribe la primera) y ejecuta en cada una lo mismo, con su número en \`index\`:

\`\`\`
TF_CONFIG='{"cluster": {"worker": ["10.0.0.1:12345", "10.0.0.2:12345"]}, "task": {"type": "worker", "index": 0}}' python train.py
\`\`\`

Si una máquina se cae, las demás se detienen. Inicia todas de nuevo: siguen desde \`run/checkpoint.npz\`, que todas deben poder leer.

## De regreso a la app

En Vistazo: ⋯, Abrir archivo, y elige \`run/result/model.keras\`. Para páginas web sirve \`run/result/tfjs\`; para TensorFlow Lite, \`run/result/model.tflite\`.
`,
};

const webPage: OutputCopy = {
  title: 'Página web con la cámara (TensorFlow.js)',
  what: 'La red y una página que abre la cámara y dice qué ve. No necesita internet.',
  next: 'Descomprime y, en esa carpeta: python3 -m http.server. Abre http://localhost:8000.',
  fileNameEnd: 'web',
  readMe: `# Tu red en una página web

Los navegadores no dejan leer archivos a una página abierta directamente del disco, así que hace falta un servidor, aunque sea el más sencillo. En esta carpeta:

\`\`\`
python3 -m http.server
\`\`\`

y abre http://localhost:8000. No se necesita internet: todo está en esta carpeta, y la imagen de la cámara no sale de tu navegador. Para publicarla, sube la carpeta a cualquier sitio con https.

- \`index.html\` y \`page.js\`: la página, con TensorFlow.js adentro.
- \`model.json\` y \`weights.bin\`: la red, un LayersModel.
- \`metadata.json\`: los nombres de las clases y el tamaño de la imagen; si tu proyecto la tiene, también la regla de «ninguna de estas» (sin lo que le enseñaste después de un error).
`,
};

const teachableMachine: OutputCopy = {
  title: 'Modelo como los de Teachable Machine',
  what: 'Se abre con la biblioteca de Teachable Machine y con ml5. Vuelve a aprender de tus fotos a 224 pixeles, así que tarda un poco. Sin «ninguna de estas».',
  next: 'Úsalo donde pidan un modelo de Teachable Machine: model.json, weights.bin y metadata.json.',
  fileNameEnd: 'tm',
  readMe: `# Tu red, como un modelo de Teachable Machine

La abren \`@teachablemachine/image\` y ml5 (ml5.imageClassifier) con estos tres archivos: \`model.json\`, \`weights.bin\` y \`metadata.json\`.

- Ve la imagen a 224 × 224. La última capa se volvió a aprender a ese tamaño, así que sus respuestas se parecen a las de la app, pero no son las mismas.
- No lleva «ninguna de estas»: siempre elige una de sus clases.
`,
};

const photographsSplit: OutputCopy = {
  title: 'Fotos en carpetas train y test',
  what: 'Listas para Keras: tomas completas para aprender y tomas completas para medir.',
  next: "En Keras: keras.utils.image_dataset_from_directory('train').",
  fileNameEnd: 'train y test',
  readMe: `# Tus fotos, para aprender y para medir

- \`train\`: para aprender, una carpeta por clase.
- \`test\`: para medir. Son tus rondas de prueba; si no hay, una de cada cuatro tomas de cada clase (de una clase con una sola toma, ninguna).
- \`bursts.csv\`: de qué toma es cada foto (\`burst\`). Si divides otra vez, divide por esa columna: las fotos de una toma son casi copias.

\`\`\`python
import keras
train = keras.utils.image_dataset_from_directory('train', image_size=(224, 224))
test = keras.utils.image_dataset_from_directory('test', image_size=(224, 224), class_names=train.class_names)
\`\`\`

No están las fotos de «ninguna de estas» ni los errores que no le has enseñado.
`,
};

const files: ModelWords = {
  eyeNote:
    '«Ninguna de estas» no va incluida: no es una capa de la red, sino una comparación que hace la app.',
  comments: pythonEs,
  notebook: notebookEs,
  page: {
    lang: 'es',
    start: 'Abrir la cámara',
    turn: 'Cambiar de cámara',
    picture: 'Elegir una foto',
    footer: 'Hecha con Vistazo. La imagen no sale de este dispositivo.',
    words: {
      loading: 'Cargando la red…',
      ready: 'Lista: abre la cámara o elige una foto.',
      asking: 'Permite el uso de la cámara…',
      denied:
        'El navegador no dio permiso para la cámara. Cámbialo en los ajustes del sitio, o elige una foto.',
      trouble: 'No se pudo abrir. Prueba con otra cámara o con una foto.',
      notServed:
        'La red no se pudo leer. Abre esta carpeta con un servidor: en ella, python3 -m http.server, y luego http://localhost:8000.',
      none: 'Ninguna de estas',
      percent: 'spaced',
    },
  },
};

const help: readonly HelpCopy[] = [
  {
    title: 'Red para Keras (.zip)',
    what: 'El ojo con lo que le enseñaste, o tu propia red, como la abre Keras 3 en Python. Trae tres fotos con las respuestas de la app, para comprobar que son las mismas.',
    how: [
      'Descomprime el archivo en una computadora con Python.',
      'pip install tensorflow',
      'python check.py: imprime la mayor diferencia.',
    ],
  },
  {
    title: 'Seguir en una máquina más grande (.zip)',
    what: 'Todo para seguir entrenando con Keras: fotos divididas por toma, la red con la que se empieza, un cuaderno y un programa.',
    how: [
      'Descomprime. En Colab: Archivo, Subir cuaderno, continue.ipynb; cuando lo pida, sube el zip.',
      'En una computadora: ejecuta python train.py. Si se interrumpe, ejecútalo otra vez.',
      'Al final: ⋯, Abrir archivo, y elige run/result/model.keras.',
      'También escribe model.tflite (TensorFlow Lite): en el celular no se hace, porque no hay un programa mantenido que lo escriba en un navegador.',
    ],
  },
  {
    title: 'Página web con la cámara (.zip)',
    what: 'La red en el formato de TensorFlow.js y una página que la usa, con todo adentro: funciona sin internet.',
    how: [
      'Descomprime y, en esa carpeta: python3 -m http.server.',
      'Abre http://localhost:8000 y permite la cámara.',
      'Para usarla en un celular, sube la carpeta a un sitio con https.',
    ],
  },
  {
    title: 'Modelo como los de Teachable Machine (.zip)',
    what: 'model.json, weights.bin y metadata.json, como los exporta Teachable Machine. Sin «ninguna de estas».',
    how: [
      'En ml5: ml5.imageClassifier con la dirección de model.json.',
      'Con @teachablemachine/image: tmImage.load(model.json, metadata.json).',
    ],
  },
  {
    title: 'Fotos en carpetas train y test (.zip)',
    what: 'Las fotos divididas por toma: ninguna toma está en las dos carpetas. bursts.csv dice cuál es de cuál.',
    how: ["keras.utils.image_dataset_from_directory('train') la lee tal cual."],
  },
];

/** Words of the formats of models. */
export const modelsEs = {
  /** Of each format that this theme adds: see `words.ts`. */
  outputs: {
    keras,
    machine,
    'web-page': webPage,
    'teachable-machine': teachableMachine,
    'photographs-split': photographsSplit,
  },
  help,
  /** What programs, notebooks and pages say that go with a network. */
  files,
};

export type ModelsMessages = typeof modelsEs;
