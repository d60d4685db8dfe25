import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkStore } from './check.ts';
import { newId } from './ids.ts';
import type { ClassRecord, MediaRecord } from './records.ts';
import { failFromPut } from './sample-failure.ts';
import { sampleContents, sampleEye, sampleProject, sampleStore } from './sample-records.ts';
import { eraseStore, type Store } from './store.ts';

const done = { ok: true, value: undefined };
const noRoom = new DOMException('There is no room.', 'QuotaExceededError');

let store: Store;

beforeEach(async () => {
  store = await sampleStore();
});

afterEach(async () => {
  const findings = await checkStore(store);
  store.close();
  expect(findings).toEqual([]);
});

/** Gives a class a photograph and a phrase, and stores both. */
async function giveReaction(owner: ClassRecord): Promise<readonly MediaRecord[]> {
  const { projectId } = owner;
  const [photo, phrase] = [
    { id: newId(), projectId, type: 'image/jpeg', bytes: Uint8Array.of(1, 2).buffer },
    { id: newId(), projectId, type: 'audio/webm', bytes: Uint8Array.of(3, 4, 5).buffer },
  ];
  const reaction = {
    picture: { kind: 'photo', mediaId: photo.id },
    sound: { kind: 'phrase', mediaId: phrase.id },
  } as const;
  expect(await store.saveClasses([{ ...owner, reaction }], [photo, phrase])).toEqual(done);
  return [photo, phrase];
}

describe('a copy of a project', () => {
  it('holds the same under other ids, and stands alone', async () => {
    const { project, classes, bursts } = await sampleContents(store);
    await giveReaction(classes[0]!);
    await store.changeMistake(bursts[1]!.burst.id, { takenForId: classes[0]!.id, taught: false });
    await store.setTest([bursts[0]!.burst.id], true);
    const copy = sampleProject('Copy');
    expect(await store.duplicateProject(project.id, copy)).toEqual(done);

    const [before, after] = [await store.loadProject(project.id), await store.loadProject(copy.id)];
    expect(after.project).toEqual(copy);
    const words = (contents: typeof before) => ({
      names: contents.classes.map(({ name }) => name),
      counts: contents.bursts.map(
        ({ id }) => contents.photos.filter(({ burstId }) => burstId === id).length,
      ),
    });
    expect(words(after)).toEqual(words(before));
    const ids = [...before.classes, ...before.bursts, ...before.photos].map(({ id }) => id);
    for (const { id } of [...after.classes, ...after.bursts, ...after.photos]) {
      expect(ids).not.toContain(id);
    }
    for (const burst of after.bursts) expect(burst.originId).toBe(burst.id);
    expect(after.bursts.map(({ isTest }) => isTest)).toEqual([true, undefined]);
    expect(after.bursts[1]!.mistake).toEqual({ takenForId: after.classes[0]!.id, taught: false });

    expect(await store.removeProject(project.id)).toEqual(done);
    for (const [index, { id }] of after.photos.entries()) {
      const original = bursts.flatMap(({ photos }) => photos)[index]!;
      expect(await store.photoBytes(id)).toEqual(original.bytes);
    }
    expect((await store.loadEmbeddings(copy.id, sampleEye)).size).toBe(after.photos.length);
    const picture = after.classes[0]!.reaction!.picture!;
    const media = picture.kind === 'photo' ? await store.media(picture.mediaId) : undefined;
    expect(media?.bytes).toEqual(Uint8Array.of(1, 2).buffer);
  });

  it('is not made at all where there is no room', async () => {
    const { project } = await sampleContents(store);
    const copy = sampleProject('Copy');
    for (const nth of [1, 4, 10]) {
      const repair = failFromPut(nth, noRoom, 'after');
      const answer = await store.duplicateProject(project.id, copy);
      repair();
      expect(answer).toEqual({ ok: false, trouble: { kind: 'quota-full' } });
    }
    expect(await store.listProjects()).toEqual([project]);
  });

  it('leaves out what was deleted', async () => {
    const { project, classes } = await sampleContents(store);
    await store.setDeleted('class', [classes[0]!.id], 1);
    const copy = sampleProject('Copy');
    await store.duplicateProject(project.id, copy);
    expect((await store.loadProject(copy.id)).classes).toHaveLength(1);
  });
});

describe('a deleted project', () => {
  it('is hidden while its deletion can be undone, and then gone with all that it held', async () => {
    const { project, bursts } = await sampleContents(store);
    const other = await sampleContents(store);
    await store.saveProject({ ...project, deletedAtMs: 1 });
    expect(await store.listProjects()).toEqual([other.project]);
    await store.saveProject(project);
    expect(await store.listProjects()).toHaveLength(2);
    await store.saveProject({ ...project, deletedAtMs: 1 });
    expect(await store.purgeProjects()).toEqual(done);
    await expect(store.loadProject(project.id)).rejects.toThrow();
    expect(await store.photoBytes(bursts[0]!.photos[0]!.record.id)).toBeUndefined();
    expect((await store.loadProject(other.project.id)).photos).toHaveLength(6);
  });
});

describe('media', () => {
  it('go with the reaction that named them, at the next purge', async () => {
    const { project, classes } = await sampleContents(store);
    const [photo, phrase] = await giveReaction(classes[0]!);
    const named = { sound: { kind: 'phrase', mediaId: phrase!.id } } as const;
    await store.saveClasses([{ ...classes[0]!, reaction: named }]);
    expect(await store.media(photo!.id)).toEqual(photo);
    await store.purgeDeleted(project.id);
    expect(await store.media(photo!.id)).toBeUndefined();
    expect(await store.media(phrase!.id)).toEqual(phrase);
    await store.setDeleted('class', [classes[0]!.id], 1);
    await store.purgeDeleted(project.id);
    expect(await store.media(phrase!.id)).toBeUndefined();
  });
});

describe('erasing', () => {
  it('removes everything, and tells whoever has the store open', async () => {
    const { project } = await sampleContents(store);
    const losses: string[] = [];
    store.onLost((loss) => losses.push(loss));
    expect(await eraseStore(store.name)).toEqual(done);
    expect(losses).toEqual(['deleted']);
    store = await sampleStore(store.name);
    expect(await store.listProjects()).toEqual([]);
    await expect(store.loadProject(project.id)).rejects.toThrow();
  });
});
