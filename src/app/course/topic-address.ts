import { topicNumber, topics, type TopicId } from '../../core/course/topics.ts';
import { turnedTo } from './room-link.ts';

/** In an address: the number of the topic whose activity is wanted. */
const word = 'topic';

/**
 * The address of a topic's activity on paper: short enough to be typed. @param baseUrl where the app is found.
 */
export function topicAddress(baseUrl: string, id: TopicId): string {
  const address = new URL('.', baseUrl);
  address.searchParams.set(word, String(topicNumber(id)));
  return address.href;
}

/** Whether an address is one that stands on paper. */
export function isTopicAddress(address: URL): boolean {
  return address.searchParams.has(word);
}

/**
 * The address of the activity itself, in the state that it asks for. A number that no topic has leads to the
 * course; so does any while what is known of activities cannot be fetched.
 */
export async function activityAddress(address: URL): Promise<URL> {
  const id = topics[Number(address.searchParams.get(word)) - 1];
  const asked = new URL(address);
  asked.searchParams.delete(word);
  try {
    if (id) return turnedTo(asked.href, (await import('./activities.ts')).activities[id].link, id);
  } catch (error) {
    console.warn('What is known of activities did not come.', error);
  }
  asked.searchParams.set('room', 'course');
  if (id) asked.searchParams.set('course', id);
  return asked;
}
