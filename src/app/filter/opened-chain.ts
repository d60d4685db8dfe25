import { decodeChain } from '../../core/kernels/chain-link.ts';
import type { Notices } from '../notices.svelte.ts';
import { saidInAddress } from '../room-address.ts';
import { startChain } from './chain-edits.ts';

/** The chain of the address the app was opened with, or the usual one; a damaged address is told of. */
export function openedChain(notices: Notices) {
  const text = saidInAddress('chain');
  const usual = { chain: startChain, view: 'diverging' as const };
  if (text === undefined) return usual;
  const decoded = decodeChain(text);
  if (decoded.ok) return decoded.value;
  const future = decoded.trouble.kind === 'from-the-future';
  notices.say({ kind: future ? 'chain-link-newer' : 'chain-link-damaged' });
  return usual;
}
