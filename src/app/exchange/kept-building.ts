import { decodeNetwork, encodeNetwork } from '../../core/network/network-link.ts';
import { readEdits } from '../network/kept-edits.ts';
import { keepNetwork, readKeptNetwork } from '../network/kept-networks.ts';
import type { Building } from './output.ts';

/**
 * Keeps the network that was being built for a project that has none. False if the project has another
 * one, which stays; what cannot be read is not kept, and no trouble: it was not trained yet.
 */
export function keepBuilding(
  projectId: string,
  { network, source, edits, fits }: Building,
): boolean {
  const present = readKeptNetwork(projectId);
  if (present) return encodeNetwork(present.description) === network;
  const decoded = decodeNetwork(network);
  if (decoded.ok) {
    keepNetwork(projectId, { description: decoded.value, source, edits: readEdits(edits), fits });
  }
  return true;
}
