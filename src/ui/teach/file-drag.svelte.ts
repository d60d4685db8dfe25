import type { Attachment } from 'svelte/attachments';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Files that are dragged over the page: whether there are any, and where they can be dropped. */
export class FileDrag {
  #on = $state.raw(false);

  /** Whether files are being dragged over the page. */
  get on(): boolean {
    return this.#on;
  }

  /** To be told of the window's `dragenter`. */
  readonly enter = (event: DragEvent) => {
    if (carriesFiles(event)) this.#on = true;
  };

  /** To be told of the window's `dragleave`. */
  readonly leave = (event: DragEvent) => {
    // Only what leaves the page itself goes nowhere.
    if (event.relatedTarget === null) this.#on = false;
  };

  /** To be told of the window's `drop`, before the target that takes the files keeps it to itself. */
  readonly drop = () => {
    this.#on = false;
  };
}

/**
 * Makes an element take dropped files; `over` is told when they hang above it. A file dropped
 * elsewhere keeps its other meaning.
 */
export function dropTarget(
  ondrop: (files: File[]) => void,
  over: (isOver: boolean) => void,
): Attachment<HTMLElement> {
  return (element) => {
    const listeners = new AbortController();
    const { signal } = listeners;
    element.addEventListener(
      'dragover',
      (event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
        over(true);
      },
      { signal },
    );
    element.addEventListener(
      'dragleave',
      (event) => {
        if (!element.contains(event.relatedTarget as Node | null)) over(false);
      },
      { signal },
    );
    element.addEventListener(
      'drop',
      (event) => {
        over(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        ondrop(files);
      },
      { signal },
    );
    return () => listeners.abort();
  };
}
