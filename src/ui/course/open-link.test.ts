import { beforeEach, expect, it, vi } from 'vitest';
import type { Session } from '../../app/session.svelte.ts';
import { openLink } from './open-link.ts';

const opened: string[] = [];

vi.mock('../go-to-room.ts', () => ({ openAddress: (address: URL) => opened.push(address.search) }));
vi.mock('../paper-wish.ts', () => ({ askForPaper: () => undefined }));

let filter: Promise<void>;
let filterHasCome: () => void;
let chains: string[];
let session: Session;

function isAt(room: string): void {
  const href = `https://vistazo.example/?room=${room}`;
  vi.stubGlobal('location', { href, search: new URL(href).search });
}

beforeEach(() => {
  opened.length = 0;
  chains = [];
  filter = new Promise((resolve) => (filterHasCome = resolve));
  isAt('course');
  session = {
    picture: { state: { phase: 'live' } },
    openFilter: () => filter,
    filter: { openLink: (chain: string) => chains.push(chain) },
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
