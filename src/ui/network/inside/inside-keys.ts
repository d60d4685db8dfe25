/** Which way an arrow key leads; undefined for other keys. */
export function stepOf(key: string): { readonly right: number; readonly down: number } | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { right: -1, down: 0 };
    case 'ArrowRight':
      return { right: 1, down: 0 };
    case 'ArrowUp':
      return { right: 0, down: -1 };
    case 'ArrowDown':
      return { right: 0, down: 1 };
    default:
      return undefined;
  }
}

/** Whether a key leads one level out. */
export function leadsOut(key: string): boolean {
  return key === 'Escape' || key === '-' || key === '−';
}
