import { describe, expect, it } from 'vitest';
import { decodeChain } from '../../core/kernels/chain-link.ts';
import { decodeNetwork } from '../../core/network/network-link.ts';
import type { Fields } from '../../core/lab-state/fields.ts';
import { decodeLab, type LabKey } from '../../core/lab-state/lab-link.ts';
import { topics } from '../../core/course/topics.ts';
import { labs } from '../neuron/labs.ts';
import { activities, milestoneLinks, nestedLinks } from './activities.ts';
import { turnedTo, type RoomLink } from './room-link.ts';

const all: readonly RoomLink[] = [
  ...Object.values(activities).flatMap(({ link, also }) => (also ? [link, also] : [link])),
  ...Object.values(milestoneLinks),
  ...Object.values(nestedLinks),
];

const labOf = (lab: string): LabKey<Fields> => labs.find(({ id }) => id === lab)!;

describe('links of the course', () => {
  it('open what their rooms can read', () => {
    for (const link of all) {
      if (link.room === 'filter' && 'chain' in link) expect(decodeChain(link.chain).ok).toBe(true);
      if (link.room === 'network' && link.tab === 'build')
        expect(decodeNetwork(link.network).ok).toBe(true);
      if (link.room === 'neuron' && link.state !== undefined)
        expect(decodeLab(labOf(link.lab), link.state).ok).toBe(true);
    }
  });

  it('fit in a QR code, as all links of a lab do', () => {
    for (const id of topics) {
      const link = turnedTo('https://vistazo.example.org/clase/', activities[id].link, id);
      expect(link.href.length).toBeLessThanOrEqual(300);
    }
  });

  it('visit every lab, and every room', () => {
    const visited = topics.map((id) => activities[id].link);
    const rooms = new Set(visited.map(({ room }) => room));
    expect(rooms).toEqual(new Set(['neuron', 'see', 'filter', 'network', 'teach']));
    const seen = visited.flatMap((link) => (link.room === 'neuron' ? [link.lab] : []));
    expect(seen).toEqual(labs.map(({ id }) => id));
  });
});

it('says nothing of the room before, and keeps what else was asked for', () => {
  const address = 'https://a.org/x/?backend=wasm&room=neuron&lab=rules&state=BAA&course=rules';
  const turned = turnedTo(address, { room: 'see', look: 'face' }, 'image');
  expect(Object.fromEntries(turned.searchParams)).toEqual({
    backend: 'wasm',
    room: 'see',
    look: 'face',
    course: 'image',
  });
});
