/** Shapes that go with the class colours, so that colour never speaks alone. */
const shapes = ['●', '▲', '■', '◆', '★', '✚', '⬟', '▼', '⬢', '✖', '◗', '⬥'] as const;

/** The shape of a class. */
export function markShape(mark: number): string {
  return shapes[mark % shapes.length]!;
}

/** The CSS variable with the colour of a class (theme.css). */
export function markColour(mark: number): string {
  return `var(--class-${mark % 8})`;
}

/** All marks that a class can have. */
export const marks = shapes.map((_, mark) => mark);
