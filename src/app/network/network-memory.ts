import type { Settings } from '../settings.svelte.ts';
import type { NetworkMemory } from './network-device.ts';

/** What networks run on here, kept with the settings: it is remembered for as long as the browser is the same. */
export function networkMemory(settings: Settings): NetworkMemory {
  const device = navigator.userAgent;
  return {
    read: () => {
      const memory = settings.current.networkMemory;
      return memory?.device === device ? memory.backend : undefined;
    },
    keep: (backend) => settings.set({ networkMemory: { device, backend } }),
  };
}
