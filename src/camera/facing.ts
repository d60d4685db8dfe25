import type { Facing } from './frame.ts';

/** What browsers tell of a camera: `facingMode` as a setting or as capabilities, and its name. */
export interface CameraDescription {
  readonly facingMode?: string | readonly string[] | undefined;
  readonly label: string;
}

// Android names its cameras "camera2 0, facing back"; iOS in the person's own language.
const rearNames =
  /\b(back|rear|environment|world|trasera|traseira|posteriore?|arri[eè]re|r[uü]ck\w*)\b|后置|後置|背面/i;
const frontNames =
  /\b(front\w*|user|facetime|delantera|dianteira|anteriore?|avant|vorder\w*)\b|前置|前面/i;

/** Which way a camera looks: as the browser says, else as its name suggests, else unknown. */
export function guessFacing({ facingMode, label }: CameraDescription): Facing {
  const modes = typeof facingMode === 'string' ? [facingMode] : (facingMode ?? []);
  if (modes.includes('environment')) return 'environment';
  if (modes.includes('user')) return 'user';
  if (rearNames.test(label)) return 'environment';
  if (frontNames.test(label)) return 'user';
  return 'unknown';
}

/**
 * Whether the screen shows a camera's picture mirrored. People expect a mirror of a camera that
 * looks at them: the front one, and a laptop's webcam, which does not say where it looks but has no
 * rear one beside it.
 */
export function isMirrored(facing: Facing, hasRearCamera: boolean): boolean {
  return facing === 'user' || (facing === 'unknown' && !hasRearCamera);
}
