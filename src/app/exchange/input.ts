import type { Outcome } from '../../core/outcome.ts';
import type { ProjectFileTrouble } from '../../exchange/project-file/read-project.ts';
import type { ForeignModelTrouble } from '../../exchange/foreign/trouble.ts';
import type { FoundTrouble } from '../../exchange/photographs/found.ts';
import type { ZipTrouble } from '../../exchange/zip/zip-reader.ts';
import type { StoreTrouble } from '../../training/store/store.ts';
import type { Engine } from '../engine.ts';
import type { IncomingProject } from './incoming.ts';
import type { LookedInto } from './look-into.ts';
import type { RunKind } from '../network/run-kind.ts';
import type { RecordingsReview } from './recordings-review.svelte.ts';

/** Every way in; the catalogue has words for each (`ui/messages/exchange`). */
export type InputId =
  | 'project-file'
  | 'loose-photographs'
  | 'photograph-folders'
  | 'teachable-machine-project'
  | 'foreign-model';

/** What is wrong with somebody else's model; a torn file or one that is too large is told as of a zip. */
export type ModelTrouble =
  | Exclude<ForeignModelTrouble, { kind: 'damaged' | 'too-large' }>
  /** Its layers do not fit one another, or it computes nothing that is a number. */
  | { readonly kind: 'does-not-run' }
  /** As many models as are kept are kept already. */
  | { readonly kind: 'too-many-models'; readonly max: number };

/** Why nothing was opened; nothing has changed then. Each kind has a sentence in the catalogue. */
export type InputTrouble =
  | ZipTrouble
  | ProjectFileTrouble
  | FoundTrouble
  | ModelTrouble
  /** The project that it was to be merged into would have so many with its own. */
  | { readonly kind: 'too-many-classes-together'; readonly count: number; readonly max: number }
  /** Nobody here knows what this is. */
  | { readonly kind: 'unrecognised'; readonly fileName: string }
  /** It is what it says, but there is nothing in it. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'cancelled' }
  /** The file was moved, changed or taken away while it was read. */
  | { readonly kind: 'unreadable'; readonly fileName: string }
  /** Nobody foresaw what went wrong. */
  | { readonly kind: 'failed'; readonly fileName: string }
  /** Another tab writes the project that it was to be merged into. */
  | { readonly kind: 'in-use' }
  /** Something of the project that is shown is in memory only. */
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'store'; readonly trouble: StoreTrouble['kind'] };

/** Why one thing among others was left out; each has words in the catalogue. */
export type SkipReason =
  /** The project has that very photograph in the same class. */
  | 'present'
  /** The project has that very photograph, but in another class. */
  | 'present-elsewhere'
  /** The same photograph came twice, in one class or in two. */
  | 'repeated'
  | 'repeated-elsewhere'
  /** The project has that very training. */
  | 'run-present'
  /** The network that was being built: the project has one. */
  | 'network-present'
  /** Photographs and other models that came with a model. */
  | 'beside-model'
  /** No photograph that this browser can read. */
  | 'no-photograph';

/** Something that was left out. */
export interface Skipped {
  readonly why: SkipReason;
  readonly count: number;
  /** Of the first of them: a file or a class as text, never more, or a photograph of a project. */
  readonly example?: string | ExamplePhoto;
}

/** A photograph as a person knows it: where it lies in a project's file is nothing that anybody has seen. */
export interface ExamplePhoto {
  /** Absent for what is none of the classes. */
  readonly className?: string;
  /** From 1, among those of its class in the file. */
  readonly number: number;
}

/** What came in. */
export interface CameIn {
  /** Classes that were not there before; what is none of them is not counted. */
  readonly classes: number;
  readonly bursts: number;
  readonly photos: number;
  /** How many of the photographs only measure. */
  readonly testPhotos: number;
  readonly runs: number;
}

/** What is shown next. */
export type ShownNext =
  | { readonly kind: 'project'; readonly projectId: string }
  | { readonly kind: 'run'; readonly runId: string }
  /** What somebody else's program made answers beside ours. */
  | { readonly kind: 'foreign-model'; readonly modelId: string };

/** What an import came to. */
export interface ImportReport {
  /** The project that it is in, or the model, by its name; may be empty (a project without a name). */
  readonly name: string;
  readonly merged: boolean;
  readonly cameIn: CameIn;
  readonly skipped: readonly Skipped[];
  readonly next: ShownNext;
  /** Set where this very network was here already, so that nothing came: its number among its like on the disk, from 1. */
  readonly presentNumber?: number;
  /** Of a run that was here already, what it is a run of. */
  readonly presentKind?: RunKind;
  /** Set where the disk had no room for it: it is here until the page is left. */
  readonly untilLeft?: true;
  /** Takes all of it back; absent where deleting it is as easy. */
  readonly undo?: () => Promise<void>;
}

/** How an import is watched and called off. */
export interface InputWatch {
  readonly signal: AbortSignal;
  /** Told how much is done of all, in whatever the reader counts. */
  readonly onProgress: (done: number, total: number) => void;
}

/** What a way in may use of the app. */
export interface InputDoors {
  readonly engine: Pick<Engine, 'project' | 'eye' | 'settle' | 'inHand'>;
}

/** What was found in the files, before anything is taken. */
export type Incoming =
  /** Taken by `take-in.ts`, as a new project or merged into the present one. */
  | {
      readonly kind: 'project';
      readonly project: IncomingProject;
      /** Where recordings were guessed: shown before they are taken, and what is taken then. */
      readonly review?: RecordingsReview;
    }
  /** Photographs that belong to whichever class a person says. */
  | { readonly kind: 'photographs'; readonly files: readonly File[] }
  /** Taken in its own way: a model that runs beside ours, a run of My network. */
  | {
      readonly kind: 'own';
      readonly take: (
        doors: InputDoors,
        watch: InputWatch,
      ) => Promise<Outcome<ImportReport, InputTrouble>>;
    };

/** One way in. Light: what reads is fetched when it is first wanted. */
export interface Input {
  readonly id: InputId;
  /** Whether these are what it reads: by what is in them, never by an ending alone. The first in the table has them. */
  readonly recognises: (files: LookedInto) => boolean;
  /** Reads what there is; takes nothing. All of it must be trusted by nobody. */
  readonly read: (
    files: LookedInto,
    doors: InputDoors,
    watch: InputWatch,
  ) => Promise<Outcome<Incoming, InputTrouble>>;
}
