/** What the address calls the topic of the course that one is at. */
const word = 'course';

function topicOf(query: string): string | undefined {
  return new URLSearchParams(query).get(word) ?? undefined;
}

/**
 * The topic whose card is open in the course, or whose activity is under way in another room, kept in the
 * URL's query. For what stands within a room: the route itself knows all rooms.
 */
class CourseTopic {
  #id = $state.raw(topicOf(location.search));

  constructor() {
    window.addEventListener('popstate', () => this.follow());
  }

  /** As the address says it: it may be the name of no topic. */
  get id(): string | undefined {
    return this.#id;
  }

  /** Shows the card of a topic, or none. */
  show(id: string | undefined): void {
    const address = new URL(location.href);
    if (id === undefined) address.searchParams.delete(word);
    else address.searchParams.set(word, id);
    history.replaceState(history.state, '', address);
    this.#id = id;
  }

  /** The address has changed. */
  follow(): void {
    this.#id = topicOf(location.search);
  }
}

export const courseTopic = new CourseTopic();
