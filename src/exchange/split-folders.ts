import { counted } from './photograph-paths.ts';
import { NamesOfOneFolder } from './safe-names.ts';

/** What a photograph is for: to learn from, to choose by, or only to measure with. */
export type SplitPart = 'train' | 'validation' | 'test';

/** A photograph on its way into a folder. */
export interface SplitPhotograph {
  readonly id: string;
  /** Index of its class. */
  readonly label: number;
  readonly burstId: string;
  /** Number of the recording that it comes from: near copies share it, even in two classes. */
  readonly recording: number;
  readonly part: SplitPart;
}

/** A row of `bursts.csv`. */
export interface BurstRow {
  /** Relative to the list. */
  readonly path: string;
  /** Folder of the class. */
  readonly folder: string;
  readonly recording: number;
  readonly part: SplitPart;
}

/** Where photographs lie, and the list that says which belong to one burst. */
export interface SplitFolders {
  /** Paths by id of the photograph, in the order of the photographs. */
  readonly paths: ReadonlyMap<string, string>;
  /** Folder of each class: its name, made safe. */
  readonly folders: readonly string[];
  readonly rows: readonly BurstRow[];
}

/**
 * Photographs as `train/class/burst_frame.jpg` and `test/class/burst_frame.jpg`, burst and frame counted from
 * 1 within their class: what Keras' `image_dataset_from_directory` reads as it is, each of the two by itself.
 * What is set aside to choose by lies in `train`; the list tells it apart.
 *
 * @param root in front of all paths, empty or with its `/`.
 */
export function splitFolders(
  photographs: readonly SplitPhotograph[],
  classNames: readonly string[],
  root = '',
): SplitFolders {
  const names = new NamesOfOneFolder();
  const folders = classNames.map((name) => names.take(name));
  const frames = folders.map(() => new Map<string, number>());
  const paths = new Map<string, string>();
  const rows = photographs.map(({ id, label, burstId, recording, part }) => {
    const ofClass = frames[label]!;
    const frame = ofClass.get(burstId) ?? 0;
    ofClass.set(burstId, frame + 1);
    const burst = [...ofClass.keys()].indexOf(burstId);
    const folder = folders[label]!;
    const file = `${counted(burst)}_${counted(frame)}.jpg`;
    const path = `${root}${part === 'test' ? 'test' : 'train'}/${folder}/${file}`;
    paths.set(id, path);
    return { path, folder, recording, part };
  });
  return { paths, folders, rows };
}

/**
 * The list as CSV (RFC 4180): whoever splits by its column `burst` never learns from a near copy of what is
 * measured.
 */
export function burstsCsv(rows: readonly BurstRow[]): string {
  const lines = rows.map(({ path, folder, recording, part }) =>
    [path, folder, String(recording + 1), part].map(field).join(','),
  );
  return `${['path,class,burst,split', ...lines].join('\r\n')}\r\n`;
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
