import type { Input } from '../input.ts';
import type { LookedFile } from '../look-into.ts';

/** A network of somebody else: a `.keras` archive, or `model.json` with its weights, in a zip or chosen together. */
export const foreignModelInput: Input = {
  id: 'foreign-model',
  recognises: ({ files }) => files.some(isModel),
  read: async (...given) => (await import('./read-foreign-model.ts')).readModelFiles(...given),
};

function isModel({ zip, describesNetwork }: LookedFile): boolean {
  if (!zip) return describesNetwork === true;
  const names = new Set(zip.paths.map((path) => path.split('/').at(-1)!));
  const isKeras = names.has('config.json') && names.has('model.weights.h5');
  return isKeras || names.has('model.json') || zip.paths.some((path) => path.endsWith('.keras'));
}
