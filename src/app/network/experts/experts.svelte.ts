import type { NoneScores } from '../../../core/evaluation/none-curves.ts';
import type { CalibrationFigures } from '../../../training/evaluation/calibration-figures.ts';
import { askHead } from '../../../training/evaluation/answers.ts';
import { Evaluator } from '../../../training/evaluation/evaluator.ts';
import type { LearningPoint } from '../../../training/evaluation/learning-curve.ts';
import type { RepeatedSplits } from '../../../training/evaluation/repeated-splits.ts';
import type { Engine } from '../../engine.ts';
import { saveBlob } from '../../filter/save-blob.ts';
import type { Learned } from '../../learner.ts';
import { emptyProject } from '../../project-contents.ts';
import { collectTestData, sameTestData, type TestData } from '../evaluate/test-data.ts';
import { unseenByEye } from '../evaluate/unseen-photos.ts';
import type { NetworkDevice } from '../network-device.ts';
import type { RunShelf } from '../run-shelf.svelte.ts';
import { ExamplesMap } from './examples-map.svelte.ts';
import { ExpertFigure } from './expert-figure.svelte.ts';
import { OwnSight } from './own-sight.svelte.ts';
import { comparableOf, type Comparable } from './comparable.ts';
import { makeReport, reportJson, type JudgedNetwork, type ProjectReport } from './report.ts';

export {
  reliabilityOf,
  type CalibrationFigures,
  type Reliability,
} from '../../../training/evaluation/calibration-figures.ts';
export { runCalibration } from '../../../training/evaluation/run-calibration.ts';
export { mapMethods, type ExamplesMap, type MapPoint } from './examples-map.svelte.ts';
export { ownNumbers, type OwnSight } from './own-sight.svelte.ts';
export { noneCurveOf, noneReach } from './none-axis.ts';
export type { JudgedNetwork, ProjectReport } from './report.ts';
export type { ReportedAnswers } from './reported-answers.ts';
export type { AlikePhoto } from './suspicions.ts';
export type { MapPhoto } from './map-photos.ts';

/** What calibration is asked of: bursts that were left out in turn, or test rounds. */
export type CalibrationSource = 'held-out' | 'test';

/** Classes without which leaving one out in turn leaves nothing to choose between. */
export const fewestForNone = 3;

/**
 * The figures for experts about the eye's head: splits, learning curve, calibration, none of these, and
 * the map of examples. Owns the worker that computes them: `dispose()`.
 */
export class Experts {
  readonly #engine: Engine;
  readonly #shelf: RunShelf;
  readonly #evaluator = new Evaluator();
  readonly map: ExamplesMap;
  /** By the vectors of the network of one's own that `ownSight` follows. */
  readonly ownMap: ExamplesMap;
  readonly ownSight: OwnSight;
  readonly splits: ExpertFigure<RepeatedSplits>;
  readonly curve: ExpertFigure<readonly LearningPoint[]>;
  readonly #calibrations: Readonly<Record<CalibrationSource, ExpertFigure<CalibrationFigures>>>;
  readonly none: ExpertFigure<NoneScores>;
  #learned = $state.raw<Learned>();
  #contents = $state.raw(emptyProject());
  #source = $state.raw<CalibrationSource>();
  readonly #ends: (() => void)[];

  /** What can be measured with what there is. */
  readonly comparable: Comparable = $derived.by(() => comparableOf(this.#contents, this.#learned));

  /** The test rounds, as the head is asked about them. */
  #test = $state.raw<TestData>();
  /** Evaluated, so that temperature and thresholds are those of the app. */
  readonly #evaluated = $derived(this.#learned?.heldOut && this.#learned);
  /** What the test rounds are asked of, and the rounds: another object as soon as either is another. */
  #testAsked = $state.raw<{ readonly learned: Learned; readonly test: TestData }>();

  constructor(engine: Engine, shelf: RunShelf, device: Pick<NetworkDevice, 'choose'>) {
    this.#engine = engine;
    this.#shelf = shelf;
    const evaluator = this.#evaluator;
    this.#learned = engine.learner.learned;
    this.#contents = engine.project.contents;
    this.map = new ExamplesMap(engine, evaluator);
    const weightsOf = (runId: string) => shelf.weightsOf(runId);
    this.ownSight = new OwnSight({ engine, device, weightsOf });
    this.ownMap = new ExamplesMap(engine, evaluator, this.ownSight);
    this.splits = new ExpertFigure(() => {
      const learned = this.#learned;
      if (!learned || !this.comparable.canCompare) return undefined;
      const { head, examples } = learned;
      return {
        key: examples,
        compute: (onProgress, signal) =>
          evaluator.run('splits', { data: examples.data, head }, onProgress, signal),
      };
    });
    this.curve = new ExpertFigure(() => {
      const examples = this.#learned?.examples;
      if (!examples || !this.comparable.canCompare) return undefined;
      return {
        key: examples,
        compute: (onProgress, signal) => evaluator.run('curve', examples.data, onProgress, signal),
      };
    });
    this.#calibrations = {
      'held-out': new ExpertFigure(() => {
        const learned = this.#evaluated;
        if (!learned || !this.comparable.canCompare) return undefined;
        const { head, examples } = learned;
        return {
          key: learned,
          compute: (onProgress, signal) =>
            evaluator.run('calibration', { data: examples.data, head }, onProgress, signal),
        };
      }),
      test: new ExpertFigure(() => {
        const asked = this.#testAsked;
        if (!asked || !this.comparable.canCompare) return undefined;
        const { head, examples } = asked.learned;
        const input = { data: examples.data, head, test: asked.test.data };
        return {
          key: asked,
          compute: (onProgress, signal) => evaluator.run('calibration', input, onProgress, signal),
        };
      }),
    };
    this.none = new ExpertFigure(() => {
      const learned = this.#evaluated;
      if (!learned || learned.head.classCount < fewestForNone) return undefined;
      const { head, examples, heldOut } = learned;
      return {
        key: learned,
        compute: (onProgress, signal) =>
          evaluator.run(
            'none',
            { data: examples.data, head, heldOut: heldOut! },
            onProgress,
            signal,
          ),
      };
    });
    this.#ends = [
      engine.changed.subscribe((contents) => {
        if (contents.project.id !== this.#contents.project.id) this.#forget();
        this.#contents = contents;
        this.#collectTest();
      }),
      engine.learner.changed.subscribe((learned) => {
        this.#learned = learned;
        this.#collectTest();
      }),
      engine.learner.seen.subscribe(() => this.#collectTest()),
    ];
    this.#collectTest();
  }

  /** What has been learned; undefined while nothing has. */
  get learned(): Learned | undefined {
    return this.#learned;
  }

  /** What the calibration is measured on: test rounds as soon as there are any, unless chosen otherwise. */
  get source(): CalibrationSource {
    return this.#test ? (this.#source ?? 'test') : 'held-out';
  }

  /** The calibration that was measured on `source`: the other one's figures are kept apart. */
  get calibration(): ExpertFigure<CalibrationFigures> {
    return this.#calibrations[this.source];
  }

  /** Whether there are test rounds to choose. */
  get hasTest(): boolean {
    return this.#test !== undefined;
  }

  setSource(source: CalibrationSource): void {
    this.#source = source;
  }

  /** Figures that a report would say nothing of, or that are out of date. */
  get missing(): readonly ExpertFigure<unknown>[] {
    return [this.splits, this.curve, this.calibration, this.none].filter(
      (figure) => figure.canRun && (figure.result === undefined || figure.isStale),
    );
  }

  /** Computes what is missing, one after another, until the signal is aborted. */
  async computeMissing(signal: AbortSignal): Promise<void> {
    for (const figure of this.missing) {
      const stop = () => figure.stop();
      signal.addEventListener('abort', stop);
      await figure.run();
      signal.removeEventListener('abort', stop);
      if (signal.aborted) return;
    }
  }

  /**
   * The report of this moment: figures that were not computed are not in it.
   *
   * @param judged the network of one's own that is looked at; undefined for the eye.
   */
  async report(language: string, judged?: JudgedNetwork): Promise<ProjectReport> {
    const learned = this.#learned;
    const contents = this.#contents;
    const none = learned && {
      thresholds: learned.head.thresholds,
      shift: contents.project.strictness,
    };
    const fresh = <Result>(figure: ExpertFigure<Result>) =>
      figure.isStale ? undefined : figure.result;
    return makeReport({
      atMs: Date.now(),
      language,
      contents,
      learned,
      eyeKey: this.#engine.eye.state.eye?.key,
      test: learned && this.#test && (await askHead(learned.head, this.#test.data, none)),
      splits: fresh(this.splits),
      curve: fresh(this.curve),
      calibration: fresh(this.calibration),
      calibratedOn: this.source,
      none: fresh(this.none),
      judged,
      runs: this.#shelf.list,
    });
  }

  /**
   * Saves a report as a JSON file; must be called at once when that is asked for. Answers whether nothing
   * went wrong.
   */
  saveReport(report: ProjectReport, name: string): Promise<boolean> {
    const type = 'application/json';
    return saveBlob(Promise.resolve(new Blob([reportJson(report)], { type })), name, type, '.json');
  }

  dispose(): void {
    for (const end of this.#ends) end();
    this.#forget();
    this.#evaluator.dispose();
  }

  #collectTest(): void {
    const classIds = this.#learned?.examples.classIds;
    const vectorOf = (photoId: string) => this.#engine.learner.vector(photoId);
    const found =
      classIds && collectTestData(unseenByEye(this.#contents, classIds), classIds.length, vectorOf);
    if (!sameTestData(this.#test, found)) this.#test = found;
    const [learned, test, former] = [this.#evaluated, this.#test, this.#testAsked];
    if (former?.learned === learned && former?.test === test) return;
    this.#testAsked = learned && test && { learned, test };
  }

  #forget(): void {
    const calibrations = Object.values(this.#calibrations);
    for (const figure of [this.splits, this.curve, ...calibrations, this.none]) figure.forget();
  }
}
