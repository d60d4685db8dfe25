import { expect, it } from 'vitest';
import { topics } from '../../core/course/topics.ts';
import { activities } from './activities.ts';
import { turnedTo } from './room-link.ts';
import { activityAddress, isTopicAddress, topicAddress } from './topic-address.ts';

const base = 'https://vistazo.example.org/clase/';

it('is short for every topic, and opens its activity in its state', async () => {
  for (const id of topics) {
    const address = new URL(topicAddress(`${base}?room=course#a`, id));
    expect(address.href.length - base.length).toBeLessThanOrEqual('?topic=17'.length);
    expect(isTopicAddress(address)).toBe(true);
    expect((await activityAddress(address)).href).toBe(
      turnedTo(base, activities[id].link, id).href,
    );
  }
});

it('leads to the course where there is no such topic', async () => {
  for (const typed of ['0', '18', '', 'x', '1.5', '-1']) {
    const found = await activityAddress(new URL(`${base}?topic=${typed}`));
    expect(found.href).toBe(`${base}?room=course`);
  }
  expect(isTopicAddress(new URL(`${base}?room=course&course=rules`))).toBe(false);
});
