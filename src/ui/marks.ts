/**
 * Shapes that go with the class colours, so that colour never speaks alone: outlines in a square of
 * 24 × 24. Drawn rather than typed, as fonts differ in which signs they have.
 */
const shapes = [
  'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z',
  'M12 2 23 21H1z',
  'M3 3h18v18H3z',
  'M12 1 23 12 12 23 1 12z',
  'm12 1 3.3 7.3 7.7.9-5.7 5.4 1.6 7.9-6.9-4-6.9 4 1.6-7.9L1 9.2l7.7-.9z',
  'M8.5 2h7v6.5H22v7h-6.5V22h-7v-6.5H2v-7h6.5z',
  'M12 1.5 23 9.5 18.8 22H5.2L1 9.5z',
  'M12 22 1 3h22z',
  'M6.5 2.5h11L23 12l-5.5 9.5h-11L1 12z',
  'M6 1.5 12 7.5l6-6L22.5 6l-6 6 6 6-4.5 4.5-6-6-6 6L1.5 18l6-6-6-6z',
  'M2 7a10 10 0 0 0 20 0z M2 17h20v4H2z',
  'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 6a4 4 0 1 1 0 8 4 4 0 0 1 0-8z',
] as const;

/** All marks that a class can have. */
export const marks = shapes.map((_, mark) => mark);

/** The outline of a class's shape, as the `d` of an SVG path. */
export function markShape(mark: number): string {
  return shapes[mark % shapes.length]!;
}

/** The CSS variable with the colour of a class (theme.css). */
export function markColour(mark: number): string {
  return `var(--class-${mark % 8})`;
}
