/** How backends say that an array or a texture found no room. */
const signs = [
  /out of memory/i,
  /allocation failed/i,
  /invalid (typed )?array length/i,
  /array buffer allocation/i,
  /unable to create (webgltexture|buffer)/i,
  /requested texture size/i,
  /framebuffer unsupported|framebuffer_incomplete/i,
];

/** Whether something failed because the device had no room for it, so that less may succeed. */
export function isOutOfMemory(error: unknown): boolean {
  return signs.some((sign) => sign.test(String(error)));
}
