import { decimals, plural } from '../format.ts';
import { paperEs } from './paper-es.ts';

const many = plural('es-MX');
const number1 = decimals('es-MX', 1);
const whole = decimals('es-MX', 0);
const hundredths = new Intl.NumberFormat('es-MX', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
}).format;
const rounded = new Intl.NumberFormat('es-MX', { maximumSignificantDigits: 2 }).format;

/** What gives about this much light. */
function lightName(luxLog: number): string {
  if (luxLog > 2.4) return 'día nublado';
  if (luxLog > 1.3) return 'un salón';
  if (luxLog > 0.3) return 'una calle de noche';
  if (luxLog > -1) return 'luna llena';
  if (luxLog > -2.4) return 'cuarto de luna';
  return 'solo estrellas';
}

/** Words of the room See, its sheets of paper and what it tells of one’s own eye. */
export const seeEs = {
  see: {
    views: 'Qué mirar',
    numbers: 'Números',
    colour: 'Color',
    eye: 'Tu ojo',
    noGpu: {
      unsupported: 'Este navegador no ofrece WebGL2, que dibuja los pixeles. Aquí sigue la imagen.',
      lost: 'La tarjeta gráfica se detuvo. La imagen sigue; los números vuelven solos.',
      'not-here':
        'Los pixeles de esta sala todavía no están en este dispositivo y no hay red para traerlos.',
    },
    original: (width: number, height: number) => `la imagen original es de ${width} × ${height}`,
    lowered: (width: number, height: number) =>
      `bajamos a ${width} × ${height} para ir al ritmo de la cámara`,

    picture: (width: number, height: number) =>
      `Imagen de ${width} por ${height} pixeles, pixel por pixel`,
    pictureKeys:
      'Flechas: ir de pixel en pixel. Más y menos: acercar y alejar. Cero: verla entera. Escape: soltar el pixel.',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    zoomReset: 'Ver entera',
    stepBack: 'Los últimos 2 segundos',
    earlier: 'Un momento antes',
    later: 'Un momento después',
    secondsAgo: (ms: number) => (ms < 50 ? 'ahora' : `hace ${number1(ms / 1000)} s`),

    shape: 'La forma del arreglo',
    count: (numbers: number) => many(numbers, '1 número', `${whole(numbers)} números`),
    channels: 'Canales',
    gray: '1 · gris',
    rgb: '3 · RGB',
    rgba: '4 · RGBA',
    channelWords: {
      1: 'Un número por pixel: cuánta luz. El verde pesa más porque tu ojo lo ve mejor.',
      3: 'Tres números por pixel: cuánto rojo, cuánto verde y cuánto azul.',
      4: 'El cuarto es alfa: qué tan opaco es. Una cámara no ve transparencias, así que siempre es 255.',
    },
    bits: 'Bits por número',
    bitsValue: (bits: number) => `${bits} · ${2 ** bits} niveles`,
    across: 'Resolución',
    acrossValue: (width: number, height: number) => `${width} × ${height} pixeles`,
    course: (width: number, height: number) => `Tu cara en ${width} × ${height}`,

    hint: {
      fingers:
        'Separa dos dedos sobre la imagen hasta que los pixeles digan sus números. Toca uno para leerlo.',
      wheel:
        'Gira la rueda del mouse, o desliza dos dedos en el panel táctil, sobre la imagen hasta que los pixeles digan sus números. Haz clic en uno para leerlo.',
      either:
        'Separa dos dedos sobre la imagen, o gira la rueda del mouse, hasta que los pixeles digan sus números. Toca uno para leerlo.',
    },
    pixel: 'El pixel',
    pixelWords: 'Un pixel es un punto en cinco dimensiones: dónde está y de qué color es.',
    pixelWordsGray: 'Un pixel gris son tres números: dónde está y cuánta luz tiene.',
    said: (x: number, y: number, values: string) => `x ${x}, y ${y}: ${values}`,
    saidGray: (gray: number) => `gris ${gray}`,
    saidRgb: (r: number, g: number, b: number) => `rojo ${r}, verde ${g}, azul ${b}`,
    saidLeft: 'Pixel suelto.',
    copy: 'Copiar',
    copied: 'Copiado',
    copyFailed: 'Este navegador no deja copiar.',
    letGo: 'Soltar el pixel',

    space: 'Espacio de color',
    spaces: {
      rgb: 'RGB',
      hsv: 'HSV',
      hsl: 'HSL',
      ycbcr: 'YCbCr',
      lab: 'CIELAB',
      lms: 'LMS',
      gray: 'Gris',
    },
    channelNames: {
      red: 'rojo',
      green: 'verde',
      blue: 'azul',
      hue: 'tono',
      saturation: 'saturación',
      value: 'valor',
      lightness: 'luminosidad',
      luma: 'luz',
      blueDifference: 'hacia azul',
      redDifference: 'hacia rojo',
      greenRed: 'verde a rojo',
      blueYellow: 'azul a amarillo',
      long: 'conos largos',
      medium: 'conos medios',
      short: 'conos cortos',
      gray: 'gris',
    } as Record<string, string>,
    recomposed: 'imagen recompuesta',
    tiles: 'Los canales',
    histogram: 'cuántos pixeles por valor',
    histogramNote:
      'Las barras bajo cada canal son su histograma: cuántos pixeles hay de cada valor.',
    enlarge: (name: string) => `${name}: ver en grande`,
    shrink: (name: string) => `${name}: ver todos`,
    cloud: 'Nube de color',
    cloudHide: 'Ver los canales',
    cloudWords: 'Cada pixel es un punto. Gírala.',
    cloudKeys: 'Flechas: girar la nube. Escape: ver los canales.',
    recipes: 'Recetas',
    recipeNames: {
      'swap-red-blue': 'Rojo ↔ azul',
      'no-blue': 'Sin azul',
      negative: 'Negativo',
      'turn-hue': 'Tono +120°',
      'no-saturation': 'Sin saturación',
      vivid: 'Más color',
      'flat-lightness': 'Luz plana',
      'only-light': 'Solo la luz',
      'opposite-colours': 'Colores opuestos',
      protanopia: 'Protanopia',
      deuteranopia: 'Deuteranopia',
      tritanopia: 'Tritanopia',
    } as Record<string, string>,
    asItIs: 'Como es',
    change: (name: string, symbol: string) => `${name} (${symbol})`,
    silence: (name: string) => `Silenciar ${name}`,
    gain: (symbol: string) => `${symbol}: cuánto cuenta`,
    takes: (symbol: string) => `${symbol} toma el valor de`,
    mixed: 'mezcla',
    coloured: 'Cada canal en sus propios colores',
    colouredNote: 'Apagado: en grises, más claro es más.',
    spaceWords: {
      rgb: {
        what: 'Cuánto rojo, verde y azul: así lo guarda la cámara y así se prende la pantalla.',
        when: 'Es lo que reciben casi todas las redes. Mezcla luz y color: una sombra cambia los tres números.',
        formula: 'color = (R, G, B), de 0 a 255',
      },
      hsv: {
        what: 'Tono, saturación y valor: así se elige un color.',
        when: 'Para separar cosas por su color aunque cambie la luz. La piel, clara u oscura, tiene tonos entre 0° y 50°.',
        formula: 'V = max(R, G, B)   S = (max − min) / max',
      },
      hsl: {
        what: 'Como HSV, pero de negro a blanco pasando por el color puro.',
        when: 'En diseño y en CSS: aclarar u oscurecer un color sin cambiar su tono.',
        formula: 'L = (max + min) / 2',
      },
      ycbcr: {
        what: 'La luz por un lado (Y) y el color por otro (Cb, Cr).',
        when: 'JPEG y el video guardan Cb y Cr con menos pixeles (chroma subsampling): tu ojo casi no lo nota. La piel cae en Cb 77–127, Cr 133–173.',
        formula: 'Y = 0.299 R + 0.587 G + 0.114 B',
      },
      lab: {
        what: 'Hecho para que distancias iguales se vean igual de distintas.',
        when: 'Para medir qué tanto se parecen dos colores (distancia perceptual): pintura, imprenta, diagnóstico.',
        formula: 'ΔE = √(ΔL*² + Δa*² + Δb*²)',
      },
      lms: {
        what: 'Lo que responden los tres tipos de conos de tu ojo: ondas largas, medias y cortas.',
        when: 'Para simular el daltonismo y corregir el blanco. L y M se parecen mucho: en su diferencia vive el rojo contra el verde.',
        formula: '(L, M, S) = A · (X, Y, Z)',
      },
      gray: {
        what: 'Un solo número por pixel: cuánta luz.',
        when: 'Bordes, formas y texto casi no necesitan color: es la tercera parte de los datos.',
        formula: 'Y = 0.299 R + 0.587 G + 0.114 B',
      },
    },
  },
  ...paperEs,

  ownEye: {
    title: 'Tu ojo',
    parts: 'Partes',
    receptors: 'Conos',
    dim: 'Poca luz',
    blindSpot: 'Punto ciego',
    waves: {
      described:
        'Curvas de sensibilidad: conos S con su máximo cerca de 442 nanómetros, bastones en 507, conos M en 543 y conos L en 570',
      label: 'Longitud de onda',
      nm: (nm: number) => `${whole(nm)} nm`,
      swatch: (nm: number) => `Color de la luz de ${whole(nm)} nanómetros`,
      short: { long: 'L', medium: 'M', short: 'S', rods: 'B' },
      names: { long: 'Conos L', medium: 'Conos M', short: 'Conos S', rods: 'Bastones (B)' },
      answer: (share: number) => `${whole(100 * share)}\u00a0%`,
      why: 'De toda la luz que llega, los conos guardan tres números: L, M y S. Por eso a una pantalla le bastan rojo, verde y azul. Los bastones, unas 20 veces más numerosos, solo dan uno: de noche no hay color.',
      source:
        'Conos: Stockman y Sharpe (2000), CIE 170-1. Bastones: CIE 1951. Cuentas: Curcio y otros (1990). Cada curva tiene su máximo en 100\u00a0%. El color es el más parecido que da tu pantalla.',
    },
    light: {
      described: (lux: string) => `La imagen en vivo como se vería con ${lux}`,
      noPicture: 'No hay imagen por ahora.',
      label: 'De la luz del día a las estrellas',
      lux: (luxLog: number) => `${rounded(10 ** luxLog)} lux, ${lightName(luxLog)}`,
      shares: (cones: number) =>
        `Conos ${whole(100 * cones)}\u00a0%, bastones ${whole(100 * (1 - cones))}\u00a0%`,
      why: 'Con poca luz los conos callan y ven los bastones: se va el color, el rojo se vuelve negro y el azul brilla (efecto Purkinje).',
      source:
        'Es una aproximación: mezcla según Thompson y otros (2002), bastones según Larson y otros (1997), azul de la noche según Jensen y otros (2000). No imita que de noche se ve menos nítido.',
    },
    spot: {
      described: (eye: 'right' | 'left', apartCm: number) =>
        eye === 'right'
          ? `Una cruz a la izquierda y un punto a ${number1(apartCm)} centímetros a su derecha`
          : `Una cruz a la derecha y un punto a ${number1(apartCm)} centímetros a su izquierda`,
      whichEye: 'Con cuál ojo',
      rightEye: 'Ojo derecho',
      leftEye: 'Ojo izquierdo',
      steps: (eye: 'right' | 'left', awayCm: number) => [
        `Cierra el ojo ${eye === 'right' ? 'izquierdo' : 'derecho'}.`,
        `Con el ${eye === 'right' ? 'derecho' : 'izquierdo'}, mira la cruz sin mover la vista.`,
        `Acércate despacio: a unos ${whole(awayCm)} cm el punto desaparece.`,
      ],
      away: '¿A qué distancia estaba tu ojo?',
      noAngle: 'Mide con una regla y escríbelo aquí: así sabes dónde está tu punto ciego.',
      angle: (degrees: number) =>
        `Tu punto ciego está a ${number1(degrees)}° de donde miras. Lo común: entre 13° y 18°.`,
      why: 'Ahí sale el nervio óptico y no hay ni conos ni bastones. No ves un hueco: el cerebro lo rellena con lo que hay alrededor. Mide unos 5.5° de ancho y 7.5° de alto (Armaly, 1969).',
      more: 'Ajustar a tu pantalla',
      apart: 'Distancia de la cruz al punto',
      cm: (cm: number) => `${number1(cm)} cm`,
      stripes: 'Fondo con rayas',
      stripesWhy: 'Donde estaba el punto verás rayas: las pone tu cerebro.',
    },
    card: {
      title: 'Mide tu pantalla con una tarjeta',
      how: 'Pon una tarjeta bancaria sobre el dibujo y ajústalo hasta que midan lo mismo de ancho.',
      howUpright:
        'Pon una tarjeta bancaria de pie sobre el dibujo y ajústalo hasta que midan lo mismo de ancho.',
      described: 'Dibujo de una tarjeta bancaria',
      side: (mm: number) => `${number1(mm)} mm`,
      size: 'Tamaño del dibujo',
      pxPerMm: (px: number) => `${hundredths(px)} px por mm`,
      assumed: 'Todavía es una suposición según tu tipo de pantalla.',
      forget: 'Olvidar la medida',
    },
  },
};

export type SeeMessages = typeof seeEs;
