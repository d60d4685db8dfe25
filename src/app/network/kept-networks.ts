import type { NetworkDescription } from '../../core/network/description.ts';
import { decodeNetwork, encodeNetwork } from '../../core/network/network-link.ts';
import type { TrainSettings } from '../../training/network/types.ts';
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

const key = 'vistazo.networks';

/** Enough for a teacher; the one that was not touched for longest makes room. */
const mostProjects = 60;

/** As it is written: the network as in a link, about 200 letters. */
interface Entry {
  readonly project: string;
  readonly network: string;
  readonly source: PictureSource;
  readonly edits?: unknown;
  readonly fits?: unknown;
}

/** Reads the network of a project; undefined if there is none, or it cannot be read. */
export function readKeptNetwork(projectId: string): KeptNetwork | undefined {
  const entry = readEntries().find(({ project }) => project === projectId);
  const decoded = entry && decodeNetwork(entry.network);
  if (!decoded?.ok) return undefined;
  const { source, edits, fits } = entry!;
  return { description: decoded.value, source, edits: readEdits(edits), fits: fits !== false };
}

/** Keeps the network of a project; where the browser refuses, it lives until the page is closed. */
export function keepNetwork(projectId: string, { description, ...kept }: KeptNetwork): void {
  const others = readEntries().filter(({ project }) => project !== projectId);
  const entry: Entry = { project: projectId, network: encodeNetwork(description), ...kept };
  try {
    localStorage.setItem(key, JSON.stringify([...others, entry].slice(-mostProjects)));
  } catch {
    // Private windows may refuse: the address has the network too.
  }
}

function readEntries(): readonly Entry[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const { project, network, source } = value as Partial<Record<keyof Entry, unknown>>;
  return (
    typeof project === 'string' &&
    typeof network === 'string' &&
    pictureSources.some((known) => known === source)
  );
}
