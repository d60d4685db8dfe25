import { success } from '../../../core/outcome.ts';
import { meanOfMap, type EyeUnit, type EyeUnitReading } from '../../../models/eye/eye-network.ts';
import { squarePicture } from '../../../models/input/square-picture.ts';
import type { SilentChannel } from '../../../models/network/types.ts';
import { taughtHead, voicesOfMap, type MeanHead } from '../../../training/head/mean-head.ts';
import type { Head } from '../../../training/head/types.ts';
import type { PhotoRecord } from '../../../training/store/records.ts';
import type { Engine } from '../../engine.ts';
import type { LiveAnswer } from '../../live-answer.ts';
import { Covering } from '../explain/covering.svelte.ts';
import { ExcitingPictures } from '../explain/exciting-pictures.svelte.ts';
import type { AnsweredPicture, Explained } from '../explain/explained.ts';
import type { ExplainTrouble, HeldPicture, SilenceEffect } from '../explain/explained-network.ts';
import { photoLibrary } from '../explain/picture-library.ts';
import { QuestionQueue } from '../explain/question-queue.ts';
import type { ClassWords } from '../network-data.svelte.ts';
import type { LiveLooks } from './live-looks.svelte.ts';

/** What one number is made of, and which number that is. */
export interface EyeReading extends EyeUnitReading {
  readonly unit: EyeUnit;
}

/** The held picture, and what the last block made of it. */
interface HeldMap extends HeldPicture {
  /** `[side, side, channels]`. */
  readonly map: Float32Array;
}

/** What is asked for, the more urgent first. */
const kinds = ['cover', 'sweep'] as const;

/**
 * What the eye, or a tuned one, says to the project's classes, and why: what changes without some of its channels
 * or with a part of the picture covered, what one number is made of, which photographs excite a channel.
 */
export class EyeExplaining implements Explained {
  readonly covering: Covering;
  readonly exciting: ExcitingPictures;
  readonly #engine: Engine;
  readonly #looks: LiveLooks;
  readonly #questions = new QuestionQueue(kinds);
  #answer = $state.raw<LiveAnswer>();
  #held = $state.raw<HeldMap>();
  #answered = $state.raw<AnsweredPicture>();
  /** By which the held picture was answered. */
  #head: MeanHead | undefined;
  /** Of a tuned eye, which answers by its own. */
  #tuned = $state.raw<MeanHead>();
  /** What Teach learned, as a head on the eye's maps. */
  #taught: { readonly of: Head; readonly head: MeanHead } | undefined;
  #silent: readonly SilentChannel[] = [];
  /** Whether the eye is what looks. */
  #isOpen = false;
  /** Whose channels were searched for what excites them. */
  #searchedOf: string | undefined;
  #turn = 0;
  /** What was searched through, and by which eye. */
  #searched: { readonly photos: readonly PhotoRecord[]; readonly eyeKey: string | undefined };

  /** The classes that were taught, in the order of its answers. */
  readonly classes: readonly ClassWords[] = $derived.by(() => {
    const { classes } = this.#engine.project.contents;
    const nameOf = (id: string) => classes.find((known) => known.id === id)?.name ?? '';
    return (this.#answer?.classIds ?? []).map((id) => ({ id, name: nameOf(id) }));
  });

  /** What the channels that are off change; undefined while all are on, or before the first answer. */
  readonly effect: SilenceEffect | undefined = $derived.by(() => {
    const head = this.#presentHead();
    const { embedding, shares } = this.#looks;
    const before = this.#tuned ? shares : this.#answer?.shares;
    if (!head || !before || embedding?.length !== head.dimension) return undefined;
    return { before, after: head.probabilitiesOf(embedding) };
  });

  constructor(engine: Engine, looks: LiveLooks) {
    this.#engine = engine;
    this.#looks = looks;
    this.#searched = this.#present;
    this.covering = new Covering((picture, kind) =>
      this.#questions.take(kind, async () => {
        const map = await this.#looks.lastMap(picture, this.#silent);
        const head = this.#head;
        return map && head && head.probabilitiesOf(meanOfMap(map, head.dimension));
      }),
    );
    this.exciting = new ExcitingPictures(() => {
      const photoBytes = (photoId: string) => engine.inHand.photoBytes(photoId);
      const maximaOf = (picture: ImageData, block: number) => looks.maxima(picture, block);
      const { photos } = engine.project.contents;
      return Promise.resolve(success(photoLibrary(photos, maximaOf, photoBytes)));
    });
  }

  /** What it says to the live picture. */
  get answer(): LiveAnswer | undefined {
    return this.#answer;
  }

  /** The picture that is held, once the eye has read it. */
  get held(): HeldPicture | undefined {
    return this.#held;
  }

  /** Undefined also where fewer than two classes were taught. */
  get answered(): AnsweredPicture | undefined {
    return this.#answered;
  }

  /** Why the eye cannot look; undefined while something else looks. */
  get trouble(): ExplainTrouble | undefined {
    return this.#isOpen ? this.#looks.trouble : undefined;
  }

  /** Hears of held pictures and of other photographs, until the returned function is called. */
  listen(): () => void {
    const { source, changed, eye } = this.#engine;
    const forgetOthers = () => {
      const { photos, eyeKey } = this.#present;
      const isSame = photos === this.#searched.photos && eyeKey === this.#searched.eyeKey;
      this.#searched = { photos, eyeKey };
      if (!isSame) this.exciting.forget();
    };
    forgetOthers();
    const ends = [
      source.changed.subscribe(() => void this.#readHeld()),
      changed.subscribe(forgetOthers),
      eye.changed.subscribe(forgetOthers),
    ];
    return () => ends.forEach((end) => end());
  }

  /**
   * It is the eye that looks from now on.
   *
   * @param key tells it from others.
   * @param tuned the head of a tuned eye.
   */
  open(key: string, silent: readonly SilentChannel[], tuned?: MeanHead): void {
    if (key !== this.#searchedOf) this.exciting.forget();
    this.#searchedOf = key;
    this.#isOpen = true;
    this.#tuned = tuned;
    this.setSilent(silent);
  }

  /** It is not the eye that looks any more; what it said is not said by what looks next. */
  close(): void {
    this.#isOpen = false;
    this.exciting.cancel();
    this.#questions.clear();
    this.#answer = this.#tuned = undefined;
    void this.#readHeld();
  }

  /** Channels that are off. */
  setSilent(silent: readonly SilentChannel[]): void {
    this.#silent = silent;
    void this.#readHeld();
  }

  /** @param answer undefined: nothing any more. */
  follow(answer: LiveAnswer | undefined): void {
    this.#answer = answer;
    this.#answerHeld();
  }

  /** What one number is made of, of the present picture; undefined where it cannot be had. */
  async readUnit(unit: EyeUnit, silent: readonly SilentChannel[]): Promise<EyeReading | undefined> {
    const reading = await this.#looks.readUnit(unit, silent);
    return reading && { ...reading, unit };
  }

  get #present() {
    const { eye, project } = this.#engine;
    return { photos: project.contents.photos, eyeKey: eye.state.eye?.key };
  }

  /** What was learned, if that is what answers; a class that was taught meanwhile is in the next answer. */
  #headOf(answer: LiveAnswer): MeanHead | undefined {
    const { learned } = this.#engine.learner;
    const isSame = answer.classIds.join() === learned?.examples.classIds.join();
    if (!learned || !isSame || answer.classIds.length < 2) return undefined;
    const { head } = learned;
    if (this.#taught?.of !== head) this.#taught = { of: head, head: taughtHead(head) };
    return this.#taught.head;
  }

  /** By which it answers now; undefined where nothing was taught. */
  #presentHead(): MeanHead | undefined {
    return this.#tuned ?? (this.#answer && this.#headOf(this.#answer));
  }

  async #readHeld(): Promise<void> {
    const turn = ++this.#turn;
    const { frozen, source } = this.#engine.source.state;
    if (!frozen) this.covering.drop();
    const frame = this.#isOpen && frozen ? source?.current() : undefined;
    if (!frame) {
      this.#held = undefined;
      return this.#answerHeld();
    }
    const picture = squarePicture(frame.image, frame.widthPx, frame.heightPx);
    const map = await this.#looks.lastMap(picture, this.#silent);
    if (turn !== this.#turn) return;
    this.#held = map && { picture, isDigit: false, map };
    this.#answerHeld();
  }

  /** Says why the held picture is answered as it is, once for each head. */
  #answerHeld(): void {
    const held = this.#held;
    const head = held && this.#presentHead();
    if (this.#answered?.picture === held?.picture && head === this.#head) return;
    this.#head = head;
    const answered = (this.#answered = held && head && answeredBy(head, held));
    if (answered) this.covering.follow(answered.picture, answered.probabilities);
    else this.covering.wait();
  }
}

function answeredBy(head: MeanHead, { map, ...held }: HeldMap): AnsweredPicture {
  return {
    ...held,
    probabilities: head.probabilitiesOf(meanOfMap(map, head.dimension)),
    voicesFor: (index) => voicesOfMap(head, map, index),
  };
}
