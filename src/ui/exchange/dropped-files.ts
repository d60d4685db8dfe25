import type { Brought } from '../../app/exchange-door.svelte.ts';

/** Most files that are taken from folders; what is more was dropped by mistake. */
const mostFiles = 120_000;

/** Whether a file says that it can be looked at: a photograph or a video. */
export function isPicture({ type }: File): boolean {
  return /^(image|video)\//.test(type);
}

/** The files that were dropped, those within folders too; must be called at once in the event. */
export async function droppedFiles(transfer: DataTransfer): Promise<Brought[]> {
  // Read now: after the event there is nothing in it any more.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? undefined);
  const plain = [...transfer.files].map((file) => ({ file, path: file.name }));
  if (!entries.some((entry) => entry?.isDirectory)) return plain;
  const found: Brought[] = [];
  for (const entry of entries) if (entry) await collect(entry, found);
  return found;
}

async function collect(entry: FileSystemEntry, into: Brought[]): Promise<void> {
  if (into.length >= mostFiles) return;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    into.push({ file, path: entry.fullPath.replace(/^\//, '') });
  } else if (isDirectory(entry)) {
    for await (const inside of entriesOf(entry)) await collect(inside, into);
  }
}

/** A reader gives a hundred entries at a time, and none at the end. */
async function* entriesOf(directory: FileSystemDirectoryEntry): AsyncGenerator<FileSystemEntry> {
  const reader = directory.createReader();
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return;
    yield* part;
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
