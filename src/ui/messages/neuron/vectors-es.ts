/** Words of the lab Similar vectors. */
export const vectorsEs = {
  title: 'Vectores parecidos',
  /** One line on its card. */
  idea: 'Producto punto, coseno y distancia: ¿cuál se parece más?',
  part: 'Cómo se ven',
  parts: { space: 'En 3-D', plane: 'En 2-D', bars: 'Barras' },
  drawing: {
    space: 'Los vectores X, A, B y C en el espacio. Flechas: gíralo.',
    plane: 'Los vectores X, A, B y C en el plano, con sus dos primeros números',
    bars: 'Los números de X, A, B y C como barras',
    turned: (yaw: number, pitch: number) => `Girado ${yaw}°, inclinado ${pitch}°`,
  },
  tip: (name: string) => `Punta de ${name}`,
  bar: (name: string, place: number) => `${name}, número ${place}`,
  table: {
    caption: 'Qué tanto se parece cada uno a X',
    vector: 'Vector',
    dot: 'Punto',
    cosine: 'Coseno',
    distance: 'Distancia',
    winner: 'el más parecido',
    choose: (name: string) => `${name}: ver sus productos`,
  },
  /** Said after a vector was moved. */
  measured: (name: string, dot: string, cosine: string, distance: string) =>
    `${name}: punto ${dot}, coseno ${cosine}, distancia ${distance}.`,
  halve: (name: string) => `${name} a la mitad`,
  flip: (name: string) => `Voltear ${name}`,
  sums: (name: string) => `X y ${name}, producto por producto`,
  writtenDot: 'Producto punto: multiplica y suma',
  writtenCosine: 'Coseno: el punto entre los dos largos',
  writtenDistance: 'Distancia: restas al cuadrado, suma y raíz',
  sentence: {
    /** All three measures name the same one. */
    agree: (name: string) => `${name} es quien más se parece a X, por las tres medidas.`,
    disagree: (dot: string, cosine: string, distance: string) =>
      `No hay acuerdo: por producto punto gana ${dot}; por coseno, ${cosine}; por distancia, ${distance}.`,
    opposite: (name: string) => `${name} apunta justo al revés: coseno −1.`,
    zero: (name: string) => `${name} mide 0: sin largo no hay dirección, ni coseno.`,
    halved: (name: string, cosine: string, before: string, after: string) =>
      `${name} mide la mitad y apunta igual: el coseno sigue en ${cosine}; el producto punto pasó de ${before} a ${after}.`,
    halvedRounded: (
      name: string,
      cosineBefore: string,
      cosineAfter: string,
      before: string,
      after: string,
    ) =>
      `${name} mide la mitad, pero con solo dos decimales giró un poco: el coseno pasó de ${cosineBefore} a ${cosineAfter}; el producto punto, de ${before} a ${after}.`,
    flipped: (name: string, before: string, after: string) =>
      `${name} ahora apunta al revés: el coseno pasó de ${before} a ${after}.`,
    hints: {
      space: 'Gira el espacio con el dedo o con las flechas.',
      plane: 'Mueve una punta, con el dedo o con las flechas, y mira quién gana.',
      bars: 'Sube o baja una barra y mira quién gana.',
    },
  },
  camera: {
    slots: 'Fotos para comparar',
    take: (name: string) => `Tomar foto ${name}`,
    retake: (name: string) => `Tomar otra vez la foto ${name}`,
    photo: (name: string) => `Foto ${name}`,
    live: 'Huella de lo que se ve ahora',
    fingerprint: (name: string) => `Huella de ${name}: 320 números`,
    dot: 'Punto',
    distance: 'Distancia',
    waiting: 'El ojo viene en camino. En cuanto vea, convierte cada imagen en 320 números.',
    first: 'Apunta a una cosa y toca «Foto A»: su huella de 320 números se queda aquí.',
    one: 'Ahora apunta a otra cosa: el coseno baja. Toma las fotos B y C.',
    nearest: (name: string) =>
      `Lo que ves ahora se parece más a la foto ${name}. Mueve la cámara y mira quién gana.`,
    changed:
      'El ojo cambió de tamaño y las huellas de antes ya no se comparan. Toma las fotos otra vez.',
    memory: 'Las fotos están solo en la memoria: se olvidan al salir de aquí.',
    products: (count: number) => `… y ${count} productos más`,
    written: (name: string) => `Ahora y foto ${name}, producto por producto`,
  },
  whyDot:
    'El producto punto crece cuando los dos tienen números grandes en los mismos lugares, y también cuando son largos.',
  whyCosine:
    'El coseno divide entre los largos: solo queda la dirección. 1 es la misma, 0 un ángulo recto, −1 la contraria.',
  whyDistance:
    'La distancia euclidiana mide de punta a punta: 0 es igual, y entre más grande, menos se parecen.',
  whyEye:
    'Una red convierte cada foto en un vector, su huella (embedding). Reconocer es preguntar qué huella se parece más.',
};
