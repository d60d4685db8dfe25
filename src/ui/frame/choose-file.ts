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

function choose(accept: string, multiple: boolean, onChosen: (files: File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = multiple;
  input.onchange = () => onChosen([...(input.files ?? [])]);
  input.click();
}
