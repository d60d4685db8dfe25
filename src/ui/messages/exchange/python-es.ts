import type { ModelWords } from '../../../app/exchange/outputs/models/model-words.ts';

/**
 * What the comments of the Python programs say in Spanish, by what they say in English, which is the language
 * in which the programs are kept (src/exchange/python). A test finds what is missing here.
 */
export const pythonEs: ModelWords['comments'] = {
  'Opens the network with Keras, and compares its answers with those that the app gave.':
    'Abre la red con Keras y compara sus respuestas con las que dio la app.',
  'Three photographs are shown to it. As PNG they are exactly what the network sees, so both must answer the same; as JPEG each side decodes and resizes by itself, so only the most likely class has to be the same.':
    'Le muestra tres fotos. En PNG son exactamente lo que ve la red: las dos deben responder lo mismo. En JPEG cada quien las decodifica y las achica a su manera: solo debe coincidir la clase más probable.',
  'Registers what Keras does not have, where the network has such a thing.':
    'Registra lo que Keras no tiene, si la red usa algo así.',
  'The picture as the network takes it: 1 x size x size x channels, 0 to 255.':
    'La imagen como la recibe la red: 1 x tamaño x tamaño x canales, de 0 a 255.',
  'The photograph as it was stored, made as small as the network wants it.':
    'La foto como se guardó, reducida al tamaño que pide la red.',
  'largest difference': 'mayor diferencia',
  'same class on JPEG': 'misma clase en JPEG',
  'Writes a Keras model for TensorFlow.js: model.json and weights.bin, which the app and any web page open.':
    'Escribe un modelo de Keras para TensorFlow.js: model.json y weights.bin, que abren la app y cualquier página web.',
  'The two formats say the same in slightly different words. What is written here is the little that a network of pictures needs, so that no converter has to be installed.':
    'Los dos formatos dicen lo mismo con palabras un poco distintas. Aquí se escribe lo poco que necesita una red de imágenes, para no tener que instalar un convertidor.',
  'What each layer needs to be made again, under the names that TensorFlow.js uses.':
    'Lo que hace falta para volver a armar cada capa, con los nombres que usa TensorFlow.js.',
  'And what it calls a weight otherwise.': 'Y lo que le llama de otro modo a un peso.',
  'Writes the model, with the names of its classes, into a folder.':
    'Escribe el modelo, con los nombres de sus clases, en una carpeta.',
  'Layers that draw random numbers, such as Dropout, also keep a seed.':
    'Las capas que sacan números al azar, como Dropout, guardan también una semilla.',
  'The layers and which reads which.': 'Las capas, y cuál lee a cuál.',
  'The layer reads what these others put out.': 'La capa lee lo que entregan estas otras.',
  'A network in Keras, from the description that the app keeps of it (network.json).':
    'Una red en Keras, a partir de la descripción que guarda la app (network.json).',
  'The network with fresh weights: levels 0 to 255 go in, probabilities of the classes come out.':
    'La red con pesos nuevos: entran niveles de 0 a 255 y salen las probabilidades de las clases.',
  'One layer of the description as a layer of Keras.':
    'Una capa de la descripción, como capa de Keras.',
  'The photographs of the folder: which are learned from, and how the network is shown them.':
    'Las fotos de la carpeta: de cuáles se aprende, y cómo se le muestran a la red.',
  "Everything here does what the app does on the phone: whole bursts are set aside, never single frames, and a picture is resized without aliasing and, for a network of one's own, rounded to whole levels.":
    'Todo aquí hace lo mismo que la app en el celular: se apartan tomas completas, nunca fotos sueltas, y la imagen se reduce sin aliasing; si la red es tuya, se redondea a niveles enteros.',
  "The app's gray is luma (ITU-R BT.601): the eye sees green best.":
    'El gris de la app es la luma (ITU-R BT.601): el ojo humano ve mejor el verde.',
  'The rows of bursts.csv, as dictionaries: path, class, burst, split.':
    'Las filas de bursts.csv, como diccionarios: path, class, burst, split.',
  'Draws another split of what is not test, by burst: frames of one burst are near copies, and a network that has learned one of them knows the others by heart.':
    'Sortea otra división de lo que no es prueba, por toma: las fotos de una toma son casi copias, y una red que aprendió una se sabe las demás de memoria.',
  'Of each class a share of its bursts is set aside, at least one; never more than half of its photographs, and the smallest bursts that hold their part of the share. The seed decides which of bursts of one size.':
    'De cada clase se aparta una parte de sus tomas, al menos una; nunca más de la mitad de sus fotos, y las tomas más chicas que cubren lo que les toca. La semilla decide cuáles de las de un mismo tamaño.',
  'First those with enough, the smallest first; then the others, the largest first.':
    'Primero las que alcanzan, de la más chica a la más grande; luego las demás, de la más grande a la más chica.',
  'A burst may show two classes: it is set aside only if half of each stays to learn from.':
    'Una toma puede mostrar dos clases: se aparta solo si de cada una queda al menos la mitad para aprender.',
  'A function from the path of a JPEG to the picture that the network takes: size x size x channels, 0 to 255.':
    'Una función que va de la ruta de un JPEG a la imagen que recibe la red: tamaño x tamaño x canales, de 0 a 255.',
  'The exact transform: the fast one, which is the default, differs by some levels.':
    'La transformada exacta: la rápida, que es la que viene puesta, se aparta algunos niveles.',
  'The same thing a little to the side and in other light, as it will be met tomorrow.':
    'Lo mismo, un poco de lado y con otra luz, como aparecerá mañana.',
  'The photographs of one part of the split, as the network takes them.':
    'Las fotos de una parte de la división, como las recibe la red.',
  'Decoded once, then kept in memory.': 'Se decodifican una vez y se quedan en la memoria.',
  'Each of them once, unchanged: to measure with.': 'Cada una, una vez y sin cambios: para medir.',
  'Shuffled and changed anew, again and again, in whole batches: to learn from.':
    'Barajadas y cambiadas de nuevo, una y otra vez, en lotes completos: para aprender.',
  'Goes on with a project of Vistazo on a bigger machine: fine-tunes its network with Keras.':
    'Sigue con un proyecto de Vistazo en una máquina más grande: afina su red con Keras.',
  'Needed: pip install tensorflow (2.16 or newer). After every epoch all that is needed to go on is written to run/checkpoint.npz; started again, the script goes on from there. What comes out lies in run/result: a .keras file and a LayersModel, which Vistazo opens again, and model.tflite.':
    'Hace falta: pip install tensorflow (2.16 o más nuevo). Después de cada época se guarda en run/checkpoint.npz todo lo necesario para seguir; si lo inicias de nuevo, continúa desde ahí. El resultado queda en run/result: un archivo .keras y un LayersModel, que Vistazo vuelve a abrir, y model.tflite.',
  'Registers what Keras does not have.': 'Registra lo que Keras no tiene.',
  'What can be said on the command line; the project says what is meant where nothing is said.':
    'Lo que se puede pedir en la línea de comandos; si no se pide nada, vale lo que dice el proyecto.',
  'How the work is shared: among the machines of TF_CONFIG, or the graphics cards of this one.':
    'Cómo se reparte el trabajo: entre las máquinas de TF_CONFIG, o entre las tarjetas gráficas de esta.',
  'Whether this machine writes the files: the first of a cluster does.':
    'Si esta máquina escribe los archivos: en un clúster lo hace la primera.',
  'The network as the app left it, or, where it had not learned yet, as it is described.':
    'La red como la dejó la app o, si todavía no había aprendido, como está descrita.',
  'Lets the layers from `first` on learn, and none before.':
    'Deja que aprendan las capas desde `first`, y ninguna anterior.',
  'One step of learning on all machines together, as a function of a batch.':
    'Un paso de aprendizaje en todas las máquinas a la vez, como función de un lote.',
  '`fit` of Keras 3 fails on several machines, so the step is written out: each replica finds the gradients of its share, they are summed over all replicas, and each makes the same step with the sum.':
    '`fit` de Keras 3 falla en varias máquinas, así que el paso se escribe aquí: cada réplica calcula los gradientes de su parte, se suman los de todas, y cada una da el mismo paso con la suma.',
  'Mean loss and share of right answers on photographs that are not learned from, by name; nothing where there are none.':
    'Pérdida media y proporción de aciertos en fotos de las que no se aprende, por nombre; nada si no hay ninguna.',
  'Where nothing is gained, what is kept is what the app gave.':
    'Si no se gana nada, se conserva lo que dio la app.',
  'All that is needed to go on, in one file that is either the old one or the new one, never half of it.':
    'Todo lo necesario para seguir, en un archivo que es el anterior o el nuevo, nunca uno a medias.',
  'Puts back what was written, and returns the history; empty where there is nothing.':
    'Repone lo que se guardó y devuelve la historia; vacía si no hay nada.',
  'Every machine calls this, as some variables are read from all of them; only the first writes.':
    'La llaman todas las máquinas, porque algunas variables se leen de todas; solo escribe la primera.',
  'Adds the names of the classes to a .keras file, where the app looks for them; Keras passes them by.':
    'Agrega los nombres de las clases a un archivo .keras, donde la app los busca; Keras los ignora.',
  'The files for the app, for web pages and for TensorFlow Lite.':
    'Los archivos para la app, para páginas web y para TensorFlow Lite.',
  'A copy outside of the strategy: it is measured, and in the end it is what comes out.':
    'Una copia fuera de la estrategia: con ella se mide, y al final es lo que se entrega.',
  'Each machine, and each start, draws in an order of its own.':
    'Cada máquina, y cada inicio, sortea en su propio orden.',
  'What it has learned would be among what is set aside, and the figure would flatter.':
    'Lo que ya aprendió quedaría entre lo apartado, y la cifra saldría favorecida.',
  '--seed: start.keras has seen what another split sets aside (README.md)':
    '--seed: start.keras ya vio lo que otra división apartaría (README.md)',
  'validation is empty: the last epoch is kept, and nothing chooses it':
    'validation está vacía: se conserva la última época, sin elegirla',
  'test is empty, too: nothing says how good the result is':
    'test también está vacía: nada dice qué tan bueno es el resultado',
  'Without `validation` this is so of every epoch.':
    'Sin `validation`, esto se cumple en cada época.',
  'Of the epochs, the one with the lowest loss on `validation` is kept: that figure flatters a little, and `test`, where there is one, does not. Without `validation` it is the last one, and without either nothing says how good it is.':
    'De las épocas se conserva la de menor pérdida en `validation`: esa cifra sale un poco favorecida; la de `test`, si la hay, no. Sin `validation` se conserva la última, y sin ninguna de las dos nada dice qué tan buena es.',
  'epochs in all': 'épocas en total',
  'photographs a step': 'fotos por paso',
  'learning rate': 'tasa de aprendizaje',
  'first layer that learns, or "all"; those before it stay as they are':
    'primera capa que aprende, o "all" (todas); las anteriores se quedan como están',
  "draws another split than the app's, by burst; for fresh weights only":
    'sortea una división distinta de la de la app, por toma; solo con pesos nuevos',
  'folder of what comes out': 'carpeta del resultado',
  'begins again instead of going on': 'empieza de nuevo en vez de seguir',
  'Layers that Keras does not have, as Vistazo computes them. Import this before loading a model.':
    'Capas que Keras no tiene, como las calcula Vistazo. Importa esto antes de cargar un modelo.',
  'One number for each window, without padding.': 'Un número por ventana, sin relleno.',
  'The smallest number of each window.': 'El número más chico de cada ventana.',
  'alpha * max + (1 - alpha) * average; alpha is learned.':
    'alpha * máximo + (1 - alpha) * promedio; alpha se aprende.',
  'As mixed, but each window finds its own alpha: sigmoid(gate . window).':
    'Como la mixta, pero cada ventana halla su propia alpha: sigmoide(gate · ventana).',
  'The mean of |x| ** p over each window, to the power 1 / p; p is learned and never below 1.':
    'La media de |x| ** p en cada ventana, elevada a 1 / p; p se aprende y nunca baja de 1.',
  'The average times a learned coefficient plus a learned bias, as in LeNet-5.':
    'El promedio por un coeficiente aprendido más un bias aprendido, como en LeNet-5.',
  'The larger of two neighbouring channels.': 'El mayor de dos canales vecinos.',
};
