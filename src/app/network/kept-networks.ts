import type { NetworkDescription } from '../../core/network/description.ts';
import { decodeNetwork, encodeNetwork } from '../../core/network/network-link.ts';
import type { TrainSettings } from '../../training/network/types.ts';
import { KeptByProject } from './kept-by-project.ts';
import { readEdits } from './kept-edits.ts';

/** Where the pictures come from that a network learns. */
export const pictureSources = ['project', 'digits', 'toy'] as const;
export type PictureSource = (typeof pictureSources)[number];

/** What is kept of the room for each project. */
export interface KeptNetwork {
  readonly description: NetworkDescription;
  readonly source: PictureSource;
  /** What a person set otherwise than the recipe. */
  readonly edits: Partial<TrainSettings>;
  /** Whether something gives way so that a run ends within a minute. */
  readonly fits: boolean;
}

/** As it is written: the network as in a link, about 200 letters. */
interface Entry {
  readonly project: string;
  readonly network: string;
  readonly source: PictureSource;
  readonly edits?: unknown;
  readonly fits?: unknown;
}

const kept = new KeptByProject<Entry>('vistazo.networks', (value): value is Entry => {
  const { network, source } = value as Partial<Record<keyof Entry, unknown>>;
  return typeof network === 'string' && pictureSources.some((known) => known === source);
});

/** Reads the network of a project; undefined if there is none, or it cannot be read. */
export function readKeptNetwork(projectId: string): KeptNetwork | undefined {
  const entry = kept.read(projectId);
  const decoded = entry && decodeNetwork(entry.network);
  if (!decoded?.ok) return undefined;
  const { source, edits, fits } = entry!;
  return { description: decoded.value, source, edits: readEdits(edits), fits: fits !== false };
}

/** Keeps the network of a project; where the browser refuses, the address has it too. */
export function keepNetwork(projectId: string, { description, ...rest }: KeptNetwork): void {
  kept.keep({ project: projectId, network: encodeNetwork(description), ...rest });
}
