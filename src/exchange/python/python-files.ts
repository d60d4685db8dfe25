import type { PackedFile } from '../zip/zip-stream.ts';
import { textFile } from '../text-files.ts';
import check from './check.py?raw';
import { withComments, type CommentWords } from './comments.ts';
import continueWithCells from './continue.py?raw';
import layersModel from './layers_model.py?raw';
import network from './network.py?raw';
import photographs from './photographs.py?raw';
import train from './train.py?raw';
import ownLayers from './vistazo_layers.py?raw';

/** The programs that go with exports, as they are here: in English, and ready to run. */
export const pythonPrograms = {
  'check.py': check,
  'layers_model.py': layersModel,
  'network.py': network,
  'photographs.py': photographs,
  'train.py': train,
  'vistazo_layers.py': ownLayers,
} as const;

/** The notebook as a program with cells. */
export const notebookProgram = continueWithCells;

/** A program with its comments in the user's language. */
export function pythonFile(name: keyof typeof pythonPrograms, words: CommentWords): PackedFile {
  return textFile(name, withComments(pythonPrograms[name], words));
}
