import { judge } from '../core/course/checks.ts';
import type { OwnLabs } from '../core/course/own-labs.ts';
import type { OwnNumbers } from '../core/course/own-numbers.ts';
import type { Outcome } from '../core/outcome.ts';
import {
  isDone,
  readProgress,
  type Progress,
  type TopicProgress,
} from '../core/course/progress.ts';
import type { AnswerTrouble } from '../core/course/read-answer.ts';
import { topics, type TopicId } from '../core/course/topics.ts';
import { ActivityTimer } from './course/activity-timer.svelte.ts';
import { HandIn } from './course/hand-in.svelte.ts';
import { ownNumbers, type AskedRooms } from './course/own-numbers.ts';
import type { Engine } from './engine.ts';

const progressKey = 'vistazo.course';

/** The course: what was done of it on this device, and what is handed in. */
export class Course {
  readonly timer = new ActivityTimer();
  readonly handIn: HandIn;
  readonly #rooms: () => AskedRooms;
  #progress = $state.raw(storedProgress());
  #underWay: TopicId | undefined;
  /** The topic that the teacher's view shows; undefined while it is closed. */
  #presented = $state.raw<TopicId>();

  /** What was made on this device, at this moment. */
  readonly own: OwnNumbers = $derived.by(() => ownNumbers(this.#rooms()));
  readonly doneCount: number = $derived.by(
    () => topics.filter((id) => isDone(this.#progress[id])).length,
  );
  /** The first topic that is not done; undefined when all are. */
  readonly next: TopicId | undefined = $derived.by(() =>
    topics.find((id) => !isDone(this.#progress[id])),
  );

  /** @param rooms gives what of the rooms was entered. */
  constructor(engine: Engine, rooms: () => AskedRooms) {
    this.#rooms = rooms;
    this.handIn = new HandIn(engine);
  }

  get progress(): Progress {
    return this.#progress;
  }

  /** A topic's activity is under way, in whatever room. */
  begin(id: TopicId): void {
    this.#underWay = id;
  }

  /** Back at the course: the activity that was under way counts as tried, and what its lab was left at is kept. */
  comeBack(): void {
    const id = this.#underWay;
    const own = Object.entries(this.own.labs ?? {}).filter(([topic]) => topic === id);
    if (id) this.#note(id, { tried: true, left: Object.fromEntries(own) });
    this.#underWay = undefined;
  }

  /** What a topic's question is about: one that was answered rightly stays as it was asked. */
  asked(id: TopicId): OwnNumbers {
    const given = this.#progress[id]?.answer;
    return given?.isRight ? given.own : this.made;
  }

  /**
   * Takes an answer down, and says whether it is right, or why it is none. A wrong one after a right one is
   * not taken down: what is done stays done.
   */
  answer(id: TopicId, text: string): Outcome<boolean, AnswerTrouble> {
    const own = this.asked(id);
    const judged = judge(id, text, own);
    const isWorse = judged.ok && !judged.value && this.#progress[id]?.answer?.isRight;
    if (judged.ok && !isWorse)
      this.#note(id, { answer: { text: text.trim(), isRight: judged.value, own } });
    return judged;
  }

  /**
   * What was made on this device, with what a lab was left at in its activity, or a topic's answer was about, where
   * the lab has nothing to tell by now: labs begin anew with each visit of the app.
   */
  get made(): OwnNumbers {
    const kept = topics.map((id) => this.#progress[id]);
    const labs = Object.assign(
      {},
      ...kept.map((one) => one?.answer?.own.labs),
      ...kept.map((one) => one?.left),
      this.own.labs,
    ) as OwnLabs;
    return Object.keys(labs).length > 0 ? { ...this.own, labs } : this.own;
  }

  /** Nothing of the course was done yet. */
  startAnew(): void {
    this.#set({});
  }

  get presented(): TopicId | undefined {
    return this.#presented;
  }

  /** Shows a topic in the teacher's view, or closes that. */
  present(id: TopicId | undefined): void {
    if (id !== this.#presented) this.timer.reset();
    this.#presented = id;
  }

  dispose(): void {
    this.timer.dispose();
    this.handIn.dispose();
  }

  #note(id: TopicId, change: TopicProgress): void {
    this.#set({ ...this.#progress, [id]: { ...this.#progress[id], ...change } });
  }

  #set(progress: Progress): void {
    this.#progress = progress;
    try {
      localStorage.setItem(progressKey, JSON.stringify(progress));
    } catch {
      // Private windows may refuse: the marks stand until the page is closed.
    }
  }
}

function storedProgress(): Progress {
  try {
    return readProgress(localStorage.getItem(progressKey));
  } catch {
    return {};
  }
}
