/** Opens the system's file picker for one file, a photo or a video unless `accept` says otherwise. */
export function chooseFile(onChosen: (file: File) => void, accept = 'image/*,video/*'): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.onchange = () => {
    const [file] = input.files ?? [];
    if (file) onChosen(file);
  };
  input.click();
}
