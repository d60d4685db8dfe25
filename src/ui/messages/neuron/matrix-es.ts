/** Words of the lab Matrix product. */
export const matrixEs = {
  title: 'Producto de matrices',
  /** One line on its card. */
  idea: 'Fila por columna, paso a paso; una capa entera de una vez.',
};
