/** Where a room and what it opens over itself stand: its header, its tabs and the app's own sheets are not it. */
const room = 'main, .picture, .whole-screen';
/** What answers to a person there. */
const instrument =
  'button, input, select, textarea, label, summary, canvas, svg, video, [tabindex="0"]';
/** What the course itself put into the room. */
const ofCourse = '[data-of-course]';

/** Keys that only look for something to do. */
const idleKeys = ['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'Escape'];

/**
 * Tells of whatever a person does in the room that is open: a tap, a drag, a key, a turn of the wheel on the picture.
 * What only scrolls is not one: the browser cancels the pointer of a finger that does.
 *
 * @returns ends it.
 */
export function watchActs(onact: () => void): () => void {
  const acted = ({ target }: Event) => {
    if (target instanceof Element && isInRoom(target)) onact();
  };
  const typed = (event: KeyboardEvent) => {
    if (!idleKeys.includes(event.key)) acted(event);
  };
  const turned = (event: WheelEvent) => {
    if ((event.target as Element).closest('.picture')) acted(event);
  };
  const ending = new AbortController();
  const options = { capture: true, passive: true, signal: ending.signal };
  document.addEventListener('pointerup', acted, options);
  document.addEventListener('input', acted, options);
  document.addEventListener('keydown', typed, options);
  document.addEventListener('wheel', turned, options);
  return () => ending.abort();
}

function isInRoom(target: Element): boolean {
  const touched = target.closest(instrument);
  return !!touched?.closest(room) && touched.closest(ofCourse) === null;
}
