import { judge } from '../core/course/checks.ts';
import { keptLabs } from '../core/course/kept-labs.ts';
import type { OwnLabs } from '../core/course/own-labs.ts';
import type { OwnNumbers } from '../core/course/own-numbers.ts';
import type { Outcome } from '../core/outcome.ts';
import {
  isDone,
  readProgress,
  type GivenAnswer,
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
  #didSomething = false;
  /** The activity that was left last without anything done in it. */
  #leftUntouched = $state.raw<TopicId>();
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

  /** The next topic that is not done, from a topic on and then from the first; undefined when all are done. */
  nextAfter(id: TopicId): TopicId | undefined {
    const later = topics.slice(topics.indexOf(id) + 1);
    return later.find((one) => !isDone(this.#progress[one])) ?? this.next;
  }

  /** A topic's activity is under way, in whatever room. */
  begin(id: TopicId): void {
    if (id === this.#underWay) return;
    this.#leave();
    this.#underWay = id;
    this.#didSomething = false;
  }

  /** Something was done in the activity that is under way: it counts as tried at once, whatever comes of the page. */
  act(): void {
    this.#didSomething = true;
    const id = this.#underWay;
    if (id && !this.#progress[id]?.tried) this.#note(id, { tried: true });
  }

  /** Back at the course: what the lab of the activity that was under way was left at is kept. */
  comeBack(): void {
    const id = this.#underWay;
    this.#leftUntouched = id && !this.#didSomething ? id : undefined;
    this.#leave();
  }

  /** The activity that one came back from last without having done anything in it. */
  get leftUntouched(): TopicId | undefined {
    return this.#leftUntouched;
  }

  /** What a topic's question is about: one that was answered rightly stays as it was asked. */
  asked(id: TopicId): OwnNumbers {
    const given = this.#progress[id]?.answer;
    return given?.isRight ? given.own : this.made;
  }

  /**
   * Takes an answer down, and says whether it is right, or why it is none. After a right one nothing is taken
   * down: what is done stays done.
   */
  answer(id: TopicId, text: string): Outcome<boolean, AnswerTrouble> {
    const own = this.asked(id);
    const judged = judge(id, text, own);
    const before = this.#progress[id]?.answer;
    // What was right stays as it was given, also its moment: it tells nothing new of what the labs are at.
    if (judged.ok && !before?.isRight) {
      const answer = { text: text.trim(), isRight: judged.value, own, atMs: Date.now() };
      this.#note(id, { answer: { ...answer, tries: triesOf(answer.text, before) } });
    }
    return judged;
  }

  /**
   * What was made on this device, with what a lab was left at in its activity, or a topic's answer was about, where
   * the lab has nothing to tell by now: labs begin anew with each visit of the app.
   */
  get made(): OwnNumbers {
    const labs: OwnLabs = { ...keptLabs(this.#progress), ...this.own.labs };
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

  #leave(): void {
    const id = this.#underWay;
    this.#underWay = undefined;
    // Only opened, a lab stands as its activity's link has it: nobody left it at that.
    if (!id || !this.#didSomething) return;
    const own = Object.entries(this.own.labs ?? {}).filter(([topic]) => topic === id);
    this.#note(id, { left: Object.fromEntries(own), leftAtMs: Date.now() });
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

/** The same answer given twice is one. */
function triesOf(text: string, before: GivenAnswer | undefined): number {
  const tries = before?.tries ?? (before ? 1 : 0);
  return text === before?.text ? tries : tries + 1;
}

function storedProgress(): Progress {
  try {
    return readProgress(localStorage.getItem(progressKey));
  } catch {
    return {};
  }
}
