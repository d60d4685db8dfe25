import type { NetworkPlan } from '../../../core/network/plan.ts';
import { decodePhoto, squarePicture } from '../../../models/input/square-picture.ts';
import { NetworkRunner } from '../../../models/network/network-runner.ts';
import type { NetworkBackend } from '../../../models/network/types.ts';
import type { NetworkWeights } from '../../../training/network/types.ts';
import type { RunRecord } from '../../../training/store/records.ts';
import type { Engine } from '../../engine.ts';
import type { NetworkDevice } from '../network-device.ts';
import type { Preparing } from '../prepared-pictures.ts';
import { planOfRun } from '../run-facts.ts';
import type { MapSight, SightListener } from './map-sight.ts';

/** More numbers than these make a map slow, and say little: they are whole feature maps, laid flat. */
const mostNumbers = 1024;

/** Photographs after which the map is told of them. */
const toldEvery = 40;

/** What asks a network; tests bring their own. */
type Runner = Pick<NetworkRunner, 'open' | 'read' | 'dispose'>;

/** What looking needs of the app. */
export interface OwnSightParts {
  readonly engine: Pick<Engine, 'changed' | 'source' | 'project' | 'inHand'>;
  readonly device: Pick<NetworkDevice, 'choose'>;
  readonly weightsOf: (runId: string) => Promise<NetworkWeights | undefined>;
  readonly newRunner?: (backend: NetworkBackend) => Runner;
}

/**
 * How many numbers the last layer of a run's network stands on; undefined where no map is made of them: of an
 * eye, of another set than the photographs, or of too many.
 */
export function ownNumbers(run: RunRecord | undefined): number | undefined {
  const plan = run?.source === 'project' && run.model.kind === 'network' && planOfRun(run);
  const count = plan ? plan.layers.at(-2)?.outShape[0] : undefined;
  return count !== undefined && count <= mostNumbers ? count : undefined;
}

/**
 * The vectors of a network of one's own: what its last layer stands on. They are computed while somebody looks
 * at the map, the photographs first, then the live picture. Owns a worker for that long.
 */
export class OwnSight implements MapSight {
  readonly #parts: OwnSightParts;
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- the listener hears of many at once
  readonly #vectors = new Map<string, Float32Array>();
  #run: RunRecord | undefined;
  #key: string | undefined;
  #listener: SightListener | undefined;
  #progress = $state.raw<Preparing>();
  #isStopped = $state.raw(false);
  #failed = $state.raw(false);
  /** What is under way: another one takes its place. */
  #work = new AbortController();
  #runner: Runner | undefined;
  #ends: (() => void)[] = [];
  #isReading = false;

  constructor(parts: OwnSightParts) {
    this.#parts = parts;
  }

  get key(): string | undefined {
    return this.#key;
  }

  /** How many photographs were looked at; undefined while there is nothing to wait for. */
  get progress(): Preparing | undefined {
    return this.#progress;
  }

  /** Whether it was told to stop before it had seen all. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Whether the network could not look. */
  get failed(): boolean {
    return this.#failed;
  }

  vectorOf(photoId: string): Float32Array | undefined {
    return this.#vectors.get(photoId);
  }

  /**
   * Looks with this run's network; the same with more epochs is another.
   *
   * @param run undefined: with none for now; what was seen is kept for who comes back to it.
   */
  follow(run: RunRecord | undefined): void {
    const key = run && `${run.id}/${run.history.length}`;
    const isOther = key !== undefined && key !== this.#key;
    this.#run = run;
    if (isOther) {
      this.#key = key;
      this.#vectors.clear();
    }
    if (isOther || !run) this.#end();
    if (isOther) this.#listener?.changed();
    if (this.#listener && !this.#runner) void this.#begin();
  }

  lookAgain(): void {
    void this.#lookAtPresent();
  }

  listen(listener: SightListener): () => void {
    this.#listener = listener;
    const { engine } = this.#parts;
    const end = engine.changed.subscribe(() => void this.#begin());
    void this.#begin();
    return () => {
      end();
      this.#listener = undefined;
      this.#end();
    };
  }

  /** Leaves the photographs that were not looked at yet. */
  stop(): void {
    this.#end();
    this.#isStopped = true;
  }

  /** Goes on where it stopped, or failed. */
  goOn(): void {
    this.#isStopped = this.#failed = false;
    void this.#begin();
  }

  #end(): void {
    this.#work.abort();
    for (const end of this.#ends) end();
    this.#ends = [];
    this.#runner?.dispose();
    this.#runner = this.#progress = undefined;
    this.#isStopped = this.#failed = this.#isReading = false;
  }

  /** Looks at what it has not seen, then at the live picture. */
  async #begin(): Promise<void> {
    const run = this.#run;
    const plan = run && planOfRun(run);
    if (!run || !plan || this.#isStopped || this.#failed) return;
    this.#work.abort();
    const { signal } = (this.#work = new AbortController());
    try {
      const runner = (this.#runner ??= await this.#open(run, plan, signal));
      if (signal.aborted) return;
      if (!runner) throw new Error('The network could not be opened.');
      await this.#lookAtPhotos(runner, plan, signal);
      if (!signal.aborted) this.#followLive();
    } catch (error) {
      if (signal.aborted) return;
      console.warn('The photographs could not be looked at.', error);
      this.#end();
      this.#failed = true;
    }
  }

  async #open(run: RunRecord, plan: NetworkPlan, signal: AbortSignal): Promise<Runner | undefined> {
    const { device, weightsOf, newRunner = (backend) => new NetworkRunner(backend) } = this.#parts;
    const weights = await weightsOf(run.id);
    const chosen = await device.choose();
    if (!weights || !chosen.ok || signal.aborted) return undefined;
    const runner = newRunner(chosen.value.backend);
    runner.open(plan, weights);
    return runner;
  }

  async #lookAtPhotos(runner: Runner, plan: NetworkPlan, signal: AbortSignal): Promise<void> {
    const { engine } = this.#parts;
    const { photos } = engine.project.contents;
    const missing = photos.filter(({ id }) => !this.#vectors.has(id));
    for (const [done, { id }] of missing.entries()) {
      this.#progress = { done, total: missing.length };
      const bytes = await engine.inHand.photoBytes(id);
      const decoded = bytes && (await decodePhoto(bytes));
      if (signal.aborted) return;
      if (!decoded?.ok) continue;
      const vector = await vectorBy(runner, plan, decoded.value);
      if (signal.aborted) return;
      if (!vector) throw new Error('The network does not look.');
      this.#vectors.set(id, vector);
      if ((done + 1) % toldEvery === 0) this.#listener?.changed();
    }
    this.#progress = undefined;
    if (missing.length > 0) this.#listener?.changed();
  }

  #followLive(): void {
    for (const end of this.#ends) end();
    const { source } = this.#parts.engine;
    let endFrames = () => {};
    const follow = () => {
      endFrames();
      const { phase, source: present } = source.state;
      if (phase !== 'live') this.#listener?.gone();
      endFrames = (phase === 'live' && present?.onFrame(() => this.#lookAtPresent())) || (() => {});
      void this.#lookAtPresent();
    };
    this.#ends = [source.changed.subscribe(follow), () => endFrames()];
    follow();
  }

  async #lookAtPresent(): Promise<void> {
    const [runner, run, key] = [this.#runner, this.#run, this.#key];
    const plan = run && planOfRun(run);
    const frame = this.#parts.engine.source.state.source?.current();
    // While photographs are looked at, the live picture waits: a reading gives way to a newer one.
    if (!runner || !plan || !frame || this.#progress || this.#isReading) return;
    this.#isReading = true;
    const picture = squarePicture(frame.image, frame.widthPx, frame.heightPx);
    const vector = await vectorBy(runner, plan, picture).catch(() => undefined);
    if (runner !== this.#runner) return;
    this.#isReading = false;
    if (vector && key !== undefined && key === this.#key) this.#listener?.looked(vector, key);
  }
}

/** What the last layer stands on; undefined where the network does not look. */
async function vectorBy(
  runner: Runner,
  { layers }: NetworkPlan,
  picture: ImageData,
): Promise<Float32Array | undefined> {
  const layer = layers.length - 2;
  const reading = await runner.read(picture, [layer]);
  return reading?.ok ? reading.value.outputs[layer] : undefined;
}
