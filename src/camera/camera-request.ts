import { failure, success, type Outcome } from '../core/outcome.ts';
import { cameraTrouble, missingApiTrouble } from './camera-trouble.ts';
import { listCameras } from './devices.ts';
import { guessFacing, isMirrored } from './facing.ts';
import type { Facing, SourceTrouble } from './frame.ts';

/** Which camera is wanted: this one, else one that looks this way, else any. */
export interface CameraWish {
  readonly deviceId?: string | undefined;
  readonly facing?: Exclude<Facing, 'unknown'> | undefined;
}

/** A camera that delivers. Whoever has it calls `track.stop()`. */
export interface OpenedCamera {
  readonly stream: MediaStream;
  readonly track: MediaStreamTrack;
  readonly deviceId: string | undefined;
  readonly facing: Facing;
  readonly mirrored: boolean;
}

/** Asks the browser, and with it perhaps the person, for a camera. */
export async function requestCamera(
  wish: CameraWish,
): Promise<Outcome<OpenedCamera, SourceTrouble>> {
  const missing = missingApiTrouble({
    secure: isSecureContext,
    hasMediaDevices: Boolean(navigator.mediaDevices),
  });
  if (missing) return failure(missing);
  try {
    const stream = await getStream(wish);
    const opened = await describe(stream);
    return opened ? success(opened) : failure({ kind: 'unplugged' });
  } catch (error) {
    return failure(cameraTrouble(error));
  }
}

/**
 * Sharp enough across a phone's screen, and a ninth of the pixels of 4K: the eye reads a square of
 * 224 px at most, so more pixels would only warm the phone. Most cameras then read the whole width
 * of their sensor. All wishes are `ideal`: a camera that knows only 640×480 is taken as it is.
 */
const pictureWish = {
  width: { ideal: 1280 },
  height: { ideal: 720 },
  frameRate: { ideal: 30 },
} satisfies MediaTrackConstraints;

async function getStream({ deviceId, facing }: CameraWish): Promise<MediaStream> {
  const ask = (video: MediaStreamConstraints['video']) =>
    navigator.mediaDevices.getUserMedia({ audio: false, video: video ?? true });
  try {
    // `exact`, as a mere preference for a device is overruled by the picture's size.
    if (deviceId) return await ask({ ...pictureWish, deviceId: { exact: deviceId } });
    if (facing) return await ask({ ...pictureWish, facingMode: { ideal: facing } });
    return await ask(pictureWish);
  } catch (error) {
    // A remembered camera that is not there any more: any other is better than none.
    if (error instanceof Error && error.name === 'OverconstrainedError') return ask(true);
    throw error;
  }
}

/** Reads which camera it became; undefined if it was pulled out meanwhile. */
async function describe(stream: MediaStream): Promise<OpenedCamera | undefined> {
  const [track] = stream.getVideoTracks();
  if (!track) return undefined;
  const { deviceId, facingMode } = track.getSettings();
  const facing = guessFacing({ facingMode, label: track.label });
  const cameras = facing === 'unknown' ? await listCameras() : [];
  if (track.readyState === 'ended') return undefined;
  const mirrored = isMirrored(
    facing,
    cameras.some((camera) => camera.facing === 'environment'),
  );
  return { stream, track, deviceId, facing, mirrored };
}
