/** Whether the tab can be seen. */
export function pageVisible(): boolean {
  return document.visibilityState === 'visible';
}

/** Tells when the tab is hidden or shown again; returns the function that ends it. */
export function onVisibility(listener: (visible: boolean) => void): () => void {
  const tell = () => listener(pageVisible());
  document.addEventListener('visibilitychange', tell);
  return () => document.removeEventListener('visibilitychange', tell);
}
