/**
 * Whether this is the long run (`npm run test:long`). In the short one a backend that others stand for is
 * left out: WebGPU by software takes seconds to compile what a phone's compiles in no time.
 */
export const isLong = import.meta.env.MODE === 'long';
