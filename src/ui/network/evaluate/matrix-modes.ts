/** What the cells of the matrix show: how many, or which share of their row or of their column that is. */
export const matrixModes = ['counts', 'rows', 'columns'] as const;

export type MatrixMode = (typeof matrixModes)[number];
