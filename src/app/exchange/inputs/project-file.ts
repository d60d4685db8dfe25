import type { Input } from '../input.ts';

/** A project of this app, whatever its file is called by now. */
export const projectFileInput: Input = {
  id: 'project-file',
  recognises: ({ files }) =>
    files.length === 1 && files[0]!.zip?.byteLength('vistazo.json') !== undefined,
  read: async (...given) => (await import('./read-project-file.ts')).readProjectFile(...given),
};
