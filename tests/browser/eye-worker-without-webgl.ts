/** The eye's worker in a browser that gives WebGL to the page alone, as WebKitGTK does. */
import '../../src/models/eye/eye-worker.ts';

OffscreenCanvas.prototype.getContext = () => null;
