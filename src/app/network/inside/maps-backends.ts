import type { BackendName } from '../../../models/eye/types.ts';
import type { NetworkBackend } from '../../../models/network/types.ts';
import { isEye, type InsideSubject } from './subject.ts';
import type { MapsBackend } from './types.ts';

/**
 * Where maps are computed whose code is here already; undefined where it has to be brought.
 *
 * @param ofEye what the eye runs on.
 */
export function backendsAtHand(
  subject: InsideSubject,
  ofEye: BackendName | undefined,
): readonly MapsBackend[] | undefined {
  // A software GPU is far slower than wasm at so large a network.
  return isEye(subject) && (ofEye === 'wasm' || ofEye === 'cpu') ? [ofEye, 'cpu'] : undefined;
}

/**
 * Where maps are computed once code was brought: on webgl, which draws them itself, unless it is known to be
 * of no use here.
 *
 * @param remembered what networks were found to learn on.
 */
export function backendsBrought(
  subject: InsideSubject,
  remembered: NetworkBackend | undefined,
): readonly MapsBackend[] {
  if (isEye(subject)) return ['webgl', 'wasm', 'cpu'];
  return remembered === 'cpu' ? ['cpu'] : ['webgl', 'cpu'];
}
