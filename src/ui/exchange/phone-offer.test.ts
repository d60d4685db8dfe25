import { expect, it } from 'vitest';
import { testProject } from '../../app/test-project.ts';
import { phoneOffer } from './phone-offer.ts';

const taught = { kind: 'project', contents: testProject({ mug: { m1: ['a'] } }) } as const;
const empty = { kind: 'project', contents: testProject({ mug: {} }) } as const;

it('offers the codes of the project that is open, once something of it was learned', () => {
  expect(phoneOffer(taught, 'project', true)).toBe('start');
  expect(phoneOffer(taught, 'another', true)).toBe('openFirst');
  expect(phoneOffer({ kind: 'run' }, 'project', true)).toBeUndefined();
});

it('tells photographs that the eye has not seen yet from none at all', () => {
  expect(phoneOffer(taught, 'project', false)).toBe('notSeen');
  expect(phoneOffer(empty, 'project', false)).toBe('nothing');
  const test = taught.contents.bursts.map((burst) => ({ ...burst, isTest: true as const }));
  const tested = { ...taught, contents: { ...taught.contents, bursts: test } };
  expect(phoneOffer(tested, 'project', false)).toBe('nothing');
});
