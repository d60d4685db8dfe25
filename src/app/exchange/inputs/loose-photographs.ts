import { success } from '../../../core/outcome.ts';
import type { Input } from '../input.ts';

/** Photographs that come without a class: a person says which one they show. */
export const loosePhotographsInput: Input = {
  id: 'loose-photographs',
  recognises: ({ files }) => files.length > 0 && files.every(({ kind }) => kind === 'image'),
  read: async ({ files }) =>
    success({ kind: 'photographs', files: files.map(({ file }) => file) } as const),
};
