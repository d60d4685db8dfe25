import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FindItGame } from '../../src/core/find-it/find-it-game.ts';
import { things } from '../../src/core/find-it/things.ts';
import { largest } from '../../src/core/largest.ts';
import { softmax } from '../../src/core/neuron/softmax.ts';
import { parseClassNames } from '../../src/models/eye/class-names.ts';
import { startEye, type Eye } from '../../src/models/eye/eye.ts';
import { openKnownClasses, type KnownClasses } from '../../src/models/eye/known-classes.ts';
import { knownPicture } from '../../src/models/eye/known-answer.ts';
import type { EyeSizePx } from '../../src/models/eye/types.ts';
import { decodePhoto } from '../../src/models/input/square-picture.ts';
import knownAnswers from '../fixtures/eye-head-known-answer.json';

const sizes: readonly EyeSizePx[] = [128, 160, 192];
const photos = import.meta.glob<string>('../fixtures/photos/*/*.jpg', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Folders of the fixtures, and the thing that their pictures show. */
const thingOfFolder = { balón: 'soccer-ball', osito: 'teddy-bear', reloj: 'clock', taza: 'cup' };

const json = async (path: string) => (await fetch(`/models/${path}`)).json();
const bytes = async (path: string) => (await fetch(path)).arrayBuffer();

async function filesOf(folder: string, table: { pieces: { file: string }[] }) {
  return Promise.all(table.pieces.map(({ file }) => bytes(`/models/${folder}/${file}`)));
}

async function openEye(sizePx: EyeSizePx): Promise<Eye> {
  const table = await json('eye/eye.json');
  const pieces = await filesOf('eye', table);
  const started = await startEye({ table, pieces, preference: { backend: 'wasm', sizePx } });
  if (!started.ok) throw new Error(JSON.stringify(started.trouble));
  return started.value;
}

async function classify(eye: Eye, picture: ImageData): Promise<Float32Array> {
  const look = await eye.look(picture, { wantMap: true });
  if (!look.ok) throw new Error(JSON.stringify(look.trouble));
  const answer = await classes.classify(look.value.map!);
  if (!answer.ok) throw new Error(answer.trouble.detail);
  return answer.value;
}

let table: { pieces: { file: string }[] };
let pieces: ArrayBuffer[];
let classes: KnownClasses;

beforeAll(async () => {
  table = await json('eye-imagenet/head.json');
  pieces = await filesOf('eye-imagenet', table);
  const opened = await openKnownClasses(table, pieces);
  if (!opened.ok) throw new Error(JSON.stringify(opened.trouble));
  classes = opened.value;
});
afterAll(() => classes.dispose());

describe('the classes that the eye was trained on', () => {
  it.each(sizes)('are answered at %i px as by the reference', async (sizePx) => {
    const eye = await openEye(sizePx);
    try {
      const picture = new ImageData(knownPicture(sizePx), sizePx, sizePx);
      const probabilities = await classify(eye, picture);
      const { int8, float32 } = knownAnswers.sizes[sizePx];
      const same = softmax(Float64Array.from(int8));
      const original = softmax(Float64Array.from(float32));
      expect(largest(probabilities, 5)).toEqual(largest(same, 5));
      expect(largest(probabilities, 1)).toEqual(largest(original, 1));
      probabilities.forEach((probability, k) => {
        expect(Math.abs(probability - same[k]!)).toBeLessThan(2e-3);
        expect(Math.abs(probability - original[k]!)).toBeLessThan(0.1);
      });
    } finally {
      eye.dispose();
    }
  });

  it('find on every picture of the sample scene what it shows, and nothing else there', async () => {
    const names = parseClassNames(await json('eye-imagenet/names.json'));
    if (!names.ok) throw new Error(names.trouble.kind);
    const eye = await openEye(160);
    const shown = Object.values(thingOfFolder);
    const findings: [string, readonly string[]][] = [];
    for (const [path, url] of Object.entries(photos)) {
      const decoded = await decodePhoto(await bytes(url));
      if (!decoded.ok) throw new Error(decoded.trouble.detail);
      const probabilities = await classify(eye, decoded.value);
      const found = things
        .filter((thing) => new FindItGame([thing], 0, 0).see(probabilities, 1))
        .map(({ id }) => id)
        .filter((id) => shown.includes(id));
      findings.push([path.split('/').at(-2)!.normalize('NFC'), found]);
    }
    eye.dispose();
    expect(findings).toHaveLength(24);
    for (const [folder, found] of findings) {
      expect(found).toEqual([thingOfFolder[folder as keyof typeof thingOfFolder]]);
    }
  });

  it('explain weights that are not theirs', async () => {
    const cut = await openKnownClasses(table, [...pieces.slice(0, 3), pieces[3]!.slice(1)]);
    expect(!cut.ok && cut.trouble.kind).toBe('weights-damaged');
    const page = await openKnownClasses('<!doctype html>', pieces);
    expect(!page.ok && page.trouble.kind).toBe('weights-damaged');
  });

  it('tell that their worker is gone', async () => {
    const broken = await openKnownClasses(
      table,
      pieces,
      () => new Worker(URL.createObjectURL(new Blob(['throw new Error("no")']))),
    );
    expect(!broken.ok && broken.trouble.kind).toBe('worker-stopped');
    const opened = await openKnownClasses(table, pieces);
    if (!opened.ok) throw new Error(JSON.stringify(opened.trouble));
    const waiting = opened.value.classify(new Float32Array(36 * 320));
    opened.value.dispose();
    expect(await waiting).toEqual({
      ok: false,
      trouble: { kind: 'worker-stopped', detail: 'closed' },
    });
  });
});
