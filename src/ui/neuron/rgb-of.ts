/** Red, green and blue, 0–255, of a colour as the theme writes all of its own: `#rrggbb`. */
export function rgbOf(hex: string): readonly [number, number, number] {
  const value = Number.parseInt(hex.trim().slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
