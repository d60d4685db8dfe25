/**
 * In a page or a worker, before its own scripts: keeps the WebGL contexts and WebGPU devices that it
 * makes within reach, and `loseDevices()` takes them all away, as a browser may at any moment, and tells
 * how many it took. A context that belongs to a page is given back a moment later, as browsers do.
 */
export function keepDevices() {
  /** @type {Set<WeakRef<WebGL2RenderingContext>>} */
  const contexts = new Set();
  /** @type {Set<WeakRef<GPUDevice>>} */
  const devices = new Set();
  for (const name of ['HTMLCanvasElement', 'OffscreenCanvas']) {
    const prototype = globalThis[name]?.prototype;
    if (!prototype) continue;
    const { getContext } = prototype;
    prototype.getContext = function (...asked) {
      const context = Reflect.apply(getContext, this, asked);
      const isNew = context && String(asked[0]).startsWith('webgl') && !context.isKept;
      if (isNew) contexts.add(new WeakRef(Object.assign(context, { isKept: true })));
      return context;
    };
  }
  const adapter = globalThis.GPUAdapter?.prototype;
  if (adapter) {
    const { requestDevice } = adapter;
    adapter.requestDevice = async function (...asked) {
      const device = await Reflect.apply(requestDevice, this, asked);
      const kept = new WeakRef(device);
      devices.add(kept);
      // Whoever let it go itself, as after a trial, loses nothing by us.
      void device.lost.then(() => devices.delete(kept));
      return device;
    };
  }
  globalThis.loseDevices = () => {
    let count = 0;
    for (const kept of contexts) {
      const context = kept.deref();
      const extension = context?.isContextLost()
        ? null
        : context?.getExtension('WEBGL_lose_context');
      if (!extension) continue;
      extension.loseContext();
      count += 1;
      if (globalThis.document) setTimeout(() => extension.restoreContext(), 100);
    }
    for (const kept of devices) {
      const device = kept.deref();
      device?.destroy();
      count += device ? 1 : 0;
    }
    devices.clear();
    return count;
  };
  // Those of canvases that were put away stay lost: their owner let them go.
  globalThis.areDevicesBack = () =>
    ![...contexts].some((kept) => {
      const context = kept.deref();
      return context?.canvas.isConnected && context.isContextLost();
    });
}
