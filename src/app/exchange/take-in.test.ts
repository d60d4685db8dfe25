import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../core/same-name.ts';
import { randomCard } from '../../exchange/classifier-card/card.fixture.ts';
import { packCard } from '../../exchange/classifier-card/pack-card.ts';
import { checkStore } from '../../training/store/check.ts';
import { sampleEye, sampleProject } from '../../training/store/sample-records.ts';
import type { ProjectContents } from '../../training/store/records.ts';
import { receivedProject } from '../classifier-card/received-project.ts';
import { receivedLearned } from '../received-learned.ts';
import { incomingOf } from './inputs/read-project-file.ts';
import { bytesOf, fileOf, jpegLike, sourceOf } from './project.fixture.ts';
import { nowMs, Taking } from './take-in.fixture.ts';
import { takeIn } from './take-in.ts';

const bench = new Taking();

/** What a person would say is in a project. */
async function tale({ project, classes, bursts, photos }: ProjectContents) {
  const bytes = await bytesOf(
    bench.store,
    photos.map(({ id }) => id),
  );
  return classes.map(({ id, name, mark }) => [
    name,
    mark,
    bursts
      .filter(({ classId }) => classId === id)
      .map((burst) => [
        burst.isTest ?? false,
        burst.createdAtMs,
        ...photos
          .filter(({ burstId }) => burstId === burst.id)
          .map((photo) => new Uint8Array(bytes.get(photo.id)!).slice(-3).join()),
      ]),
    project.strictness,
  ]);
}

describe('a project file that is opened as a new project', () => {
  it('has the same things in it, however often', async () => {
    const before = await tale(bench.source.contents);
    const names: string[] = [];
    for (let time = 0; time < 2; time++) {
      const report = await bench.taken('new');
      expect(report.cameIn).toEqual({ classes: 2, bursts: 3, photos: 5, testPhotos: 1, runs: 1 });
      expect(report.skipped).toEqual([]);
      const id = report.next.kind === 'project' ? report.next.projectId : '';
      const contents = await bench.store.loadProject(id);
      names.push(contents.project.name);
      expect(await tale(contents)).toEqual(before);
      const vectors = await bench.store.loadEmbeddings(id, sampleEye);
      expect(contents.photos.map((photo) => vectors.get(photo.id))).toEqual(
        bench.source.contents.photos.map((photo) =>
          bench.source.embeddings[0]!.vectors.get(photo.id),
        ),
      );
      const [run] = await bench.store.loadRuns(id);
      const former = bench.source.runs[0]!;
      expect(run!.history).toEqual(former.history);
      expect(run!.classIds).toEqual(contents.classes.map((one) => one.id));
      expect(run!.learnedOriginIds).toEqual([contents.bursts[0]!.originId]);
      expect(await bench.store.loadRunState(run!.id)).toEqual(
        await bench.source.checkpointOf(former.id),
      );
      const picture = contents.classes[0]!.reaction?.picture;
      const media =
        picture?.kind === 'photo' ? await bench.store.media(picture.mediaId) : undefined;
      expect(media?.bytes).toEqual(jpegLike(9));
    }
    expect(names).toEqual(['Cocina 2', 'Cocina 3']);
  });

  it('stays what was received from another phone', async () => {
    const card = packCard(randomCard(2));
    const { project, filling } = receivedProject(randomCard(2), card, 'Recibido', 1);
    await bench.store.saveProject(project);
    await bench.store.saveClasses(filling.classes);
    const incoming = incomingOf(await fileOf(await sourceOf(bench.store, project.id)));
    const report = await bench.taken('new', bench.kitchen.id, incoming);
    const id = report.next.kind === 'project' ? report.next.projectId : '';
    const { project: opened, classes } = await bench.store.loadProject(id);
    expect(opened).toMatchObject({ name: 'Recibido 2', received: project.received });
    expect(new Uint8Array(opened.received!.card)).toEqual(card);
    expect(classes.map(({ name }) => name)).toEqual(['Clase 1', 'Clase 2']);
    // It answers with what it has not seen a photograph of.
    expect(receivedLearned(await bench.store.loadProject(id))?.learned.examples.classIds).toEqual(
      classes.map((one) => one.id),
    );
  });

  it.each(['Mi proyecto', 'My project'])(
    'has a name of its own beside all others, those without one included, which are called %s',
    async (unnamed) => {
      await bench.store.saveProject(sampleProject(''));
      const present = await bench.store.loadProject(bench.kitchen.id);
      const arrive = (name: string) =>
        takeIn(
          { name, classes: [], bursts: [] },
          'new',
          { store: bench.store, present, nowMs, unnamed },
          { signal: new AbortController().signal, onProgress: () => undefined },
        );
      for (const name of ['', unnamed, `${unnamed} 2`, 'Cocina', 'cocina', ' Cocina 2', '']) {
        const { ok } = await arrive(name);
        expect(ok).toBe(true);
      }
      const names = (await bench.store.listProjects()).map(({ name }) => nameKey(name || unnamed));
      expect(names).toHaveLength(9);
      expect(new Set(names).size).toBe(9);
    },
  );

  it('leaves nothing where it was called off, or holds what is no photograph of ours', async () => {
    const off = new AbortController();
    const calledOff = await bench.take('new', bench.kitchen.id, undefined, {
      signal: off.signal,
      onProgress: () => off.abort(),
    });
    expect(calledOff).toEqual({ ok: false, trouble: { kind: 'cancelled' } });
    const incoming = await bench.incoming({
      photoBytesOf: (ids) => Promise.resolve(new Map(ids.map((id) => [id, jpegLike(1, 640)]))),
    });
    const refused = await bench.take('new', bench.kitchen.id, incoming);
    expect(!refused.ok && refused.trouble.kind).toBe('damaged');
    expect(await bench.store.listProjects()).toHaveLength(1);
    expect(await checkStore(bench.store)).toEqual([]);
  });

  it('is seen by nobody before it is whole', async () => {
    const seen = new Set<number>();
    let looking: Promise<unknown> = Promise.resolve();
    await bench.take('new', bench.kitchen.id, undefined, {
      onProgress: () => {
        looking = looking.then(async () => seen.add((await bench.store.listProjects()).length));
      },
    });
    await looking;
    expect([...seen]).toContain(1);
    expect(await bench.store.listProjects()).toHaveLength(2);
  });
});
