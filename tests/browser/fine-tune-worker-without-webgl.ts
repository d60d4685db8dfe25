/** The worker of fine-tuning in a browser that gives WebGL to the page alone, as WebKitGTK does. */
import '../../src/training/fine-tune/fine-tune-worker.ts';

OffscreenCanvas.prototype.getContext = () => null;
