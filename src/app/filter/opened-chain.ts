import { decodeChain, type LinkedChain } from '../../core/kernels/chain-link.ts';
import type { Notices } from '../notices.svelte.ts';
import { saidInAddress } from '../room-address.ts';
import { startChain } from './chain-edits.ts';

/** The chain of the address the app was opened with, or the usual one; a damaged address is told of. */
export function openedChain(notices: Notices): LinkedChain {
  const text = saidInAddress('chain');
  const linked = text === undefined ? undefined : chainOf(text, notices);
  return linked ?? { chain: startChain, view: 'diverging' };
}

/** The chain that a link says; undefined where it cannot be read, which is told of. */
export function chainOf(text: string, notices: Notices): LinkedChain | undefined {
  const decoded = decodeChain(text);
  if (decoded.ok) return decoded.value;
  const future = decoded.trouble.kind === 'from-the-future';
  notices.say({ kind: future ? 'chain-link-newer' : 'chain-link-damaged' });
  return undefined;
}
