/**
 * The one rule of the house: imports point one way,
 *   core <- {camera, vision, models} <- training <- exchange <- app <- ui
 * and libraries stay in the rooms that own them. docs/decisions/0002-one-way-imports.md says why.
 */
const rooms = {
  core: [],
  camera: ['core'],
  vision: ['core'],
  models: ['core'],
  training: ['core', 'camera', 'vision', 'models'],
  exchange: ['core', 'camera', 'vision', 'models', 'training'],
  app: ['core', 'camera', 'vision', 'models', 'training', 'exchange'],
  ui: ['core', 'app'],
  // Compiled for a worker without DOM (tsconfig.worker.json), so it shares with app what is DOM-free.
  'service-worker': ['core', 'app/offline/pack-list.ts', 'app/share-target.ts'],
};

const oneWay = Object.entries(rooms).map(([room, mayUse]) => ({
  name: `one-way-${room}`,
  comment: `src/${room} may import only from itself${mayUse.length ? ` and ${mayUse.join(', ')}` : ''}.`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: '[.]test[.]ts$' },
  to: { path: '^src/', pathNot: `^src/(${[room, ...mayUse].join('|')})(/|$)` },
}));

const libraryRoom = (name, library, allowedIn) => ({
  name,
  comment: `${library} is imported only in ${allowedIn}.`,
  severity: 'error',
  from: { path: '^src/', pathNot: `${allowedIn}|[.]test[.]ts$` },
  to: { path: `node_modules/${library}` },
});

module.exports = {
  forbidden: [
    ...oneWay,
    libraryRoom(
      'tensorflow-only-in-models-and-training',
      '@tensorflow/',
      '^src/(models|training)/',
    ),
    libraryRoom('umap-only-in-training', 'umap-js/', '^src/training/'),
    libraryRoom('indexeddb-only-in-training', 'idb/', '^src/training/'),
    libraryRoom(
      'svelte-only-at-the-face',
      '(svelte|bits-ui|@lucide/svelte)/',
      '^src/(ui/|app/.*[.]svelte[.]ts$|main[.]ts$)',
    ),
    {
      name: 'core-is-pure',
      comment: 'src/core imports no package at all.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: '[.]test[.]ts$' },
      to: { path: 'node_modules' },
    },
    {
      name: 'no-cycles',
      comment: 'Files that need each other are one file, or hide a third.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'default'],
    },
  },
};
