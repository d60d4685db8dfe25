import { beforeEach, expect, it, vi } from 'vitest';
import { activities } from '../../app/course/activities.ts';
import { startChain } from '../../app/filter/chain-edits.ts';
import { LabState } from '../../app/neuron/lab-state.svelte.ts';
import { rulesLab } from '../../app/neuron/rules.ts';
import type { Session } from '../../app/session.svelte.ts';
import { encodeChain } from '../../core/kernels/chain-link.ts';
import { openLink } from './open-link.ts';

const opened: string[] = [];
const start = encodeChain({ chain: startChain, view: 'diverging' });

vi.mock('../go-to-room.ts', () => ({ openAddress: (address: URL) => opened.push(address.search) }));
vi.mock('../paper-wish.ts', () => ({ askForPaper: () => undefined }));

let filter: Promise<void>;
let filterHasCome: () => void;
let chains: string[];
let undo: (() => void) | undefined;
let ownChain: string;
let session: Session;

function isAt(room: string): void {
  const href = `https://vistazo.example/?room=${room}`;
  vi.stubGlobal('location', { href, search: new URL(href).search });
}

beforeEach(() => {
  opened.length = 0;
  chains = [];
  undo = undefined;
  ownChain = start;
  filter = new Promise((resolve) => (filterHasCome = resolve));
  isAt('course');
  session = {
    picture: { state: { phase: 'live' } },
    openFilter: () => filter,
    filter: {
      openLink: (chain: string) => chains.push(chain),
      get link() {
        return `https://vistazo.example/?room=filter&chain=${ownChain}`;
      },
    },
    notices: { say: (_: unknown, act: () => void) => (undo = act) },
  } as unknown as Session;
});

it('opens what was tapped last, and leaves alone what the first would have changed', async () => {
  const first = openLink(session, { room: 'filter', chain: 'a' }, 'convolution');
  await openLink(session, { room: 'neuron', lab: 'vectors' }, 'vectors');
  filterHasCome();
  await first;
  expect(opened).toEqual(['?room=neuron&lab=vectors&course=vectors']);
  expect(chains).toEqual([]);
});

it('stays where one has gone meanwhile', async () => {
  const opening = openLink(session, { room: 'filter', chain: 'a' }, 'convolution');
  isAt('see');
  filterHasCome();
  await opening;
  expect([opened, chains]).toEqual([[], []]);
});

it('opens the room in its state, or at least the room', async () => {
  filterHasCome();
  await openLink(session, { room: 'filter', chain: 'a' }, 'convolution');
  expect(chains).toEqual(['a']);
  filter = Promise.reject(new Error('offline'));
  await openLink(session, { room: 'filter', chain: 'b' }, 'pooling');
  expect(opened).toEqual([
    '?room=filter&chain=a&course=convolution',
    '?room=filter&chain=b&course=pooling',
  ]);
});

it('offers to put back a chain of one’s own, and none that was there by itself', async () => {
  filterHasCome();
  const { link } = activities.convolution;
  await openLink(session, link, 'convolution');
  expect(undo).toBeUndefined();
  ownChain = 'own';
  await openLink(session, link, 'convolution');
  undo!();
  expect(chains.at(-1)).toBe('own');
});

it('offers to put back a lab that somebody set', async () => {
  const state = new LabState(rulesLab, undefined, () => {});
  session = { ...session, neuronInHand: { state: () => state } } as unknown as Session;
  const { link } = activities.rules;
  await openLink(session, link, 'rules');
  expect(undo).toBeUndefined();
  state.set({ high: 20 });
  await openLink(session, link, 'rules');
  state.reset();
  undo!();
  expect(state.values.high).toBe(20);
});
