import { activities, milestoneLinks, nestedLinks } from '../../app/course/activities.ts';
import type { RoomLink } from '../../app/course/room-link.ts';
import { startChain } from '../../app/filter/chain-edits.ts';
import { labs } from '../../app/neuron/labs.ts';
import type { Session } from '../../app/session.svelte.ts';
import { encodeLab, type LabKey } from '../../core/lab-state/lab-link.ts';
import { encodeChain } from '../../core/kernels/chain-link.ts';
import { initialState } from '../../core/lab-state/snap.ts';
import type { Fields } from '../../core/lab-state/fields.ts';

/** The chain that Filter has at first. */
const startLink = encodeChain({ chain: startChain, view: 'diverging' });

/**
 * What puts back what a link of the course is about to replace; undefined where nobody made that, as it is as at
 * first, or as the course itself opened it.
 */
export function undoOf(session: Session, link: RoomLink): (() => void) | undefined {
  if (link.room === 'neuron') return undoLab(session, link);
  return link.room === 'filter' && 'chain' in link ? undoChain(session, link.chain) : undefined;
}

function undoLab(
  { neuronInHand }: Session,
  link: RoomLink & { readonly room: 'neuron' },
): (() => void) | undefined {
  const key: LabKey<Fields> = labs.find(({ id }) => id === link.lab)!;
  const state = neuronInHand?.state(key);
  if (!state || link.state === undefined) return undefined;
  const { text, values } = state;
  const isOwn = text !== encodeLab(key, initialState(key.fields)) && !isOfCourse(text);
  return isOwn ? () => state.set(values) : undefined;
}

function undoChain({ filter }: Session, wished: string): (() => void) | undefined {
  const chain = new URL(filter.link).searchParams.get('chain') ?? startLink;
  const isOwn = chain !== wished && chain !== startLink && !isOfCourse(chain);
  return isOwn ? () => filter.openLink(chain) : undefined;
}

/** Whether the course itself opens a room in this state. */
function isOfCourse(state: string): boolean {
  const links = [
    ...Object.values(activities).flatMap(({ link, also }) => (also ? [link, also] : [link])),
    ...Object.values(milestoneLinks),
    ...Object.values(nestedLinks),
  ];
  return links.some(
    (link) =>
      ('state' in link && link.state === state) || ('chain' in link && link.chain === state),
  );
}
