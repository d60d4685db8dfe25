import { expect, test } from 'vitest';
import { isAudible } from './audible.ts';
import { testProject } from './test-project.ts';

const { classes } = testProject({ mug: {}, key: {} });
const none = { ...classes[0]!, id: 'none', name: '', isNone: true } as const;
const bell = { sound: { kind: 'tone', tone: 0 } } as const;

test('a class with a sound can be heard, or any class when names are said', () => {
  expect(isAudible(classes, false)).toBe(false);
  expect(isAudible(classes, true)).toBe(true);
  expect(isAudible([classes[0]!, { ...classes[1]!, reaction: bell }], false)).toBe(true);
  const silent = { ...classes[1]!, reaction: { picture: { kind: 'emoji', emoji: '🎉' } } } as const;
  expect(isAudible([silent], false)).toBe(false);
});

test('what is none of the classes has no name that could be said', () => {
  expect(isAudible([none], true)).toBe(false);
  expect(isAudible([none, classes[0]!], true)).toBe(true);
  expect(isAudible([], true)).toBe(false);
});
