import { untrack } from 'svelte';
import { nearest } from '../../../core/evaluation/nearest.ts';
import type { LabelReview } from '../../../core/evaluation/label-review.ts';
import { project } from '../../../core/evaluation/pca.ts';
import { normalise, row } from '../../../core/vector.ts';
import type { JobResult } from '../../../training/evaluation/evaluation-jobs.ts';
import type { Evaluator } from '../../../training/evaluation/evaluator.ts';
import { fewestForUmap } from '../../../training/evaluation/umap-places.ts';
import type { Engine } from '../../engine.ts';
import { betweenNeighbours, placingNeighbours } from './between-neighbours.ts';
import { ExpertFigure } from './expert-figure.svelte.ts';
import {
  collectMapPhotos,
  photosById,
  sameMapPhotos,
  type MapPhoto,
  type MapPhotos,
} from './map-photos.ts';
import { eyeSight, type MapSight } from './map-sight.ts';
import { keepReviewedPhotos, readReviewedPhotos } from './reviewed-photos.ts';
import { suspicionsOf, type AlikePhoto, type Suspicion } from './suspicions.ts';

/** How photographs of 320 numbers come to lie on a plane. */
export const mapMethods = ['pca', 'umap'] as const;
export type MapMethod = (typeof mapMethods)[number];

/** A photograph on the plane. */
export interface MapPoint extends MapPhoto {
  readonly x: number;
  readonly y: number;
}

/** The live picture on the map. */
export interface LivePoint {
  readonly x: number;
  readonly y: number;
  /** The most alike first. */
  readonly nearest: readonly AlikePhoto[];
}

/** Neighbours that are told. */
const toldNeighbours = 6;
/** Rest after a change of the project before the map is made again. */
const restMs = 250;

/**
 * All photographs as points, the alike near one another, and the live picture among them. Follows project
 * and whoever looks while it is open.
 */
export class ExamplesMap {
  readonly #engine: Engine;
  readonly #sight: MapSight;
  #photos = $state.raw<MapPhotos>();
  #method = $state.raw<MapMethod>('pca');
  #live = $state.raw<LivePoint>();
  #selectedId = $state.raw<string>();
  #reviewed = $state.raw<readonly string[]>([]);
  #projectId = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly pca: ExpertFigure<{ of: MapPhotos; map: JobResult<'pca'> }>;
  readonly umap: ExpertFigure<{ of: MapPhotos; places: Float32Array }>;
  readonly review: ExpertFigure<{ of: MapPhotos; review: LabelReview }>;

  /** Present photographs by id: their classes may have changed since the map was made. */
  readonly #present = $derived(photosById(this.#photos?.photos));
  /** Of the embeddings: the photographs, and the eye that saw them. */
  readonly #embeddingsKey = $derived(
    this.#photos && [this.#photos.eyeKey, ...this.#photos.photos.map(({ id }) => id)].join(),
  );
  readonly #made = $derived.by(() => {
    if (this.shownMethod === 'umap') return this.umap.result;
    const made = this.pca.result;
    return made && { of: made.of, places: made.map.places };
  });
  readonly #points = $derived.by((): readonly MapPoint[] => {
    const made = this.#made;
    if (!made) return [];
    return made.of.photos.flatMap(({ id }, at) => {
      const photo = this.#present.get(id);
      return photo ? [{ ...photo, x: made.places[2 * at]!, y: made.places[2 * at + 1]! }] : [];
    });
  });
  readonly #suspicions = $derived.by((): readonly Suspicion[] => {
    const found = this.review.result;
    return found ? suspicionsOf(found.review, found.of, this.#present, this.#reviewed) : [];
  });

  /** @param sight by whose vectors they lie; the eye's if nobody else is named. */
  constructor(engine: Engine, evaluator: Evaluator, sight: MapSight = eyeSight(engine)) {
    this.#engine = engine;
    this.#sight = sight;
    this.pca = new ExpertFigure(() => {
      const of = this.#photos;
      return (
        of && {
          key: of,
          compute: async (onProgress, signal) => ({
            of,
            map: await evaluator.run('pca', of.data, onProgress, signal),
          }),
        }
      );
    });
    this.umap = new ExpertFigure(() => {
      const of = this.#photos;
      if (!of || of.photos.length < fewestForUmap) return undefined;
      return {
        // Where a photograph lies does not hang on its class.
        key: this.#embeddingsKey,
        compute: async (onProgress, signal) => ({
          of,
          places: await evaluator.run('umap', of.data, onProgress, signal),
        }),
      };
    });
    this.review = new ExpertFigure(() => {
      const of = this.#photos;
      return (
        of && {
          key: of,
          compute: async (onProgress, signal) => ({
            of,
            review: await evaluator.run('review', of.data, onProgress, signal),
          }),
        }
      );
    });
  }

  /** The photographs on the plane; empty until the map is made. */
  get points(): readonly MapPoint[] {
    return this.#points;
  }

  /** How many photographs there are for a map; 0 for too few. */
  get photoCount(): number {
    return this.#photos?.photos.length ?? 0;
  }

  /** Photographs that the eye has still to see. */
  get waitingCount(): number {
    return this.#photos?.waitingCount ?? 0;
  }

  /** The map that is wished for. */
  get method(): MapMethod {
    return this.#method;
  }

  /** The map that is shown: the other one while that is being made. */
  get shownMethod(): MapMethod {
    return this.#method === 'umap' && this.umap.result ? 'umap' : 'pca';
  }

  /** Shares of the variance that the two axes show; undefined on a map whose axes mean nothing. */
  get axisShares(): readonly [number, number] | undefined {
    const pca = this.#shownPca;
    if (!pca || pca.totalVariance === 0) return undefined;
    return [pca.variances[0]! / pca.totalVariance, pca.variances[1]! / pca.totalVariance];
  }

  /** The live picture; undefined without a picture, an eye or a map. */
  get live(): LivePoint | undefined {
    return this.#live;
  }

  /** What deserves a look and has had none, the clearest case first. */
  get suspicions(): readonly Suspicion[] {
    return this.#suspicions;
  }

  /** How many of the photographs were found to be right as they are. */
  get reviewedCount(): number {
    return this.#reviewed.filter((id) => this.#present.has(id)).length;
  }

  /** The photograph that is looked at; undefined if none is. */
  get selected(): MapPoint | undefined {
    return this.#points.find(({ id }) => id === this.#selectedId);
  }

  /** The photographs most alike the one that is looked at. */
  get alike(): readonly AlikePhoto[] {
    const photos = this.#photos;
    const at = photos?.photos.findIndex(({ id }) => id === this.#selectedId) ?? -1;
    if (!photos || at < 0) return [];
    const unit = row(photos.units, at, photos.data.dimension);
    return this.#alike(photos, unit, toldNeighbours + 1).filter(
      ({ photo }) => photo.id !== this.#selectedId,
    );
  }

  setMethod(method: MapMethod): void {
    this.#method = method;
    this.#live = undefined;
    if (method === 'umap' && !this.umap.result) void this.umap.run();
    if (this.#engine.source.state.frozen) this.#sight.lookAgain();
  }

  select(photoId: string | undefined): void {
    this.#selectedId = photoId;
  }

  /** Looks at the photograph so many places further in the list, round and round. */
  step(by: number): void {
    const { length } = this.#points;
    if (length === 0) return;
    const at = this.#points.findIndex(({ id }) => id === this.#selectedId);
    const next = at < 0 ? (by > 0 ? 0 : length - 1) : (at + by + length) % length;
    this.#selectedId = this.#points[next]!.id;
  }

  /** A photograph is right as it is: it is not asked about again. The returned function takes that back. */
  approve(photoId: string): () => void {
    this.#setReviewed([...this.#reviewed, photoId]);
    return () => this.#setReviewed(this.#reviewed.filter((id) => id !== photoId));
  }

  /** Asks about all of them again. */
  reviewAgain(): void {
    this.#setReviewed([]);
  }

  /** Follows project, eye and camera until the returned function is called. */
  open(): () => void {
    const { changed } = this.#engine;
    const later = () => {
      this.#timer ??= setTimeout(() => this.#collect(), restMs);
    };
    // Whoever looks at the map hangs on none of what it is made of.
    untrack(() => {
      // On another map of the same photographs some may have been found to be right meanwhile.
      this.#reviewed = readReviewedPhotos(this.#engine.project.contents.project.id);
      this.#collect();
    });
    const ends = [
      changed.subscribe(later),
      this.#sight.listen({
        changed: later,
        looked: (vector, key) => this.#place(vector, key),
        gone: () => (this.#live = undefined),
      }),
    ];
    return () => {
      for (const end of ends) end();
      clearTimeout(this.#timer);
      this.#timer = this.#live = undefined;
      for (const figure of [this.pca, this.umap, this.review]) figure.leave();
    };
  }

  get #shownPca() {
    return this.shownMethod === 'pca' ? this.pca.result?.map.pca : undefined;
  }

  #collect(): void {
    this.#timer = undefined;
    const { contents } = this.#engine.project;
    if (contents.project.id !== this.#projectId) {
      this.#projectId = contents.project.id;
      this.#reviewed = readReviewedPhotos(this.#projectId);
      this.#live = this.#selectedId = undefined;
      for (const figure of [this.pca, this.umap, this.review]) figure.forget();
    }
    const sight = this.#sight;
    const found = collectMapPhotos(contents, (id) => sight.vectorOf(id), sight.key);
    if (!sameMapPhotos(this.#photos, found)) this.#photos = found;
  }

  #place(vector: Float32Array, key: string): void {
    const made = this.#made;
    if (!made || made.of.eyeKey !== key) {
      // The vectors of another network mean nothing to this one.
      this.#live = undefined;
      return;
    }
    const { of, places } = made;
    const unit = normalise(vector.slice());
    const near = nearest(of.units, unit, toldNeighbours + placingNeighbours);
    const pca = this.#shownPca;
    const [x, y] = pca ? project(pca, unit) : betweenNeighbours(near, places);
    this.#live = { x: x!, y: y!, nearest: this.#alike(of, unit, toldNeighbours) };
  }

  #alike(of: MapPhotos, unit: Float32Array, count: number): AlikePhoto[] {
    return nearest(of.units, unit, count).flatMap(({ example, cosine }) => {
      const photo = this.#present.get(of.photos[example]!.id);
      return photo ? [{ photo, cosine }] : [];
    });
  }

  #setReviewed(reviewed: readonly string[]): void {
    this.#reviewed = reviewed;
    keepReviewedPhotos(this.#projectId, reviewed);
  }
}
