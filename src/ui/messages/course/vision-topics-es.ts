import { askedClasses } from '../../../core/course/checks.ts';
import { decimals } from '../format.ts';
import type { TopicWords } from './topic-words.ts';

const whole = decimals('es-MX', 0);

/** Topics 12–17 of the course: deep computer vision. */
export const visionTopicsEs = {
  image: {
    title: '¿Qué es una imagen?',
    idea: 'Un arreglo de pixeles: 1 canal si es gris, 3 si es RGB, 4 si es RGBA. En RGB, un pixel son cinco números: dos dicen dónde está y tres, de qué color es.',
    activity: 'Mira tu cara en 16 × 12 pixeles grises, amplíala y lee sus números.',
    also: 'Tu ojo: bastones y conos',
    ask: 'Una cara gris de 16 × 12 pixeles, ¿cuántos números son?',
    options: [],
    right: ({ photoCount }) =>
      photoCount > 0
        ? `Sí, 192. Cada foto de las tuyas, de 224 × 224 en RGB, tiene ${whole(150_528)}.`
        : `Sí, 192. Una foto de 224 × 224 en RGB tiene ${whole(150_528)}.`,
    wrong: 'Un número por pixel: renglones por columnas.',
    say: 'La cámara mide la luz en una cuadrícula de pixeles. El ojo la mide con bastones, que ven con poca luz, y con conos, que ven el color.',
    prompt: '¿Cuántos números manda tu cámara en un segundo?',
  },
  colour: {
    title: 'Espacios de color',
    idea: 'El mismo color se puede decir con otros números. Algunos espacios separan la luz del color, y eso ayuda cuando cambia la luz.',
    activity:
      'Pasa de RGB a HSV y haz sombra con la mano. Mira qué canal cambia y cuál casi no se entera.',
    ask: 'En HSV, ¿qué canal guarda sobre todo cuánta luz hay?',
    options: ['Tono (H)', 'Saturación (S)', 'Valor (V)'],
    right: 'Sí. Por eso en HSV lo rojo se encuentra también en la sombra.',
    wrong: 'Haz sombra otra vez: ¿cuál de las tres imágenes se oscurece?',
    say: 'En RGB se guarda, en YCbCr se comprime, en CIELAB se mide qué tanto se parecen dos colores.',
    prompt: '¿Con qué espacio separarían un plátano maduro de uno verde?',
  },
  convolution: {
    title: 'Convolución',
    idea: 'Un kernel (filtro) recorre la imagen. En cada lugar multiplica, suma y deja un solo número.',
    activity: 'Este kernel busca bordes. Toca la imagen y lee la cuenta de un pixel.',
    also: 'El ejemplo del curso en el pizarrón',
    ask: 'Con un kernel de 3 × 3 en gris, ¿cuántos productos se suman para un pixel?',
    options: [],
    right: 'Sí, nueve; en RGB serían veintisiete. Y son los mismos pesos en toda la imagen.',
    wrong: 'Hay un producto por cada peso del kernel.',
    say: 'En el ejemplo del curso, I de 7 × 7 con K de 3 × 3 deja 5 × 5, y la primera fila es 1 4 3 4 1. Las redes calculan correlación cruzada; como K es simétrico, da lo mismo.',
    prompt: '¿Qué kernel deja la imagen igual?',
  },
  pooling: {
    title: 'Pooling',
    idea: 'Resume cada ventana en un número: el mayor, el menor o el promedio. También puede aprenderse: α · máximo + (1 − α) · promedio.',
    activity: 'La cadena es bordes, ReLU y max pooling. Toca cada etapa y compara su tamaño.',
    ask: ({ pooling }) =>
      pooling
        ? `Antes del pooling, tu imagen mide ${whole(pooling.beforePx)} pixeles de ancho. ¿Cuántos mide después?`
        : 'Un pooling de 2 × 2 con paso (stride) 2 recibe 28 pixeles de ancho. ¿Cuántos deja?',
    options: [],
    right: 'Sí. Menos números para la siguiente capa; con el máximo se queda lo más fuerte.',
    wrong: 'Míralo en la etapa de pooling, o divide entre el paso.',
    say: 'Máximo, mínimo, promedio; y pooling con un parámetro aprendido: mezclado, con compuerta, Lᵖ.',
    prompt: '¿Por qué con el máximo casi no importa que algo se mueva un pixel?',
  },
  networks: {
    title: 'Redes convolucionales',
    idea: 'Convoluciones y pooling sacan características; las últimas capas deciden. LeNet-5 leía dígitos así en 1998; VGG16 siguió la misma idea en 2014, más profunda, con 138 millones de parámetros.',
    activity:
      'Esta es LeNet-5. Recorre sus capas y lee el tamaño de cada una, de 32 × 32 hasta la respuesta.',
    also: 'VGG16, tan delgada que tu celular la entrena',
    ask: ({ parameterCount }) =>
      parameterCount === undefined
        ? 'En LeNet-5, ¿cuántos pixeles de lado tienen los mapas de C3?'
        : '¿Cuántos parámetros en total tiene la red que está en Armar?',
    options: [],
    right: ({ parameterCount }) =>
      parameterCount === undefined
        ? 'Sí: 16 mapas de 10 × 10.'
        : `Sí, ${whole(parameterCount)}. VGG16 completa tiene 138 millones.`,
    wrong: ({ parameterCount }) =>
      parameterCount === undefined
        ? 'C3 es una convolución de 5 × 5, sin relleno, sobre 14 × 14.'
        : 'Lo dice «La red completa», al final de Armar. Abre la actividad y léelo ahí.',
    say: 'LeNet-5: C es convolución; S, submuestreo (pooling); F, densa. C1 y S2 tienen 6 mapas; C3 y S4, 16; luego 120, 84 y la respuesta. VGG16: bloques de 3 × 3 y max pooling, 13 capas de convolución y 3 densas.',
    prompt: '¿En qué capa están casi todos los parámetros?',
  },
  classifiers: {
    title: 'Clasificadores con tus propias fotos',
    idea: 'Una red que ya aprendió a ver sirve para lo tuyo: el ojo saca las características y tú le enseñas tus clases.',
    activity:
      'Enseña dos cosas, con dos tomas de cada una en lugares distintos. Luego muéstrale algo que no conoce.',
    also: '¿Qué tan buena es? Evaluar',
    ask: (own) =>
      own.classCount >= 2
        ? `Tu proyecto tiene ${own.classCount} clases. Si contestara al azar, ¿qué porcentaje acertaría?`
        : 'Con 2 clases, si contestara al azar, ¿qué porcentaje acertaría?',
    options: [],
    right: (own) => {
      const chance = `Sí, cerca de ${whole(100 / askedClasses(own))}\u00a0%.`;
      const { heldOut } = own;
      return heldOut
        ? `${chance} La tuya acierta ${heldOut.right} de ${heldOut.asked} en tomas que no ha visto.`
        : `${chance} Graba dos tomas de cada clase y sabrás cuánto acierta la tuya.`;
    },
    wrong: 'Cien entre el número de clases.',
    say: 'AlexNet, 2012: muchos datos, tarjetas gráficas y una red profunda. El ojo de Vistazo aprendió de ImageNet; la última capa es de ustedes.',
    prompt: '¿Con qué la engañarían?',
  },
} as const satisfies Record<string, TopicWords>;
