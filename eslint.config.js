import js from '@eslint/js';
import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Browser doors that belong to one room each (docs/decisions/0002-one-way-imports.md). */
const door = (name, room) => ({ name, message: `${name} is used only in src/${room}.` });
const camera = [{ object: 'navigator', property: 'mediaDevices', message: 'Only in src/camera.' }];
const webgl = [
  {
    selector: "CallExpression[callee.property.name='getContext'][arguments.0.value=/webgl/]",
    message: 'WebGL is drawn only in src/vision (and used by TensorFlow.js in src/models).',
  },
];

export default ts.config(
  { ignores: ['dist/', 'node_modules/', '.cache/', 'playwright-report/', 'test-results/', 'public/'] },
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
  {
    files: ['src/**'],
    ignores: ['src/camera/**', '**/*.test.ts'],
    rules: { 'no-restricted-properties': ['error', ...camera] },
  },
  {
    files: ['src/**'],
    ignores: ['src/vision/**', 'src/models/**', '**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...webgl] },
  },
  {
    files: ['src/**'],
    ignores: ['src/app/**', 'src/service-worker/**', '**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        door('localStorage', 'app'),
        door('sessionStorage', 'app'),
        door('caches', 'app'),
        door('indexedDB', 'training'),
      ],
    },
  },
  {
    files: ['src/app/**'],
    rules: { 'no-restricted-globals': ['error', door('indexedDB', 'training')] },
  },
  {
    files: ['tools/**', 'bench/**', 'tests/**', '*.config.*'],
    rules: { 'no-console': 'off' },
  },
);
