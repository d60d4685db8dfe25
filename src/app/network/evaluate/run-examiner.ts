import { notAsked, type Answers } from '../../../core/evaluation/answers.ts';
import { failure, success, type Outcome } from '../../../core/outcome.ts';
import { indexOfLargest, row } from '../../../core/vector.ts';
import type { Eye } from '../../../models/eye/eye.ts';
import { decodePhoto } from '../../../models/input/square-picture.ts';
import { splitByBurst } from '../../../training/network/split-by-burst.ts';
import type { NetworkWeights, PictureSet } from '../../../training/network/types.ts';
import type { ProjectContents, RunRecord } from '../../../training/store/records.ts';
import type { PackTrouble } from '../../offline/pack.ts';
import { openAnswerer, openNetwork, type AnswererTrouble } from '../answerer.ts';
import { splitSeed } from '../network-data.svelte.ts';
import type { BringCode, NetworkDevice } from '../network-device.ts';
import type { PictureSets, PictureSetSources } from '../picture-sets.ts';
import type { PreparationWatch, PreparedPictures } from '../prepared-pictures.ts';
import { ProjectSets } from '../project-set.ts';
import { classIdsOf } from '../run-classes.ts';
import type { Exam, UnseenKind } from './exam.ts';
import { classWordsOf, type UnseenPhotos } from './unseen-photos.ts';

/** Pictures in one pass: few enough for the activations of a large network on a phone. */
const batchSize = 32;

/** Why a run could not be asked. */
export type ExamTrouble =
  AnswererTrouble | { readonly kind: 'digits'; readonly trouble: PackTrouble['kind'] };

/** What asking needs of the app. */
export interface ExaminerParts {
  readonly device: NetworkDevice;
  readonly sets: Pick<PictureSets, 'digits' | 'toy'>;
  readonly photoBytesOf: PictureSetSources['photoBytesOf'];
  readonly eye: () => Eye | undefined;
  readonly bringCode: BringCode;
}

/**
 * Asks what was trained about pictures that it has not learned from. What was said of a photograph is
 * remembered while the run is the same: moved to another class it need not be asked again.
 */
export class RunExaminer {
  readonly #parts: ExaminerParts;
  readonly #photos: ProjectSets;
  /** Probabilities `[classCount]` by photograph, of the run that was asked last. */
  #said = new Map<string, Float32Array>();
  #saidBy = '';

  constructor(parts: ExaminerParts) {
    this.#parts = parts;
    this.#photos = new ProjectSets(parts.photoBytesOf);
  }

  /**
   * About photographs of the project.
   *
   * @throws the reason of the signal when it is aborted; what was said by then is remembered.
   */
  async askPhotos(
    run: RunRecord,
    weights: NetworkWeights,
    contents: ProjectContents,
    kind: UnseenKind,
    { photoIds, labels, bursts, strangerCount }: UnseenPhotos,
    watch: PreparationWatch,
  ): Promise<Outcome<Exam, ExamTrouble>> {
    const runKey = `${run.id}/${run.history.length}`;
    if (runKey !== this.#saidBy) this.#said = new Map();
    this.#saidBy = runKey;
    const said = this.#said;
    const missing = photoIds.filter((photoId) => !said.has(photoId));
    if (missing.length > 0) {
      const asked =
        run.model.kind === 'eye'
          ? await this.#lookAtEach(run, weights, missing, said, watch)
          : await this.#lookAtAll(run, weights, missing, said, watch);
      if (!asked.ok) return asked;
    }
    const ids = classIdsOf(run, contents.classes);
    const classes = classWordsOf(contents, ids, run.classNames);
    const probabilities = photoIds.map((photoId) => said.get(photoId));
    const answers = answersOf({ classCount: classes.length, labels, bursts }, probabilities);
    const exam = { kind, classes, answers, probabilities, photoIds, strangerCount };
    return success({ ...exam, hasNone: false });
  }

  /**
   * About the part of a shipped set that nobody learns from.
   *
   * @throws the reason of the signal when it is aborted.
   */
  async askFixedSet(
    run: RunRecord,
    weights: NetworkWeights,
    watch: PreparationWatch,
  ): Promise<Outcome<Exam, ExamTrouble>> {
    const { model, source, classNames } = run;
    if (model.kind !== 'network') throw new TypeError('The eye learns from photographs only.');
    const form = model.description.input;
    const prepared = await this.#fixedSet(source, form, watch);
    if (!prepared.ok) return prepared;
    const { set, split } = prepared.value;
    const { validation } = split ?? splitByBurst(set, splitSeed);
    const length = form.sizePx ** 2 * form.channels;
    const pixelsOf = (index: number) => pictureOf(set.pixels, validation[index]!, length);
    const probabilities = new Map<number, Float32Array>();
    const asked = await this.#classify(
      run,
      weights,
      validation.length,
      { length, pixelsOf, tell: (index, said) => probabilities.set(index, said) },
      watch,
    );
    if (!asked.ok) return asked;
    const said = Array.from(validation, (_, index) => probabilities.get(index));
    return success({
      kind: 'fixed',
      classes: classNames.map((name) => ({ name })),
      answers: answersOf(
        {
          classCount: set.classCount,
          labels: validation.map((picture) => set.labels[picture]!),
          bursts: validation.map((picture) => set.bursts[picture]!),
        },
        said,
      ),
      probabilities: said,
      hasNone: false,
      photoIds: [],
      tileOf: (index) => ({ ...form, pixels: pixelsOf(index) }),
      strangerCount: 0,
    });
  }

  async #fixedSet(
    source: RunRecord['source'],
    form: { readonly sizePx: number; readonly channels: 1 | 3 },
    { signal }: PreparationWatch,
  ): Promise<Outcome<PreparedPictures, ExamTrouble>> {
    const { sets } = this.#parts;
    const quiet = signal ? { signal } : {};
    if (source === 'toy') return success(await sets.toy(form, quiet));
    const brought = await sets.digits(form, quiet);
    return brought.ok ? brought : failure({ kind: 'digits', trouble: brought.trouble.kind });
  }

  /** A network of one's own: many photographs in one pass. */
  async #lookAtAll(
    run: RunRecord,
    weights: NetworkWeights,
    photoIds: readonly string[],
    said: Map<string, Float32Array>,
    watch: PreparationWatch,
  ): Promise<Outcome<unknown, ExamTrouble>> {
    const { model, classNames } = run;
    if (model.kind !== 'network') throw new TypeError('This is no network.');
    const form = model.description.input;
    const none = new Int32Array(photoIds.length);
    const listed = { classCount: classNames.length, photoIds, labels: none, bursts: none };
    const { signal } = watch;
    const prepared = await this.#photos.prepare(listed, form, signal ? { signal } : {});
    const length = form.sizePx ** 2 * form.channels;
    return this.#classify(
      run,
      weights,
      prepared.photoIds.length,
      {
        length,
        pixelsOf: (index) => pictureOf(prepared.set.pixels, index, length),
        tell: (index, probabilities) => said.set(prepared.photoIds[index]!, probabilities),
      },
      watch,
    );
  }

  async #classify(
    { model, classNames }: RunRecord,
    weights: NetworkWeights,
    count: number,
    pictures: {
      /** Numbers of a picture. */
      readonly length: number;
      readonly pixelsOf: (index: number) => Uint8Array;
      readonly tell: (index: number, probabilities: Float32Array) => void;
    },
    { onProgress, signal }: PreparationWatch,
  ): Promise<Outcome<unknown, ExamTrouble>> {
    if (model.kind !== 'network' || count === 0) return success(undefined);
    const opened = await openNetwork(
      model.description,
      classNames.length,
      weights,
      this.#parts.device,
    );
    if (!opened.ok) return opened;
    const runner = opened.value;
    try {
      for (let from = 0; from < count; from += batchSize) {
        signal?.throwIfAborted();
        const size = Math.min(batchSize, count - from);
        const fed = new Uint8Array(size * pictures.length);
        for (let i = 0; i < size; i++) fed.set(pictures.pixelsOf(from + i), i * pictures.length);
        const answer = await runner.classifyAll(fed);
        signal?.throwIfAborted();
        if (!answer?.ok) return answer ?? success(undefined);
        for (let i = 0; i < size; i++) {
          pictures.tell(from + i, row(answer.value.probabilities, i, classNames.length).slice());
        }
        onProgress?.({ done: from + size, total: count });
      }
      return success(undefined);
    } finally {
      runner.dispose();
    }
  }

  /** The eye with a tuned end: one photograph after another. */
  async #lookAtEach(
    run: RunRecord,
    weights: NetworkWeights,
    photoIds: readonly string[],
    said: Map<string, Float32Array>,
    { onProgress, signal }: PreparationWatch,
  ): Promise<Outcome<unknown, ExamTrouble>> {
    const { device, eye, photoBytesOf, bringCode } = this.#parts;
    const opened = await openAnswerer(run, weights, { device, eye: eye(), bringCode });
    if (!opened.ok) return opened;
    const answerer = opened.value;
    try {
      for (const [index, photoId] of photoIds.entries()) {
        signal?.throwIfAborted();
        const bytes = (await photoBytesOf([photoId])).get(photoId);
        const decoded = bytes && (await decodePhoto(bytes));
        const look = decoded?.ok ? await answerer.look(decoded.value) : undefined;
        if (look && !look.ok) return look;
        if (look) said.set(photoId, look.value.probabilities);
        onProgress?.({ done: index + 1, total: photoIds.length });
      }
      return success(undefined);
    } finally {
      answerer.dispose();
    }
  }
}

/** One of many pictures `[n, length]`, as a view. */
function pictureOf(pixels: Uint8Array, index: number, length: number): Uint8Array {
  return pixels.subarray(index * length, (index + 1) * length);
}

/** The likeliest class of each, with its probability; not asked where nothing was said. */
export function answersOf(
  asked: Pick<PictureSet, 'classCount' | 'labels' | 'bursts'>,
  probabilities: readonly (Float32Array | undefined)[],
): Answers {
  const winners = probabilities.map((one) => (one ? indexOfLargest(one) : notAsked));
  return {
    ...asked,
    said: Int32Array.from(winners),
    confidences: Float32Array.from(winners, (winner, i) => probabilities[i]?.[winner] ?? 0),
  };
}
