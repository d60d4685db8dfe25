import { hasClassFolders } from '../../../exchange/photographs/by-folder.ts';
import { isPhotographName } from '../../../exchange/photographs/found.ts';
import type { Input } from '../input.ts';

/**
 * Photographs by class: a zip of them, a folder with folders in it, or photographs with a table that names
 * what they show.
 */
export const photographFoldersInput: Input = {
  id: 'photograph-folders',
  recognises: ({ files }) => {
    if (files.length === 1) return files[0]!.zip?.paths.some(isPhotographName) ?? false;
    const images = files.filter(({ kind }) => kind === 'image');
    const hasTable = files.some(({ kind, path }) => kind === 'text' && /\.[ct]sv$/i.test(path));
    return hasClassFolders(images.map(({ path }) => path)) || (hasTable && images.length > 0);
  },
  read: async (...given) =>
    (await import('./read-photograph-folders.ts')).readPhotographFolders(...given),
};
