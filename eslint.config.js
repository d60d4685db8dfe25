import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Doors of the browser, and the rooms that may use them (docs/decisions/0002-one-way-imports.md). */
const globalDoors = {
  localStorage: ['app'],
  sessionStorage: ['app'],
  caches: ['app', 'service-worker'],
  indexedDB: ['training'],
};
const syntaxDoors = [
  {
    door: 'navigator.mediaDevices',
    selector:
      ":matches(MemberExpression[property.name='mediaDevices'], ObjectPattern > Property[key.name='mediaDevices'])",
    rooms: ['camera'],
  },
  {
    door: 'WebGL',
    selector: "CallExpression[callee.property.name='getContext'][arguments.0.value=/webgl/]",
    rooms: ['vision', 'models'],
  },
];
const message = (door, rooms) => `${door} is used only in src/${rooms.join(' and src/')}.`;

/** Closes to the files of one room the doors that belong to others. */
const closeDoors = (room, files) => ({
  files,
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-globals': [
      'error',
      {
        globals: Object.entries(globalDoors)
          .filter(([, rooms]) => !rooms.includes(room))
          .map(([name, rooms]) => ({ name, message: message(name, rooms) })),
        checkGlobalObject: true,
      },
    ],
    'no-restricted-syntax': [
      'error',
      ...syntaxDoors
        .filter(({ rooms }) => !rooms.includes(room))
        .map(({ door, selector, rooms }) => ({ selector, message: message(door, rooms) })),
    ],
  },
});

const roomNames = [
  'core',
  'camera',
  'vision',
  'models',
  'training',
  'exchange',
  'app',
  'ui',
  'service-worker',
];

export default defineConfig(
  {
    ignores: [
      'dist/',
      'node_modules/',
      '.cache/',
      'playwright-report/',
      'test-results/',
      'public/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-undef': 'off',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
  },
  closeDoors('main', ['src/*']),
  ...roomNames.map((room) => closeDoors(room, [`src/${room}/**`])),
  {
    files: ['tools/**', 'bench/**', 'tests/**', '*.config.*'],
    rules: { 'no-console': 'off' },
  },
);
