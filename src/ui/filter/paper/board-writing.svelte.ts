import type { Paper, PaperStep } from '../../../app/paper.svelte.ts';
import { inputIndex } from './board-cells.ts';
import { typedNumber, typeInto } from './typing.ts';

/** A grid on the board. */
export type BoardPlace = 'input' | 'kernel' | 'result';

/** The cell that is being written in, and what stands there so far. */
export interface Writing {
  readonly place: BoardPlace;
  readonly index: number;
  readonly draft: string;
}

/**
 * What a person writes on the blackboard, by keyboard or by the pad: in which cell, how far it is, and when
 * it counts. Numbers of input and kernel count at once, an answer when it is checked or left behind.
 */
export class BoardWriting {
  readonly #paper: Paper;
  readonly #checked: (next: number | undefined) => void;
  #writing = $state.raw<Writing>();
  #padOpen = $state.raw(false);

  /** @param checked is told that an answer was checked, and which cell waits after a right one. */
  constructor(paper: Paper, checked: (next: number | undefined) => void) {
    this.#paper = paper;
    this.#checked = checked;
  }

  get writing(): Writing | undefined {
    return this.#writing;
  }

  /** Whether the pad of digits is wanted, and has something to write into. */
  get padOpen(): boolean {
    return this.#padOpen && this.#writing !== undefined;
  }

  /** Whether results may have decimals. */
  get decimals(): boolean {
    const { operation, pooling } = this.#paper.task;
    return operation === 'pooling' && pooling === 'average';
  }

  /** With the pad open the kernel may be out of sight: its weights are written where they are needed. */
  get predicted(): PaperStep | undefined {
    const writing = this.#writing;
    if (!this.#padOpen || writing?.place !== 'result' || this.#isAnswered(writing))
      return undefined;
    return this.#paper.predicted(writing.index);
  }

  /** Which cell of a grid is being written in. */
  at(place: BoardPlace): number | undefined {
    return this.#writing?.place === place ? this.#writing.index : undefined;
  }

  /** Goes to a cell; an answer that was left behind is checked. */
  go(place: BoardPlace, index: number): void {
    if (this.at(place) === index) return;
    this.finish();
    if (place === 'input' && inputIndex(this.#paper, index) < 0) return;
    this.#writing = { place, index, draft: '' };
  }

  /** Goes to a cell by a finger, which needs the pad; answers whether that is open. */
  tap(place: BoardPlace, index: number): boolean {
    this.go(place, index);
    this.#padOpen = this.#writing !== undefined && !this.#isAnswered(this.#writing);
    return this.#padOpen;
  }

  /** A key in a cell; answers whether it was used. */
  key(place: BoardPlace, index: number, pressed: string): boolean {
    this.go(place, index);
    const writing = this.#writing;
    if (!writing || this.#isAnswered(writing)) return false;
    if (pressed === 'Enter') {
      if (place === 'result') this.#check(index);
      return true;
    }
    if (pressed === 'more' || pressed === 'less') {
      this.#writing = { ...writing, draft: '' };
      this.#put(place, index, this.#written(place, index) + (pressed === 'more' ? 1 : -1));
      return true;
    }
    const draft = typeInto(this.#startOf(writing, pressed), pressed, this.decimals);
    if (draft === undefined) return false;
    this.#writing = { place, index, draft };
    if (place !== 'result') this.#put(place, index, typedNumber(draft) ?? 0);
    return true;
  }

  /** Ends what is being written; an answer is checked. */
  finish(): void {
    const writing = this.#writing;
    this.#writing = undefined;
    if (writing?.place !== 'result') return;
    const value = typedNumber(writing.draft);
    if (value !== undefined) this.#paper.answer(writing.index, value);
  }

  /** Closes the pad and forgets what was begun; answers whether there was a pad. */
  closePad(): boolean {
    if (!this.#padOpen) return false;
    this.#padOpen = false;
    this.#writing = undefined;
    return true;
  }

  /** Checks an answer; after a right one the next empty cell waits. */
  #check(index: number): void {
    const paper = this.#paper;
    const asked = paper.exercise?.asked ?? paper.cells.map((_, cell) => cell);
    this.finish();
    if (paper.cells[index]?.state !== 'right') {
      this.#writing = { place: 'result', index, draft: '' };
      return this.#checked(undefined);
    }
    const isOpen = (cell: number) => paper.cells[cell]!.state === 'empty';
    const next = asked.find((cell) => cell > index && isOpen(cell)) ?? asked.find(isOpen);
    if (next === undefined) this.#padOpen = false;
    else this.#writing = { place: 'result', index: next, draft: '' };
    this.#checked(next);
  }

  #isAnswered({ place, index }: Writing): boolean {
    const state = place === 'result' ? this.#paper.cells[index]?.state : undefined;
    return state === 'right' || state === 'shown';
  }

  /** What a first key acts on: a sign turns the number that is there, a digit replaces it. */
  #startOf({ place, index, draft }: Writing, pressed: string): string {
    if (draft || place === 'result' || /^\d$/.test(pressed)) return draft;
    return String(this.#written(place, index));
  }

  #written(place: BoardPlace, index: number): number {
    const { kernel, input } = this.#paper.task;
    return place === 'kernel'
      ? kernel.values[index]!
      : input.values[inputIndex(this.#paper, index)]!;
  }

  #put(place: BoardPlace, index: number, value: number): void {
    if (place === 'kernel') this.#paper.write('kernel', index, value);
    else if (place === 'input') this.#paper.write('input', inputIndex(this.#paper, index), value);
  }
}
