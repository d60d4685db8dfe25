import type { ClassRecord, Reaction, ReactionSound } from '../training/store/records.ts';
import { isAudible } from './audible.ts';
import type { Engine } from './engine.ts';
import type { LiveAnswer } from './live-answer.ts';
import type { Notices } from './notices.svelte.ts';
import { PhraseRecorder } from './phrase-recorder.svelte.ts';
import { ReactionEditor } from './reaction-editor.svelte.ts';
import { ReactionTrigger, stableMs } from './reaction-trigger.ts';
import type { Settings } from './settings.svelte.ts';
import type { Sounds } from './sound/sounds.ts';
import type { Tick } from './sound/ticks.ts';

export type { Reaction, ReactionSound };

/** A picture that fills the screen for a moment; each showing has an `id` of its own. */
export interface ShownPicture {
  readonly id: number;
  readonly emoji?: string;
  /** Object URL of a photograph, valid until the next picture. */
  readonly url?: string;
}

/** What happens when an answer becomes an event: pictures, sounds, and when they keep quiet. */
export class Reactions {
  readonly editor: ReactionEditor;
  readonly phrase: PhraseRecorder;
  readonly #engine: Engine;
  readonly #settings: Settings;
  readonly #trigger = new ReactionTrigger();
  #classes = $state.raw<readonly ClassRecord[]>([]);
  #shown = $state.raw<ShownPicture>();
  #voiceMissing = $state.raw(false);
  #lastId = 0;
  /** Sheets that are open: what is behind them keeps quiet. */
  #holds = 0;
  #again: ReturnType<typeof setTimeout> | undefined;
  #sounds: Sounds | undefined;

  /** Whether anything could be heard, so that there is something to mute. */
  readonly audible = $derived(isAudible(this.#classes, this.sayNames));

  constructor(engine: Engine, settings: Settings, notices: Notices) {
    this.#engine = engine;
    this.#settings = settings;
    this.editor = new ReactionEditor(engine.project, notices, (classId) => this.of(classId));
    this.phrase = new PhraseRecorder((classId, phrase) => this.editor.keepPhrase(classId, phrase));
    engine.changed.subscribe(({ classes }) => {
      if (classes === this.#classes) return;
      this.#classes = classes;
      this.#trigger.forget((id) => classes.some((record) => record.id === id));
      // What is to be heard must be there when it is time, and unlocked by a tap before.
      if (this.audible) void this.prepare();
    });
    engine.answered.subscribe((answer) => {
      this.#observe(answer);
      // A held picture brings a single look: it is asked once more when its answer has stayed.
      if (!answer || !engine.source.state.frozen) return;
      this.#again = setTimeout(() => this.#observe(answer), stableMs + 20);
    });
  }

  /** The reaction of a class. */
  of(classId: string): Reaction | undefined {
    return this.#classes.find(({ id }) => id === classId)?.reaction;
  }
  /** The picture of the moment. */
  get shown(): ShownPicture | undefined {
    return this.#shown;
  }
  get muted(): boolean {
    return this.#settings.current.muted;
  }
  /** Whether classes without a sound of their own are called by their names. */
  get sayNames(): boolean {
    return this.#settings.current.sayNames;
  }

  setMuted(muted: boolean): void {
    this.#settings.set({ muted });
    if (muted) this.#sounds?.stop();
  }

  /** Whether the wish to hear names found no voice of this device. */
  get voiceMissing(): boolean {
    return this.#voiceMissing;
  }

  /** Calls classes by their names; the present one at once. `voiceMissing` where there is no voice for it. */
  async setSayNames(sayNames: boolean): Promise<void> {
    this.#voiceMissing = false;
    if (!sayNames) {
      this.#settings.set({ sayNames });
      this.#sounds?.stop();
      return;
    }
    if (!(await this.hasVoice())) {
      this.#voiceMissing = true;
      return;
    }
    this.#settings.set({ sayNames, muted: false });
    const present = this.#classes.find(({ id }) => id === this.#trigger.settled);
    if (present) await this.preview({ kind: 'name' }, present.id);
  }

  /** Whether this device can speak the language of the app by itself. */
  async hasVoice(): Promise<boolean> {
    const { hasVoice } = await import('./sound/sounds.ts');
    await this.prepare();
    return hasVoice(this.#settings.language);
  }

  /** Fetches what makes sounds; the next tap then unlocks it. */
  async prepare(): Promise<Sounds> {
    const { Sounds } = await import('./sound/sounds.ts');
    return (this.#sounds ??= new Sounds((mediaId) => this.#engine.project.media(mediaId)));
  }

  /** Makes a sound to try it, muted or not. */
  async preview(sound: ReactionSound, classId: string): Promise<void> {
    const name = this.#classes.find(({ id }) => id === classId)?.name ?? '';
    (await this.prepare()).play(sound, name, this.#settings.language);
  }

  /** Ticks softly, if that is wished for; late or without a loudspeaker it is silent. */
  async tick(tick: Tick): Promise<void> {
    if (!this.#settings.current.sound) return;
    const askedMs = performance.now();
    // A photograph without a sound is still a photograph.
    const sounds = await this.prepare().catch(() => undefined);
    sounds?.tick(tick, askedMs);
  }

  /** Ends what is being heard. */
  stop(): void {
    this.#sounds?.stop();
  }

  /** Keeps reactions quiet until the returned function is called. */
  hold(): () => void {
    this.#holds++;
    this.stop();
    return () => void this.#holds--;
  }

  /** Takes the picture away, if it is still this one. */
  hide(id: number): void {
    if (this.#shown?.id === id) this.#replace(undefined);
  }

  dispose(): void {
    clearTimeout(this.#again);
    this.phrase.cancel();
    this.#sounds?.dispose();
    this.#replace(undefined);
  }

  #observe(answer: LiveAnswer | undefined): void {
    clearTimeout(this.#again);
    const winner = this.#classes.find(({ id }) => id === answer?.winnerId);
    const classId = this.#trigger.observe(answer && (answer.isNone ? null : answer.winnerId));
    const isQuiet = this.#holds > 0 || this.#engine.recorder.recording;
    // What was kept quiet is not made up for: it is no news any more.
    if (classId === undefined || classId !== winner?.id || isQuiet) return;
    const { picture, sound } = winner.reaction ?? {};
    if (picture) void this.#show(picture);
    const heard = sound ?? (this.sayNames ? { kind: 'name' as const } : undefined);
    if (heard && !this.muted) void this.preview(heard, winner.id);
  }

  async #show(picture: NonNullable<Reaction['picture']>): Promise<void> {
    const id = ++this.#lastId;
    if (picture.kind === 'emoji') {
      this.#replace({ id, emoji: picture.emoji });
      return;
    }
    const url = await this.editor.pictureUrl(picture.mediaId);
    if (!url) return;
    if (id === this.#lastId) this.#replace({ id, url });
    else URL.revokeObjectURL(url);
  }

  #replace(shown: ShownPicture | undefined): void {
    if (this.#shown?.url) URL.revokeObjectURL(this.#shown.url);
    this.#shown = shown;
  }
}
