import { decimals, plural } from '../format.ts';

const many = plural('es-MX');
const whole = decimals('es-MX', 0);

/** Words of the tab Inside. */
export const insideEs = {
  title: 'Por dentro',
  subject: 'Qué se abre',
  built: 'La de Armar, con pesos al azar',
  eye: 'El ojo',
  noRuns:
    'Todavía no entrenas una red. Mientras, mira por dentro el ojo, o la red de Armar con pesos al azar: así empieza toda red.',
  train: 'Ir a Entrenar',
  builtNote: 'Pesos al azar: nadie le ha enseñado nada. Lo que responde no vale.',
  waits: 'Llega la red…',
  eyeWaits: 'Llega el ojo…',
  troubles: {
    'no-backend': 'En este navegador no se pudo hacer funcionar una red.',
    lost: 'El dispositivo dejó de calcular. Cierra otras pestañas y vuelve a entrar aquí.',
    'no-numbers':
      'De esta red ya no salen números: sus pesos crecieron sin límite. Entrena otra con una tasa menor.',
  },
  place: 'Dónde estás',
  map: 'Toda la red',
  layerNumber: (place: number) => `Capa ${place}`,
  stem: 'Entrada del ojo',
  block: (place: number) => `Bloque ${place}`,
  channel: (place: number) => `Mapa ${place}`,
  unit: (place: number) => `Número ${place}`,
  pixel: (y: number, x: number) => `Fila ${y + 1}, columna ${x + 1}`,
  maps: (count: number, heightPx: number, widthPx: number) =>
    many(
      count,
      `1 mapa de ${heightPx}×${widthPx}`,
      `${whole(count)} mapas de ${heightPx}×${widthPx}`,
    ),
  numbers: (count: number) => many(count, '1 número', `${whole(count)} números`),
  back: 'Alejar',
  keys: 'Con las flechas se cambia de lugar, con Enter o + se acerca y con Escape o − se aleja.',
  answer: 'Qué responde',
  off: 'apagado',
  switchOff: (name: string) => `Apagar: ${name}`,
  switchOn: (name: string) => `Encender: ${name}`,
  someOff: (count: number) => many(count, '1 canal apagado', `${whole(count)} canales apagados`),
  hearAll: 'Encender todos',
};

export type InsideMessages = typeof insideEs;
