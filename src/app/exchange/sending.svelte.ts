import type { ProjectLoss } from '../../exchange/project-file/write-project.ts';
import { safeName } from '../../exchange/safe-names.ts';
import { openFileSink, partsOf, type FilePlace, type FileSink } from '../save-file.ts';
import {
  Unwritten,
  type Output,
  type OutputId,
  type OutputSubject,
  type OutputTrouble,
  type OutputWords,
} from './output.ts';

/** How far a file that goes out is, and where it went. */
export type SendingPhase =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'writing';
      readonly id: OutputId;
      readonly done: number;
      readonly total: number;
    }
  /** Made, and waiting for the tap that hands it to the system's own sheet. */
  | { readonly kind: 'ready'; readonly id: OutputId; readonly file: File }
  | {
      readonly kind: 'done';
      readonly id: OutputId;
      readonly place: FilePlace | { readonly kind: 'sent'; readonly fileName: string };
      readonly bytes: number;
      /** What the file does not have of its subject; absent where it has all. */
      readonly loss?: ProjectLoss | undefined;
    }
  /** Without a trouble nobody can say why. */
  | { readonly kind: 'failed'; readonly id: OutputId; readonly trouble?: OutputTrouble };

/** Told that a file has gone out; `loss` is what it does not have of its subject, absent where it has all. */
export type OnSaved = (id: OutputId, subject: OutputSubject, loss: ProjectLoss | undefined) => void;

/** Files going out, one at a time, of whatever subject: one may be written while another is looked at. */
export class Sending {
  #phase = $state.raw<SendingPhase>({ kind: 'idle' });
  #subject = $state.raw<OutputSubject>();
  #work: AbortController | undefined;
  /** Of the file that was written last. */
  #loss: ProjectLoss | undefined;
  readonly #onSaved: OnSaved;

  /** @param onSaved told when a file has gone out. */
  constructor(onSaved: OnSaved) {
    this.#onSaved = onSaved;
  }

  get phase(): SendingPhase {
    return this.#phase;
  }

  /** What the phase is about; undefined while there is nothing to tell. */
  get subject(): OutputSubject | undefined {
    return this.#phase.kind === 'idle' ? undefined : this.#subject;
  }

  /** How far a file of this subject is: another one's is not told as its own. */
  phaseOf(subject: OutputSubject): SendingPhase {
    const isOf = this.#subject && keyOf(this.#subject) === keyOf(subject);
    return isOf ? this.#phase : { kind: 'idle' };
  }

  get isBusy(): boolean {
    return this.#phase.kind === 'writing';
  }

  /** Writes a file where the person says; must be called at once when that is asked for. */
  async save(output: Output, subject: OutputSubject, words: OutputWords): Promise<void> {
    if (this.isBusy) return;
    const name = fileNameOf(output, subject, words);
    const sink = await openFileSink(name, output.type, output.extension);
    if (!sink) return;
    let bytes = 0;
    const counted: FileSink = {
      ...sink,
      write: (chunk) => {
        bytes += chunk.byteLength;
        return sink.write(chunk);
      },
    };
    const written = await this.#write(output, subject, words, counted);
    if (written) {
      this.#phase = { kind: 'done', id: output.id, place: sink.place, bytes, loss: this.#loss };
      this.#onSaved(output.id, subject, this.#loss);
    }
  }

  /**
   * Makes a file for the system's own sheet, which opens at the next tap only: by the time a large file is
   * made, browsers have forgotten the first one.
   */
  async prepare(output: Output, subject: OutputSubject, words: OutputWords): Promise<void> {
    if (this.isBusy) return;
    const { take, done, forget } = partsOf(output.type);
    const name = fileNameOf(output, subject, words);
    const sink: FileSink = {
      place: { kind: 'downloads', fileName: name },
      write: take,
      close: async () => {},
      abort: async () => forget(),
    };
    if (!(await this.#write(output, subject, words, sink))) return;
    const file = new File([done()], name, { type: output.type });
    this.#phase = { kind: 'ready', id: output.id, file };
  }

  /** Hands the file that is ready to the system's own sheet; called at once when that is asked for. */
  async share(): Promise<void> {
    const phase = this.#phase;
    const subject = this.#subject;
    if (phase.kind !== 'ready' || !subject) return;
    const { id, file } = phase;
    try {
      await navigator.share({ files: [file] });
      const place = { kind: 'sent', fileName: file.name } as const;
      this.#phase = { kind: 'done', id, place, bytes: file.size, loss: this.#loss };
      this.#onSaved(id, subject, this.#loss);
    } catch (error) {
      // Called off by the person: the file is still ready.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      console.warn(error);
      this.#phase = { kind: 'failed', id };
    }
  }

  /** Gives up the file that is being written. Nothing of it is kept. */
  cancel(): void {
    this.#work?.abort();
  }

  /** Forgets what was told last. */
  forget(): void {
    if (this.isBusy) return;
    this.#phase = { kind: 'idle' };
    this.#subject = undefined;
  }

  /** Writes all of a file; true if it is whole. */
  async #write(
    output: Output,
    subject: OutputSubject,
    words: OutputWords,
    sink: FileSink,
  ): Promise<boolean> {
    const { id } = output;
    const { signal } = (this.#work = new AbortController());
    this.#subject = subject;
    this.#loss = undefined;
    this.#phase = { kind: 'writing', id, done: 0, total: 1 };
    const onProgress = (done: number, total: number) =>
      (this.#phase = { kind: 'writing', id, done, total });
    const onLoss = (loss: ProjectLoss) => (this.#loss = loss);
    try {
      await output.write(subject, sink, { signal, onProgress, onLoss }, words);
      signal.throwIfAborted();
      await sink.close();
      return true;
    } catch (error) {
      await sink.abort().catch(() => {});
      if (signal.aborted) this.#phase = { kind: 'idle' };
      else if (error instanceof Unwritten) {
        this.#phase = { kind: 'failed', id, trouble: error.trouble };
      } else if (error instanceof DOMException && error.name === 'QuotaExceededError') {
        this.#phase = { kind: 'failed', id, trouble: { kind: 'no-room' } };
      } else {
        console.warn(error);
        this.#phase = { kind: 'failed', id };
      }
      return false;
    }
  }
}

/** The same of every reading of a subject. */
function keyOf(subject: OutputSubject): string {
  return subject.kind === 'run' ? `run ${subject.run.id}` : subject.contents.project.id;
}

/** Whether the system's own sheet takes a file of this kind: browsers refuse types that they do not list. */
export function canSend({ type, extension }: Output): boolean {
  try {
    return navigator.canShare?.({ files: [new File([''], `a${extension}`, { type })] }) ?? false;
  } catch {
    return false;
  }
}

function fileNameOf(
  { id, extension }: Output,
  { name }: OutputSubject,
  { fileNameEnd }: OutputWords,
): string {
  const end = fileNameEnd[id];
  return `${safeName(end ? `${name} ${end}` : name)}${extension}`;
}
