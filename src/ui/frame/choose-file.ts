/** Opens the system's file picker for one file, a photo or a video unless `accept` says otherwise. */
export function chooseFile(onChosen: (file: File) => void, accept = 'image/*,video/*'): void {
  choose(accept, false, ([file]) => file && onChosen(file));
}

/** Opens the system's file picker for any number of photographs. */
export function choosePhotos(onChosen: (files: File[]) => void): void {
  // Many systems do not know that HEIC is an image, and would grey it out without a word.
  choose('image/*,.heic,.heif', true, onChosen);
}

/** Opens the system's file picker for anything at all: phones grey out what a list of kinds does not name. */
export function chooseAnything(onChosen: (files: File[]) => void): void {
  choose('', true, onChosen);
}

/** Opens the system's picker for a folder; its files come with their paths, which begin with its name. */
export function chooseFolder(onChosen: (files: File[]) => void): void {
  choose('', true, onChosen, true);
}

/** Whether folders can be chosen here: phones have no picker for them. */
export function canChooseFolder(): boolean {
  return 'webkitdirectory' in HTMLInputElement.prototype && matchMedia('(hover: hover)').matches;
}

function choose(
  accept: string,
  multiple: boolean,
  onChosen: (files: File[]) => void,
  isFolder = false,
): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = multiple;
  input.webkitdirectory = isFolder;
  input.onchange = () => onChosen([...(input.files ?? [])]);
  input.click();
}
