/**
 * What was noted in a page of the app.
 * @typedef {object} Notes
 * @property {number} [firstAnswerMs] From the start of the navigation.
 * @property {number[]} answersMs From a frame being read to the bars that show its answer.
 * @property {{ task: string, ms: number }[]} tasks What the worker that learns was asked, and for how long.
 * @property {number} photoLooks How often the eye looked at a photograph, not at the live picture.
 * @property {() => void} [learnAgain] Asks it once more what it was asked first: to learn from nothing.
 */

/**
 * In the page, before its own scripts: notes from outside what the app does, so that the app that is
 * measured is the one that people use.
 */
export function watchApp() {
  /** @type {Notes} */
  const notes = { answersMs: [], tasks: [], photoLooks: 0 };
  Object.assign(window, { notes });

  // A look begins when the centre square of a frame is drawn small, and ends when bars move.
  let frameMs = 0;
  const { drawImage } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.drawImage = function (...given) {
    const [image] = given;
    const isFrame = image instanceof HTMLCanvasElement && image.isConnected;
    if (isFrame && !this.canvas.isConnected && frameMs === 0) frameMs = performance.now();
    return Reflect.apply(drawImage, this, given);
  };
  const noteBars = () => {
    if (!document.querySelector('.bar .fill')) return;
    const nowMs = performance.now();
    notes.firstAnswerMs ??= nowMs;
    if (frameMs > 0) notes.answersMs.push(nowMs - frameMs);
    frameMs = 0;
  };
  new MutationObserver((changes) => {
    const isBar = changes.some(
      ({ target }) => target instanceof HTMLElement && target.closest('.bar'),
    );
    if (isBar) noteBars();
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['style'] });

  // Comlink's messages: a call has an id and a path, its answer the same id.
  /** @type {Map<string, { task: string, startMs: number }>} */
  const calls = new Map();
  const { postMessage } = Worker.prototype;
  const heard = new WeakSet();
  Worker.prototype.postMessage = function (...given) {
    const [message] = given;
    const task = message?.path?.[0];
    if (task === 'look' && isOfPhotograph(message.argumentList)) notes.photoLooks += 1;
    if (task === 'train' || task === 'evaluate') {
      calls.set(message.id, { task, startMs: performance.now() });
      if (!heard.has(this)) this.addEventListener('message', ({ data }) => noteAnswer(data));
      heard.add(this);
      notes.learnAgain ??= () => this.postMessage({ ...message, id: `again ${performance.now()}` });
    }
    return Reflect.apply(postMessage, this, given);
  };
  const isOfPhotograph = (/** @type {{ value: any }[]} */ given) => {
    const [pixels] = given;
    // Only who looks at the live picture says whether the map is wanted, too.
    const isLive = given.some(({ value }) => 'wantMap' in Object(value));
    // What every eye is tried with (models/eye/known-answer.ts).
    const isTrial = pixels?.value[1] === 29 && pixels.value[2] === 58;
    return !isLive && !isTrial;
  };
  const noteAnswer = (/** @type {any} */ { id, value }) => {
    const call = calls.get(id);
    // A task that was given up is answered, too, by an error.
    if (!call || value?.isError) return;
    calls.delete(id);
    notes.tasks.push({ task: call.task, ms: performance.now() - call.startMs });
  };
}
