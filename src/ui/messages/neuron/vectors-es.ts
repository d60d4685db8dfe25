/** Words of the lab Alike vectors. */
export const vectorsEs = {
  title: 'Vectores parecidos',
  /** One line on its card. */
  idea: 'Producto punto, coseno y distancia: ¿cuál se parece más?',
};
