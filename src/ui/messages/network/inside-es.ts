/** Words of the tab Inside. */
export const insideEs = {
  title: 'Por dentro',
};

export type InsideMessages = typeof insideEs;
