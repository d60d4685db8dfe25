/** Words of the measures for experts in Evaluate. */
export const expertsEs = {
  title: 'Para expertos',
};

export type ExpertsMessages = typeof expertsEs;
