/** Where a file lies afterwards. */
export interface FilePlace {
  /** Where the person said, or where the browser puts downloads. */
  readonly kind: 'picked' | 'downloads';
  /** As the person may have changed it. */
  readonly fileName: string;
}

/** Where a file is written that a person keeps. Ends with `close` or `abort`. */
export interface FileSink {
  readonly place: FilePlace;
  /** Takes the next piece; resolves when there is room for another. */
  write(chunk: Uint8Array): Promise<void>;
  /** The file is whole. */
  close(): Promise<void>;
  /** The file is not to be kept. */
  abort(): Promise<void>;
}

/** The part of the File System Access API that is used (wicg.github.io/file-system-access). */
interface WithSavePicker {
  showSaveFilePicker?(options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }): Promise<PickedFile>;
}

interface PickedFile {
  readonly name: string;
  getFile(): Promise<Blob>;
  createWritable(): Promise<WritableStream<Uint8Array> & Omit<FileSink, 'place'>>;
  /** Chromium's alone. */
  remove?(): Promise<void>;
}

/** Pieces are put together at this size, so that the browser may move them out of memory. */
const partBytes = 8_000_000;

/**
 * Asks where to save, where the browser can; elsewhere the file is downloaded when it is closed. Must
 * be called at once when a person asks for it.
 *
 * @returns undefined if the person changed their mind.
 */
export async function openFileSink(
  suggestedName: string,
  type: string,
  extension: string,
): Promise<FileSink | undefined> {
  const picker = window as WithSavePicker;
  if (!picker.showSaveFilePicker) return downloadSink(suggestedName, type);
  try {
    const types = [{ accept: { [type]: [extension] } }];
    const handle = await picker.showSaveFilePicker({ suggestedName, types });
    const wasEmpty = await isEmpty(handle);
    const file = await handle.createWritable();
    return {
      place: { kind: 'picked', fileName: handle.name },
      write: (chunk) => file.write(chunk),
      close: () => file.close(),
      async abort() {
        await file.abort();
        // The picker made it, empty, when it was chosen; what was there before is not ours to remove.
        if (wasEmpty && (await isEmpty(handle))) await handle.remove?.();
      },
    };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    // Forbidden here, by a policy or within a frame.
    return downloadSink(suggestedName, type);
  }
}

async function isEmpty(handle: PickedFile): Promise<boolean> {
  try {
    return (await handle.getFile()).size === 0;
  } catch {
    return false;
  }
}

function downloadSink(name: string, type: string): FileSink {
  const { take, done, forget } = partsOf(type);
  return {
    place: { kind: 'downloads', fileName: name },
    write: take,
    async close() {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(done());
      link.download = name;
      link.click();
      // Some browsers begin to read only after the click has been dealt with.
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
    abort: async () => forget(),
  };
}

/** Puts a file together in memory, or where the browser keeps what is large. */
export function partsOf(type: string) {
  const parts: Blob[] = [];
  let pending: BlobPart[] = [];
  let pendingBytes = 0;
  const putTogether = () => {
    parts.push(new Blob(pending));
    pending = [];
    pendingBytes = 0;
  };
  return {
    /** Takes the next piece. */
    async take(chunk: Uint8Array): Promise<void> {
      // A chunk may be a view of memory that is used again.
      pending.push(chunk.slice());
      pendingBytes += chunk.byteLength;
      if (pendingBytes >= partBytes) putTogether();
    },
    /** The whole of it. */
    done(): Blob {
      putTogether();
      return new Blob(parts, { type });
    },
    forget(): void {
      parts.length = 0;
      pending = [];
    },
  };
}
