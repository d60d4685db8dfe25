import { Random } from '../../../src/core/random.ts';
import {
  sampleBurst,
  sampleCheckpoint,
  sampleClass,
  sampleEmbedding,
  sampleProject,
  sampleRun,
} from '../../../src/training/store/sample-records.ts';
import { openStore, type Store } from '../../../src/training/store/store.ts';

declare global {
  interface Window {
    /** Saves into the app's store, by its own code, as fast as it goes and without an end. */
    storm(seed: number): Promise<never>;
  }
}

window.storm = async (seed) => {
  const opened = await openStore();
  if (!opened.ok) throw new Error(opened.trouble.kind);
  const store = opened.value;
  const random = new Random(seed);
  const project = sampleProject('Tormenta');
  await store.saveProject(project);
  const classes = [0, 1, 2].map((position) => sampleClass(project, `Clase ${position}`, position));
  await store.saveClasses(classes);
  const { run } = sampleRun(project, 1);
  const bursts: string[] = [];
  for (let step = 0; ; step++) {
    await act(store, step);
  }

  async function act(store: Store, step: number): Promise<unknown> {
    const owner = classes[random.integer(classes.length)]!;
    const burstId = bursts[random.integer(bursts.length)] ?? '';
    switch (random.integer(8)) {
      case 0: {
        const { history } = sampleRun(project, 1 + step).run;
        const checkpoint = sampleCheckpoint(1 + step);
        // As large as a small network's, which take a moment to write.
        const weights = [new Float32Array(200_000).fill(step), ...checkpoint.weights];
        return store.saveRun({ ...run, history }, { ...checkpoint, weights });
      }
      case 1:
        return store.saveClasses([{ ...owner, name: `Clase ${step}` }]);
      case 2:
        return bursts.length > 0 && store.moveBurst(burstId, owner.id);
      case 3:
        return bursts.length > 0 && store.setTest([burstId], random.integer(2) === 0);
      case 4:
        await store.setDeleted('burst', [burstId], 1);
        return random.integer(4) === 0 && store.setDeleted('burst', [burstId], undefined);
      default: {
        const { burst, photos } = sampleBurst(owner, 25, 12_000);
        bursts.push(burst.id);
        await store.addBurst(burst, photos);
        return store.putEmbeddings(photos.map(({ record }) => sampleEmbedding(record, step)));
      }
    }
  }
};
