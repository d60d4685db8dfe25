import type { NetworkDescription } from '../../core/network/description.ts';
import { kerasFiles } from '../model/keras-archive.ts';
import { notebook, type NotebookWords } from '../python/notebook.ts';
import { notebookProgram, pythonFile } from '../python/python-files.ts';
import { burstsCsv, type SplitFolders } from '../split-folders.ts';
import { jsonFile, textFile } from '../text-files.ts';
import { zipBytes } from '../zip/zip-bytes.ts';
import type { PackedFile } from '../zip/zip-stream.ts';
import type { BundleWords } from './keras-bundle.ts';
import { pythonForm, type NamedModel } from './named-model.ts';

/** How the bigger machine begins; every figure can be said otherwise there. */
export interface MachineTraining {
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
}

/** What goes to a bigger machine. */
export interface MachineWork {
  /** What it starts from. */
  readonly named: NamedModel;
  /** A network of one's own, as it is described; absent for the eye. */
  readonly description?: NetworkDescription;
  /** First layer that learns; absent: all of them. */
  readonly firstTrained?: string;
  readonly training: MachineTraining;
  /** The photographs themselves come beside these files. */
  readonly folders: SplitFolders;
}

const programs = [
  'train.py',
  'photographs.py',
  'network.py',
  'layers_model.py',
  'vistazo_layers.py',
] as const;

/**
 * Everything but the photographs that a bigger machine needs to go on: a notebook, the programs, the network
 * as it is now, and which photographs are learned from.
 */
export async function machineBundle(
  { named, description, firstTrained, training, folders }: MachineWork,
  words: BundleWords & { readonly notebook: NotebookWords },
  savedAt: Date,
): Promise<PackedFile[]> {
  const { model, labels, form } = named;
  const project = {
    classes: labels,
    folders: folders.folders,
    input: pythonForm(form),
    model: 'start.keras',
    ...(description && { network: 'network.json' }),
    ...(firstTrained && { firstTrained }),
    training,
  };
  return [
    textFile('README.md', words.readme),
    jsonFile('continue.ipynb', notebook(notebookProgram, words.notebook)),
    ...programs.map((name) => pythonFile(name, words.comments)),
    jsonFile('project.json', project),
    { path: 'start.keras', bytes: await zipBytes(kerasFiles(model, savedAt, labels)) },
    ...(description ? [jsonFile('network.json', description)] : []),
    textFile('bursts.csv', burstsCsv(folders.rows)),
  ];
}
