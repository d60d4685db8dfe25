/** Words of the course's page. */
export const pageEs = {
  intro:
    'Diecisiete temas, de una regla a una red que ve. Cada uno es una idea, dos minutos con las manos y una pregunta.',
  done: (done: number, of: number) => `${done} de ${of} temas hechos`,
  start: 'Empezar',
  goOn: (n: number, title: string) => `Seguir: ${n}. ${title}`,
  allDone: 'Hiciste todo el curso. Tus marcas se quedan en este dispositivo.',
  teacher: 'Vista para dar clase',
  sheet: 'Hoja de actividades',
  handIn: 'Entregar',
  anew: 'Borrar mis marcas',
  anewSure: '¿Borrar lo que hiciste del curso en este dispositivo?',
  anewYes: 'Sí, borrar',
  anewNo: 'No, dejarlas',
  chapters: {
    introduction: '1. Introducción al aprendizaje profundo',
    vision: '2. Visión por computadora profunda',
  },
  later: 'Para después, por ahora solo los títulos',
  laterTitles: ['Secuencias', 'Modelos generativos', 'El panorama actual'],
  marks: {
    none: 'por hacer',
    tried: 'actividad vista',
    answered: 'pregunta contestada',
    done: 'hecho',
  },
  card: {
    activity: 'Dos minutos',
    open: 'Abrir la actividad',
    also: 'También',
    question: 'Pregunta',
    number: 'Tu respuesta',
    check: 'Revisar',
    trouble: {
      empty: 'Falta tu respuesta.',
      'not-a-number': 'Escribe un número, por ejemplo 0.5 o −3.',
    },
    given: (text: string) => `Contestaste ${text}.`,
    tryFirst: 'Para marcar el tema falta la actividad.',
    doneNow: 'Tema hecho.',
    goOn: (n: number, title: string) => `Sigue: ${n}. ${title}`,
  },
  timeline: {
    title: 'Línea del tiempo',
    what: 'Toca un año y juega con lo que pasó.',
    moments: {
      cajal: { who: 'Ramón y Cajal', what: 'Dibuja las neuronas, una por una.' },
      'mcculloch-pitts': { who: 'McCulloch y Pitts', what: 'La neurona como suma y umbral.' },
      rosenblatt: { who: 'Rosenblatt', what: 'El perceptrón corrige sus pesos.' },
      backpropagation: {
        who: 'Rumelhart, Hinton y Williams',
        what: 'El error viaja hacia atrás.',
      },
      lenet5: { who: 'LeNet-5', what: 'Una red lee dígitos.' },
      alexnet: { who: 'AlexNet', what: 'Datos, tarjetas gráficas y capas.' },
      vgg: { who: 'VGG16', what: 'Más hondo, con filtros de 3 × 3.' },
    },
  },
  nested: {
    title: 'Uno dentro de otro',
    sets: {
      intelligence: {
        name: 'Inteligencia artificial',
        what: 'también reglas escritas a mano',
      },
      learning: { name: 'Aprendizaje automático', what: 'los números salen de los datos' },
      deep: { name: 'Aprendizaje profundo', what: 'también las características' },
    },
  },
  sources: 'Fuentes',
};
