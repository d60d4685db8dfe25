/**
 * In a page or a worker, before its own scripts: `countThings()` tells how many live camera tracks, GPU
 * objects and tensors on wasm there are. What is made and never freed by its owner is counted for ever,
 * whether or not the garbage was collected.
 */
export function countThings() {
  const counts = { tracks: 0, gpuObjects: 0, tensors: 0, frames: 0 };

  /** @type {Set<WeakRef<MediaStreamTrack>>} */
  const tracks = new Set();
  const keepTrack = (/** @type {MediaStreamTrack} */ track) => tracks.add(new WeakRef(track));
  const media = globalThis.navigator?.mediaDevices;
  if (media) {
    const ask = media.getUserMedia.bind(media);
    media.getUserMedia = async (asked) => {
      const stream = await ask(asked);
      stream.getTracks().forEach(keepTrack);
      return stream;
    };
    const { clone } = MediaStreamTrack.prototype;
    MediaStreamTrack.prototype.clone = function () {
      const copy = Reflect.apply(clone, this, []);
      keepTrack(copy);
      return copy;
    };
  }

  const gl = globalThis.WebGL2RenderingContext?.prototype;
  for (const what of gl ? ['Texture', 'Buffer', 'Framebuffer', 'Program', 'VertexArray'] : []) {
    const { [`create${what}`]: create, [`delete${what}`]: remove } = gl;
    const living = new WeakSet();
    gl[`create${what}`] = function (...given) {
      const made = Reflect.apply(create, this, given);
      if (made) living.add(made);
      counts.gpuObjects += made ? 1 : 0;
      return made;
    };
    gl[`delete${what}`] = function (object) {
      counts.gpuObjects -= object && living.delete(object) ? 1 : 0;
      return Reflect.apply(remove, this, [object]);
    };
  }

  // Pictures that were decoded are freed by `close()` alone, or much later.
  for (const name of ['VideoFrame', 'ImageBitmap']) {
    const prototype = globalThis[name]?.prototype;
    if (!prototype) continue;
    const { close } = prototype;
    prototype.close = function () {
      counts.frames -= 1;
      return Reflect.apply(close, this, []);
    };
  }
  const { createImageBitmap } = globalThis;
  globalThis.createImageBitmap = async (...given) => {
    const bitmap = await createImageBitmap(...given);
    counts.frames += 1;
    return bitmap;
  };

  const heard = (/** @type {Record<string, Function>} */ exports) => ({
    ...exports,
    register_tensor: (...given) => {
      counts.tensors += 1;
      return exports.register_tensor(...given);
    },
    dispose_data: (...given) => {
      counts.tensors -= 1;
      return exports.dispose_data(...given);
    },
  });
  for (const way of ['instantiate', 'instantiateStreaming']) {
    const { [way]: instantiate } = WebAssembly;
    WebAssembly[way] = async (...given) => {
      const made = await Reflect.apply(instantiate, WebAssembly, given);
      if (!made.instance?.exports.register_tensor) return made;
      return { module: made.module, instance: { exports: heard(made.instance.exports) } };
    };
  }

  globalThis.countThings = () => {
    const live = [...tracks].filter((kept) => kept.deref()?.readyState === 'live').length;
    return { ...counts, tracks: live };
  };
}
