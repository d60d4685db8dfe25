import type { EmbeddingSet, ProjectLoss } from '../../exchange/project-file/write-project.ts';
import type { Eye } from '../../models/eye/eye.ts';
import type { EyeSizePx } from '../../models/eye/types.ts';
import type { Head } from '../../training/head/types.ts';
import type { Checkpoint } from '../../training/network/types.ts';
import type {
  ClassRecord,
  MediaRecord,
  ProjectContents,
  RunRecord,
} from '../../training/store/records.ts';
import type { CorePack } from '../offline/pack.ts';
import type { LanguageCode } from '../preferences.ts';
import type { ModelWords } from './outputs/models/model-words.ts';

/** What the file of a project had to leave out. */
export type { ProjectLoss };

/** Every way out; the catalogue has words for each (`ui/messages/exchange`). */
export type OutputId =
  | 'project-file'
  | 'photographs'
  | 'photographs-split'
  | 'keras'
  | 'machine'
  | 'web-page'
  | 'teachable-machine';

/** What a person wants it for: the three parts of the Share sheet, and what is under More formats. */
export type OutputPurpose = 'phone' | 'photographs' | 'notebook' | 'more';

/** What the head has learned of a project, as it answers now. */
export interface LearnedHead {
  /** Calibrated where that is done: temperature and thresholds. */
  readonly head: Head;
  /** In the order of the head's answers; without what is none of them. */
  readonly classes: readonly ClassRecord[];
  readonly eyeKey: string;
  /** Side of the eye's input that it was learned at. */
  readonly sizePx: EyeSizePx;
}

/**
 * A project as a writer sees it: plain records, and functions for what is large. No store, no screen. A
 * writer that needs more gets it as another function here; `subject.ts` makes them.
 */
export interface ProjectSubject {
  readonly kind: 'project';
  /** As the screen calls it: never empty. */
  readonly name: string;
  readonly contents: ProjectContents;
  /** Oldest first. */
  readonly runs: readonly RunRecord[];
  /** The network that is being built, as a link says it, and how it is to be learned. */
  readonly building?: Building | undefined;
  /** JPEGs of 224 × 224 by id, without those that are gone. */
  readonly photoBytesOf: (photoIds: readonly string[]) => Promise<ReadonlyMap<string, ArrayBuffer>>;
  /** Pictures and phrases that reactions name. */
  readonly media: () => Promise<readonly MediaRecord[]>;
  /** What eyes saw in the photographs; nothing where no eye has looked. */
  readonly embeddings: () => Promise<readonly EmbeddingSet[]>;
  /** What a run goes on from; undefined before its first epoch. */
  readonly checkpointOf: (runId: string) => Promise<Checkpoint | undefined>;
  /** Undefined while nothing is learned, or no eye has looked. */
  readonly learned: () => Promise<LearnedHead | undefined>;
  /** The eye of this device; undefined while there is none. */
  readonly eye: () => Eye | undefined;
  /** What can be used without a network: code that computes, and the script of an exported page. */
  readonly pack: Pick<CorePack, 'load' | 'piece'>;
}

/** One training of a project. */
export interface RunSubject {
  readonly kind: 'run';
  /** As the screen calls it: never empty. */
  readonly name: string;
  readonly run: RunRecord;
  readonly project: ProjectSubject;
}

export type OutputSubject = ProjectSubject | RunSubject;

/** What is kept of the room My network besides its runs. */
export interface Building {
  /** As `core/network/network-link.ts` writes it. */
  readonly network: string;
  readonly source: 'project' | 'digits' | 'toy';
  /** What a person set otherwise than the recipe, as JSON. */
  readonly edits: unknown;
  readonly fits: boolean;
}

/** Where the bytes go. Who opened it closes it, or takes it back where a writer throws. */
export interface OutputSink {
  /** Takes the next piece; resolves when there is room for another. */
  write(chunk: Uint8Array): Promise<void>;
}

/** How a writer is watched and called off. */
export interface OutputWatch {
  /** Once aborted the writer rejects with the signal's reason. */
  readonly signal: AbortSignal;
  /** Told how much is done of all, in whatever the writer counts. */
  readonly onProgress: (done: number, total: number) => void;
  /** Told what the file does not have of its subject; not told where it has all. */
  readonly onLoss?: (loss: ProjectLoss) => void;
}

/** Words of the person's language for what a file holds. */
export interface OutputWords {
  readonly language: LanguageCode;
  /** A project without a name. */
  readonly project: string;
  /** The class of what is none of the classes. */
  readonly none: string;
  /** Folders of what is learned from and of what only measures. */
  readonly train: string;
  readonly test: string;
  /** What each file tells whoever unpacks it. */
  readonly readMe: Readonly<Record<OutputId, string>>;
  /** What programs, notebooks and pages say that go with a network. */
  readonly models: ModelWords;
  /** What stands behind the subject's name in the name of the file; may be empty. */
  readonly fileNameEnd: Readonly<Record<OutputId, string>>;
}

/** Why a file was not made, where a person can do something about it; each has a sentence in the catalogue. */
export type OutputTrouble =
  /** A part of the app that it is made with was never brought here, and does not come now. */
  | { readonly kind: 'no-network' }
  /** Something else comes in its place: the page of a network that wants to be signed in to, for example. */
  | { readonly kind: 'damaged-part' }
  /** That part is not there any more: the page is older than what is published. */
  | { readonly kind: 'outdated' }
  /** Where it is written there is no room for it. */
  | { readonly kind: 'no-room' };

/** What ends a writer with such a trouble; thrown by writers and caught by `Sending` only. */
export class Unwritten extends Error {
  readonly trouble: OutputTrouble;

  constructor(trouble: OutputTrouble) {
    super(trouble.kind);
    this.trouble = trouble;
  }
}

/** One way out. Light: what writes is fetched when it is first wanted. */
export interface Output {
  readonly id: OutputId;
  readonly purpose: OutputPurpose;
  /** What it can be made of. */
  readonly subjects: readonly OutputSubject['kind'][];
  /** Media type of the file. */
  readonly type: string;
  /** With its dot. */
  readonly extension: string;
  /** Whether this very subject can be written; absent: always. */
  readonly offered?: (subject: OutputSubject) => boolean;
  /** Bytes of the file, from records alone: nothing is packed for it. */
  readonly estimateBytes: (subject: OutputSubject) => Promise<number>;
  /** @throws where a part is missing: half a file is no copy; `Unwritten`; or the reason of `watch.signal`. */
  readonly write: (
    subject: OutputSubject,
    sink: OutputSink,
    watch: OutputWatch,
    words: OutputWords,
  ) => Promise<void>;
}

/** What is offered of a subject, in the order of the table. */
export function offeredOutputs(
  table: readonly Output[],
  subject: OutputSubject,
): readonly Output[] {
  return table.filter(
    ({ subjects, offered }) => subjects.includes(subject.kind) && (offered?.(subject) ?? true),
  );
}

/** The project that a subject is, or is of. */
export function projectOf(subject: OutputSubject): ProjectSubject {
  return subject.kind === 'project' ? subject : subject.project;
}
