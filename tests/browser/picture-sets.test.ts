import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PreparedPictures, Preparing } from '../../src/app/network/prepared-pictures.ts';
import { PictureSets } from '../../src/app/network/picture-sets.ts';
import { packCacheName } from '../../src/app/offline/pack-list.ts';
import { CorePack } from '../../src/app/offline/pack.ts';
import { encodePhoto } from '../../src/models/input/square-picture.ts';

const baseUrl = new URL('/', location.href).href;

/** The JPEG of a plain colour. */
function plainPhoto([red, green, blue]: readonly [number, number, number]): Promise<ArrayBuffer> {
  const picture = new ImageData(224, 224);
  for (let at = 0; at < picture.data.length; at += 4) picture.data.set([red, green, blue, 255], at);
  return encodePhoto(picture);
}

/** Sets of a project of these photographs; tells which were read. */
function setsOf(photos: ReadonlyMap<string, ArrayBuffer>) {
  const asked: string[] = [];
  const sets = new PictureSets({
    pack: new CorePack({ baseUrl }),
    photoBytesOf: async (photoIds) => {
      asked.push(...photoIds);
      return new Map(photoIds.flatMap((id) => (photos.has(id) ? [[id, photos.get(id)!]] : [])));
    },
  });
  return { sets, asked };
}

/** Pictures of a set. */
function picturesOf({ set }: PreparedPictures): Uint8Array[] {
  const length = set.sizePx ** 2 * set.channels;
  return Array.from(set.labels, (_, index) =>
    set.pixels.subarray(index * length, (index + 1) * length),
  );
}

/** `toEqual` takes a minute for ten million bytes. */
function areSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

describe('the set of a project', () => {
  const colours = { red: [220, 30, 40], green: [20, 160, 60], blue: [30, 60, 200] } as const;
  let photos: Map<string, ArrayBuffer>;

  beforeAll(async () => {
    photos = new Map();
    for (const [id, colour] of Object.entries(colours)) photos.set(id, await plainPhoto(colour));
    photos.set('torn', new Uint8Array([0xff, 0xd8, 1, 2, 3]).buffer);
  });

  const listed = {
    classCount: 2,
    photoIds: ['blue', 'torn', 'red', 'gone', 'green'],
    labels: Int32Array.of(0, 0, 1, 1, 1),
    bursts: Int32Array.of(3, 3, 5, 5, 6),
  };

  it('is made of the stored photographs, in their order, without those that cannot be read', async () => {
    const { sets } = setsOf(photos);
    const told: Preparing[] = [];
    const prepared = await sets.project(
      listed,
      { sizePx: 16, channels: 3 },
      { onProgress: (progress) => told.push(progress) },
    );
    expect(prepared.photoIds).toEqual(['blue', 'red', 'green']);
    expect(prepared.unreadableCount).toBe(2);
    expect(prepared.split).toBeUndefined();
    expect(prepared.set).toMatchObject({ sizePx: 16, channels: 3, classCount: 2 });
    expect(prepared.set.labels).toEqual(Int32Array.of(0, 1, 1));
    expect(prepared.set.bursts).toEqual(Int32Array.of(3, 5, 6));
    picturesOf(prepared).forEach((picture, index) => {
      const colour = colours[prepared.photoIds[index] as keyof typeof colours];
      // JPEG moves a plain colour by a level or two.
      picture.forEach((level, at) => expect(Math.abs(level - colour[at % 3]!)).toBeLessThan(4));
    });
    expect(told.at(0)).toEqual({ done: 0, total: 5 });
    expect(told.at(-1)).toEqual({ done: 5, total: 5 });
  });

  it('is made of gray pictures for a network that takes gray', async () => {
    const prepared = await setsOf(photos).sets.project(listed, { sizePx: 8, channels: 1 });
    const [blue, red] = picturesOf(prepared);
    expect(blue).toHaveLength(64);
    expect(Math.abs(blue![20]! - (0.299 * 30 + 0.587 * 60 + 0.114 * 200))).toBeLessThan(3);
    expect(Math.abs(red![20]! - (0.299 * 220 + 0.587 * 30 + 0.114 * 40))).toBeLessThan(3);
  });

  it('decodes each photograph once, for as long as the form stays', async () => {
    const { sets, asked } = setsOf(photos);
    const form = { sizePx: 16, channels: 3 } as const;
    const two = {
      classCount: 1,
      photoIds: ['blue', 'red'],
      labels: Int32Array.of(0, 0),
      bursts: Int32Array.of(0, 0),
    };
    const first = await sets.project(two, form);
    expect(asked.splice(0)).toEqual(['blue', 'red']);
    expect(await sets.project(two, form)).toEqual(first);
    expect(asked).toEqual([]);
    await sets.project({ ...listed, photoIds: ['blue', 'green', 'red', 'gone', 'torn'] }, form);
    expect(asked.splice(0)).toEqual(['green', 'gone', 'torn']);
    await sets.project(two, { sizePx: 8, channels: 3 });
    expect(asked).toEqual(['blue', 'red']);
  });

  it('stops when it is told to, and goes on from there', async () => {
    const { sets, asked } = setsOf(photos);
    const form = { sizePx: 16, channels: 3 } as const;
    const controller = new AbortController();
    const watch = {
      signal: controller.signal,
      onProgress: ({ done }: Preparing) => done === 1 && controller.abort(),
    };
    await expect(sets.project(listed, form, watch)).rejects.toThrow(/abort/i);
    asked.splice(0);
    const prepared = await sets.project(listed, form);
    expect(asked).not.toContain('blue');
    expect(prepared.photoIds).toHaveLength(3);
  });
});

describe('the toy set', () => {
  it('shows three kinds of things, many of each, the same each time', async () => {
    const form = { sizePx: 32, channels: 3 } as const;
    const { sets } = setsOf(new Map());
    const prepared = await sets.toy(form);
    const { labels, bursts, pixels, classCount } = prepared.set;
    expect(classCount).toBe(3);
    for (const label of [0, 1, 2]) {
      expect(labels.filter((other) => other === label).length).toBe(labels.length / 3);
      const own = new Set([...bursts].filter((_, index) => labels[index] === label));
      expect(own.size).toBe(8);
    }
    expect(new Set(bursts).size).toBe(24);
    const different = new Set(picturesOf(prepared).map((picture) => picture.join()));
    expect(different.size).toBe(labels.length);
    expect(await sets.toy(form)).toBe(prepared);
    expect(areSame((await setsOf(new Map()).sets.toy(form)).set.pixels, pixels)).toBe(true);
  });
});

describe('the digits', () => {
  beforeAll(() => caches.delete(packCacheName));
  afterAll(() => caches.delete(packCacheName));

  it('are brought once, then kept, and their test is fixed', async () => {
    const { sets } = setsOf(new Map());
    const before = await sets.describeDigits();
    expect(before).toEqual({ bytes: expect.any(Number), kept: false });
    expect(before!.bytes).toBeLessThan(2_500_000);
    const told: Preparing[] = [];
    const form = { sizePx: 32, channels: 1 } as const;
    const prepared = await sets.digits(form, {}, { onProgress: (progress) => told.push(progress) });
    if (!prepared.ok) throw new Error(prepared.trouble.kind);
    expect(told.at(-1)).toEqual({ done: before!.bytes, total: before!.bytes });
    expect(await sets.describeDigits()).toEqual({ ...before, kept: true });
    const { set, split } = prepared.value;
    expect(set.labels).toHaveLength(10_000);
    expect(split!.training).toEqual(Int32Array.from({ length: 9000 }, (_, index) => index));
    expect(split!.validation).toEqual(Int32Array.from({ length: 1000 }, (_, i) => 9000 + i));

    // Another visit, without a network but for the list, which is in the shell.
    const offline = new CorePack({
      baseUrl,
      fetch: async (input) => {
        if (String(input).endsWith('core-pack.json')) return fetch(input);
        throw new TypeError('Failed to fetch');
      },
    });
    const again = new PictureSets({ pack: offline, photoBytesOf: async () => new Map() });
    const kept = await again.digits(form);
    expect(kept.ok && areSame(kept.value.set.pixels, set.pixels)).toBe(true);
  });

  it('carry the labels that fit: the nearest mean of the training digits tells four of five', async () => {
    const prepared = await setsOf(new Map()).sets.digits({ sizePx: 28, channels: 1 });
    if (!prepared.ok) throw new Error(prepared.trouble.kind);
    const pictures = picturesOf(prepared.value);
    const { set, split } = prepared.value;
    const means = Array.from({ length: 10 }, () => new Float64Array(784));
    const counts = new Int32Array(10);
    for (const index of split!.training) {
      const label = set.labels[index]!;
      counts[label]!++;
      pictures[index]!.forEach((ink, at) => (means[label]![at]! += ink));
    }
    means.forEach((mean, label) => mean.forEach((sum, at) => (mean[at] = sum / counts[label]!)));
    const right = split!.validation.filter((index) => {
      const distances = means.map((mean) =>
        mean.reduce((sum, ink, at) => sum + (ink - pictures[index]![at]!) ** 2, 0),
      );
      return distances.indexOf(Math.min(...distances)) === set.labels[index];
    });
    expect(right.length).toBeGreaterThan(780);
  });
});
