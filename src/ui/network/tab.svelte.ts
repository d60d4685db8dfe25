/** The inner tabs of My network, as the URL knows them: `?room=network&tab=train`. */
export const networkTabs = ['build', 'train', 'inside', 'evaluate'] as const;
export type NetworkTabId = (typeof networkTabs)[number];

function tabOf(query: string): NetworkTabId {
  const asked = new URLSearchParams(query).get('tab');
  return networkTabs.find((known) => known === asked) ?? 'build';
}

/** The inner tab on screen, kept in the URL's query; going back leads to the former one. */
class NetworkTab {
  #id = $state.raw(tabOf(location.search));

  constructor() {
    window.addEventListener('popstate', () => (this.#id = tabOf(location.search)));
  }

  get id(): NetworkTabId {
    return this.#id;
  }

  go(id: NetworkTabId): void {
    if (id === this.#id) return;
    const address = new URL(location.href);
    address.searchParams.set('tab', id);
    history.pushState(null, '', address);
    this.#id = id;
  }
}

export const networkTab = new NetworkTab();
