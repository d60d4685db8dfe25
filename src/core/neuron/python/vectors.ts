const names = ['X', 'A', 'B', 'C'];

/**
 * Python that measures how alike A, B and C are to X: prints a line of dot product, cosine and distance
 * for each.
 *
 * @param vectors X, A, B and C.
 */
export function vectorsPython(vectors: readonly (readonly number[])[]): string {
  const lines = vectors.map((vector, i) => `${names[i]} = np.array([${vector.join(', ')}])`);
  return [
    'import numpy as np',
    '',
    ...lines,
    '',
    'for name, V in [("A", A), ("B", B), ("C", C)]:',
    '    dot = np.sum(X * V)',
    '    lengths = np.sqrt(np.sum(X**2)) * np.sqrt(np.sum(V**2))',
    '    cosine = dot / lengths if lengths > 0 else float("nan")',
    '    distance = np.sqrt(np.sum((X - V) ** 2))',
    '    print(f"{name} {dot:.3f} {cosine:.3f} {distance:.3f}")',
    '',
  ].join('\n');
}
