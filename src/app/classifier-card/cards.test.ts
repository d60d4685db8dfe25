import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { randomCard } from '../../exchange/classifier-card/card.fixture.ts';
import { codesNeeded, writePart } from '../../exchange/classifier-card/card-parts.ts';
import { packCard } from '../../exchange/classifier-card/pack-card.ts';
import type { Engine } from '../engine.ts';
import type { Projects } from '../projects.svelte.ts';
import type { SourceKeeper } from '../source-keeper.ts';
import { Signal } from '../signal.ts';
import { CardReceiver } from './card-receiver.svelte.ts';
import { CardSender } from './card-sender.svelte.ts';
import { Cards } from './cards.ts';

vi.mock('../../camera/wake-lock.ts', () => ({ keepAwake: () => ({ dispose: () => undefined }) }));

beforeEach(() =>
  vi.stubGlobal(
    'Worker',
    class {
      addEventListener() {}
      postMessage() {}
      terminate() {}
    },
  ),
);
afterEach(() => vi.unstubAllGlobals());

it('says what a code is that brings no classifier, and goes on', () => {
  const onCard = vi.fn();
  const source = { changed: new Signal(), state: {} } as unknown as SourceKeeper;
  const receiver = new CardReceiver({ source, appUrl: 'https://vistazo.test/', onCard });
  const said = (text: string) => {
    receiver.take(text);
    return receiver.reception.other;
  };
  expect(said('model.json')).toEqual({ kind: 'foreign' });
  expect(said('https://teachablemachine.withgoogle.com/models/abc/')).toEqual({
    kind: 'link',
    host: 'teachablemachine.withgoogle.com',
  });
  expect(said('https://vistazo.test/?room=see')).toEqual({ kind: 'app-link' });
  expect(onCard).not.toHaveBeenCalled();
  const packed = packCard(randomCard(3));
  for (let number = 0; number < codesNeeded(packed.length); number++) {
    receiver.take(writePart(packed, number));
  }
  expect(onCard).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ packed }));
  receiver.dispose();
});

it('keeps what has come of a loop while other codes are in sight, and tells of each', () => {
  const onCard = vi.fn();
  const source = { changed: new Signal(), state: {} } as unknown as SourceKeeper;
  const receiver = new CardReceiver({ source, appUrl: 'https://vistazo.test/', onCard });
  const packed = packCard(randomCard(5));
  const needed = codesNeeded(packed.length);
  const half = Math.floor(needed / 2);
  for (let number = 0; number < half; number++) receiver.take(writePart(packed, number));
  const progress = { known: half, needed, silent: false };
  // A network's password, a contact, a ticket; letters of our own alphabet, too.
  for (const text of [
    'WIFI:S:Salón;T:WPA;P:x;;',
    'BEGIN:VCARD\nFN:Ana\nEND:VCARD',
    '',
    'VISTAZO',
  ]) {
    receiver.take(text);
    expect(receiver.reception).toEqual({ ...progress, other: { kind: 'foreign' } });
  }
  // Misread: nothing is said of it.
  receiver.take(writePart(packed, half));
  const known = receiver.reception;
  expect(known).toEqual({ known: half + 1, needed, silent: false });
  receiver.take('VISTAZO:ABC');
  expect(receiver.reception).toEqual(known);
  for (let number = half + 1; number < needed; number++) receiver.take(writePart(packed, number));
  expect(onCard).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ packed }));
  receiver.dispose();
});

it('says how many of the corrections go along', () => {
  const card = randomCard(2);
  const withCorrections = (count: number) => ({
    ...card,
    head: {
      ...card.head,
      corrections: {
        labels: new Int32Array(count),
        embeddings: new Float32Array(320 * count).fill(1),
      },
    },
  });
  for (const [count, sent] of [
    [0, 0],
    [12, 12],
    [30, 12],
  ] as const) {
    const sender = new CardSender(withCorrections(count));
    expect(sender.corrections).toEqual({ sent, all: count });
    sender.dispose();
  }
});

it('refuses a classifier of another eye, and keeps nothing of it', async () => {
  const add = vi.fn(() => Promise.resolve(true));
  const projects = { list: [], add } as unknown as Projects;
  const table = { pieces: [{ sha256: 'ffff' }] };
  const eyed = (eye?: object) => ({ eye: { state: { eye } } }) as unknown as Engine;
  const card = randomCard(2);
  const received = { card, packed: packCard(card) };
  const here = new Cards(eyed({ model: { table } }), projects);
  expect(await here.keep(received, 'Recibido')).toBe('other-eye');
  const nonsense = { ...received, card: { ...card, eyeKey: 'somebody-elses' } };
  expect(await new Cards(eyed(), projects).keep(nonsense, 'Recibido')).toBe('other-eye');
  expect(add).not.toHaveBeenCalled();
  // While there is no eye to ask, what may be right is kept.
  expect(await new Cards(eyed(), projects).keep(received, 'Recibido')).toBe('kept');
});
