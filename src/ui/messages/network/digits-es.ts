/** Words for handwritten digits held before the camera. */
export const digitsEs = {
  way: 'Cómo das el dígito',
  ways: { finger: 'con el dedo', camera: 'con la cámara' },
  paper: 'Papel para escribir un dígito con el dedo',
  clear: 'Hoja nueva',
  example: 'Uno ya escrito',
  steps: { seen: 'lo que se ve', ink: 'la tinta', own: 'el dígito', fed: 'lo que recibe tu red' },
  troubles: {
    'no-ink': 'No se ve ningún dígito.',
    'too-dark': 'Está muy oscuro: busca más luz, y tinta oscura sobre papel claro.',
    'too-small': 'Está muy chico: acércalo.',
    'touches-edge': 'Se sale de la imagen: céntralo o aléjalo.',
  },
};

export type DigitsMessages = typeof digitsEs;
