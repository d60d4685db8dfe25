import type { Settings } from '../settings.svelte.ts';
import type { NetworkMemory } from './network-device.ts';

/** What networks run on here, kept with the settings: it is remembered for as long as the browser is the same. */
export function networkMemory(settings: Settings): NetworkMemory {
  const device = navigator.userAgent;
  return {
    read: () => {
      const memory = settings.current.networkMemory;
      if (memory?.device !== device) return undefined;
      const { backend, untilMs } = memory;
      if (untilMs !== null && Date.now() >= untilMs) return undefined;
      return { backend, isDoubtful: untilMs !== null };
    },
    keep: (backend, untilMs) =>
      settings.set({ networkMemory: { device, backend, untilMs: untilMs ?? null } }),
    forget: () => settings.clear('networkMemory'),
  };
}
