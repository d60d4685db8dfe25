import type { BackendName } from '../../../models/eye/types.ts';
import type { NetworkBackend } from '../../../models/network/types.ts';
import type { InsideSubject } from './subject.ts';
import type { MapsBackend } from './types.ts';

/**
 * Where maps are computed whose code is here already; undefined where it has to be brought.
 *
 * @param ofEye what the eye runs on.
 */
export function backendsAtHand(
  { kind }: InsideSubject,
  ofEye: BackendName | undefined,
): readonly MapsBackend[] | undefined {
  // A software GPU is far slower than wasm at so large a network.
  return kind === 'eye' && (ofEye === 'wasm' || ofEye === 'cpu') ? [ofEye, 'cpu'] : undefined;
}

/**
 * Where maps are computed once code was brought: on webgl, which draws them itself, unless it is known to be
 * of no use here.
 *
 * @param remembered what networks were found to learn on.
 */
export function backendsBrought(
  { kind }: InsideSubject,
  remembered: NetworkBackend | undefined,
): readonly MapsBackend[] {
  if (kind === 'eye') return ['webgl', 'wasm', 'cpu'];
  return remembered === 'cpu' ? ['cpu'] : ['webgl', 'cpu'];
}
