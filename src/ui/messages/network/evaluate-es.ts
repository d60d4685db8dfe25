/** Words of the tab Evaluate. */
export const evaluateEs = {
  title: 'Evaluar',
};

export type EvaluateMessages = typeof evaluateEs;
