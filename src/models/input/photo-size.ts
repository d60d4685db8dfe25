/** Side of the square picture that is recorded, stored and shown to the eye, in pixels. */
export const PHOTO_PX = 224;
