/** Whether a menu is open, and the button that it belongs to. */
export interface MenuPlace {
  open: boolean;
  readonly anchor: HTMLElement;
}
