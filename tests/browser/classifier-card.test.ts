import { afterAll, beforeAll, expect, test } from 'vitest';
import { packCard } from '../../src/exchange/classifier-card/pack-card.ts';
import { unpackCard } from '../../src/exchange/classifier-card/unpack-card.ts';
import { startEye, type Eye } from '../../src/models/eye/eye.ts';
import { decodePhoto } from '../../src/models/input/square-picture.ts';
import { classify, decide } from '../../src/training/head/classify.ts';
import { evaluateHead } from '../../src/training/head/evaluate-head.ts';
import { trainHead } from '../../src/training/head/train-head.ts';

const photos = import.meta.glob<string>('../fixtures/photos/*/*.jpg', {
  query: '?url',
  import: 'default',
  eager: true,
});

let eye: Eye;

beforeAll(async () => {
  const table = await (await fetch('/models/eye/eye.json')).json();
  const pieces = await Promise.all(
    (table.pieces as { file: string }[]).map(async ({ file }) =>
      (await fetch(`/models/eye/${file}`)).arrayBuffer(),
    ),
  );
  const started = await startEye({ table, pieces, preference: { backend: 'wasm', sizePx: 160 } });
  if (!started.ok) throw new Error(JSON.stringify(started.trouble));
  eye = started.value;
});

afterAll(() => eye.dispose());

async function embed(url: string): Promise<Float32Array> {
  const decoded = await decodePhoto(await (await fetch(url)).arrayBuffer());
  if (!decoded.ok) throw new Error(url);
  const look = await eye.look(decoded.value);
  if (!look.ok) throw new Error(JSON.stringify(look.trouble));
  return look.value.embedding;
}

test('a head that went through a card answers as before, but for 0.02 of a probability', async () => {
  const names = [...new Set(Object.keys(photos).map((path) => path.split('/').at(-2)!))].sort();
  const seen = await Promise.all(
    Object.entries(photos).map(async ([path, url]) => ({
      label: names.indexOf(path.split('/').at(-2)!),
      isTaught: Number(path.at(-5)) < 4,
      embedding: await embed(url),
    })),
  );
  // The last kind is never taught.
  const classCount = names.length - 1;
  const taught = seen.filter(({ label, isTaught }) => isTaught && label < classCount);
  const embeddings = new Float32Array(taught.length * 320);
  taught.forEach(({ embedding }, i) => embeddings.set(embedding, 320 * i));
  const data = {
    dimension: 320,
    classCount,
    embeddings,
    labels: Int32Array.from(taught, ({ label }) => label),
    bursts: Int32Array.from(taught.keys()),
  };
  const { head } = await evaluateHead(data, await trainHead(data));
  const card = unpackCard(
    packCard({
      projectName: 'Cosas',
      sentAtMs: 0,
      eyeKey: eye.key,
      classes: names.slice(0, classCount).map((name, mark) => ({ name, mark })),
      head,
      strictness: 0,
    }),
  );
  if (!card.ok) throw new Error(card.trouble.kind);
  const received = card.value.head;
  for (const { embedding } of seen) {
    const before = classify(head, embedding);
    const after = classify(received, embedding);
    const [said, heard] = [decide(before, head.thresholds), decide(after, received.thresholds)];
    expect([heard.winner, heard.isNone]).toEqual([said.winner, said.isNone]);
    expect(Math.abs(heard.likeness - said.likeness)).toBeLessThan(0.005);
    after.probabilities.forEach((probability, k) => {
      expect(Math.abs(probability - before.probabilities[k]!)).toBeLessThan(0.02);
    });
  }
});

test('an eye looks at the size that a classifier needs, and at its own again', async () => {
  const picture = new ImageData(224, 224);
  const own = eye.key;
  const before = await eye.look(picture);
  eye.useSize(128);
  expect([eye.key.endsWith('@128'), eye.sizePx]).toEqual([true, 128]);
  const map = await eye.look(picture, { wantMap: true });
  // One cell of the map for each 32 pixels of the side.
  expect(map.ok && map.value.map?.length).toBe(4 * 4 * 320);
  eye.useSize(undefined);
  expect(eye.key).toBe(own);
  expect(await eye.look(picture)).toEqual(before);
});
