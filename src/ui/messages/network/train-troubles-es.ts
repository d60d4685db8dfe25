/** What is said where a training cannot begin, or was ended by something. */
export const trainTroublesEs = {
  'no-backend':
    'Aquí no se puede entrenar: el navegador no da ninguna forma de calcular. Prueba con otro navegador.',
  lost: 'El dispositivo quitó la GPU varias veces. Cierra otras aplicaciones y vuelve a intentar.',
  'no-numbers':
    'La red ya no da números: sus pesos crecieron sin límite. Entrénala con menos tasa.',
  digits: 'Los dígitos no llegaron. Hace falta red la primera vez; vuelve a intentar.',
  'no-code':
    'El código que calcula no llegó completo. Recarga la página con internet; lo que grabaste se queda.',
  'not-kept': 'De este entrenamiento no se pudo guardar lo aprendido. Entrena de nuevo.',
  'other-eye':
    'El ojo de ahora ve las fotos de otro tamaño que el que se ajustó: lo aprendido no le sirve. Ajústalo de nuevo, o vuelve al tamaño de antes en Este dispositivo.',
  'other-classes':
    'Las clases ya no son las de este entrenamiento: no se puede continuar. Empieza uno nuevo.',
};

export type TrainTroubleMessages = typeof trainTroublesEs;
