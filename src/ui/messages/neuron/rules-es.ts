/** Words of the lab Rules. */
export const rulesEs = {
  title: 'Reglas',
  /** One line on its card. */
  idea: 'Tres reglas adivinan qué haces; luego llega lo que nadie previó.',
};
