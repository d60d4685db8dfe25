/**
 * Fills the display while something is open, where the browser lets it, and says when a person left that,
 * as Escape does; gives the display back once it is closed. What goes off the screen while it is open (an
 * activity is visited) leaves the display as it is.
 */
export function followFullScreen(open: boolean, onleft: () => void): (() => void) | undefined {
  if (!open) {
    // Somebody else may have left it in the meantime.
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => {});
    return undefined;
  }
  if (!document.fullscreenElement) {
    // Refused, or not there at all: then the page is all that is filled.
    void document.documentElement.requestFullscreen?.().catch(() => {});
  }
  const follow = () => {
    if (!document.fullscreenElement) onleft();
  };
  document.addEventListener('fullscreenchange', follow);
  return () => document.removeEventListener('fullscreenchange', follow);
}
