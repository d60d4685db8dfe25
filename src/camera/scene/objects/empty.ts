import type { SceneObject } from './scene-object.ts';

/** Only the table. */
export const empty: SceneObject = {
  habits: { elevationDeg: [16, 32], turnDeg: [0, 0], swayDeg: 0, aimHeight: 0.2 },
  draw: () => undefined,
};
