import type { Rgb } from '../../core/image/mean-colour.ts';
import {
  colourPlace,
  hueSaturation,
  type HueSaturation,
} from '../../core/neuron/perceptron/hue-saturation.ts';
import { fires, weightedSum } from '../../core/neuron/threshold-unit/threshold-unit.ts';
import { initialState } from '../../core/lab-state/snap.ts';
import { watchCentre } from './centre-colour.ts';
import { centreOfPicture } from './centre-of-picture.ts';
import { LabState } from './lab-state.svelte.ts';
import { examplesOf, mostPoints, PerceptronRun } from './perceptron-run.svelte.ts';
import { perceptronLab } from './perceptron.ts';
import type { ProjectPhotographs } from './project-photographs.svelte.ts';
import type { SourceKeeper } from '../source-keeper.ts';

/** What the centre of the live picture is, and what the line says of it. */
export interface ColourReading extends HueSaturation {
  /** Its place on the plane, both 0–1. */
  readonly x: number;
  readonly y: number;
  /** Its colour as CSS has it. */
  readonly css: string;
}

/** Colours in front of the camera as points: the line learns after each, and decides all the time. */
export class PerceptronCamera {
  /** Its points are in memory only: what a camera saw goes into no link. */
  readonly run = new PerceptronRun(
    new LabState(
      perceptronLab,
      {
        ...initialState(perceptronLab.fields),
        ...{ points: [], w1: 0, w2: 0, rate: 0.1, speed: 'fast' },
      },
      () => {},
    ),
  );
  readonly #source: SourceKeeper;
  readonly #photographs: ProjectPhotographs;
  #reading = $state.raw<ColourReading>();
  #names = $state.raw<readonly [string, string]>();
  #reader: AbortController | undefined;

  /** Whether each class has a point: before that there is nothing to tell apart. */
  readonly hasBoth = $derived.by(() =>
    [0, 1].every((wanted) => this.run.state.values.points.some(({ label }) => label === wanted)),
  );
  /** What the line says of the centre now; undefined until both classes have a point. */
  readonly decision = $derived.by(() => {
    const reading = this.#reading;
    if (!reading || !this.hasBoth) return undefined;
    const { unit } = this.run.result;
    const { inputs } = examplesOf([{ ...reading, label: 0 }])[0]!;
    return { label: fires(unit, inputs), sum: weightedSum(unit.weights, inputs) + unit.bias };
  });

  constructor(source: SourceKeeper, photographs: ProjectPhotographs) {
    this.#source = source;
    this.#photographs = photographs;
  }

  /** The centre of the live picture; undefined without one. */
  get reading(): ColourReading | undefined {
    return this.#reading;
  }

  /** Names of the two classes; undefined while they have none but their marks. */
  get names(): readonly [string, string] | undefined {
    return this.#names;
  }

  /** Looks at the live picture until the returned function is called. */
  watch(): () => void {
    const unwatch = watchCentre(this.#source, (mean) => (this.#reading = readingOf(mean)));
    return () => {
      unwatch();
      this.#reader?.abort();
      this.run.pause();
      this.#reading = undefined;
    };
  }

  /** Makes what is in the centre a point, and learns; false where there is no room or no picture. */
  take(label: 0 | 1): boolean {
    const reading = this.#reading;
    if (!reading || !this.run.add({ x: reading.x, y: reading.y, label })) return false;
    this.run.run();
    return true;
  }

  takeBack(): void {
    this.run.change({ points: this.run.state.values.points.slice(0, -1) });
  }

  clear(): void {
    this.run.pause();
    this.#names = undefined;
    this.run.state.set({ points: [], w1: 0, w2: 0, b: 0, steps: 0 });
  }

  /** Makes points of the photographs of two classes of the project, as many of each as there is room for. */
  async takePhotographs(classes: readonly [number, number]): Promise<void> {
    const { listed } = this.#photographs;
    if (!listed) return;
    this.#reader?.abort();
    const reader = (this.#reader = new AbortController());
    const chosen = classes.map((label) =>
      spread(
        listed.photoIds.filter((_, i) => listed.labels[i] === label),
        mostPoints / 2,
      ),
    );
    const readings = await Promise.all(
      chosen.map((ids) =>
        this.#photographs.lookAt(
          ids,
          (picture) => readingOf(centreOfPicture(picture)),
          reader.signal,
        ),
      ),
    ).catch((error: unknown) => {
      if (!reader.signal.aborted) throw error;
    });
    if (!readings) return;
    this.clear();
    const [zeros, ones] = readings.map((ofClass, label) =>
      ofClass.flatMap((one) => (one ? [{ x: one.x, y: one.y, label }] : [])),
    );
    // In turn, so that the first steps already know both.
    const longest = Math.max(zeros!.length, ones!.length);
    const points = Array.from({ length: longest }, (_, i) => [
      ...zeros!.slice(i, i + 1),
      ...ones!.slice(i, i + 1),
    ]).flat();
    this.#names = [listed.classes[classes[0]]!.name, listed.classes[classes[1]]!.name];
    this.run.change({ points });
    this.run.run();
  }
}

function readingOf(mean: Rgb): ColourReading {
  const found = hueSaturation(mean);
  const [r, g, b] = [mean.r, mean.g, mean.b].map(Math.round);
  return {
    ...found,
    ...colourPlace(found),
    css: `rgb(${r} ${g} ${b})`,
  };
}

/** At most `count` of the items, evenly from the first to the last. */
function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, i) => items[Math.floor((i * items.length) / count)]!);
}
