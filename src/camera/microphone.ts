import { failure, success, type Outcome } from '../core/outcome.ts';
import { cameraTrouble, missingApiTrouble } from './camera-trouble.ts';

/** Why nothing can be recorded; each has its own explanation on the screen. */
export interface MicrophoneTrouble {
  readonly kind: 'insecure-origin' | 'unsupported' | 'denied' | 'not-found' | 'in-use' | 'unknown';
}

/** A recorded phrase; `type` is the media type of its bytes, such as `audio/webm;codecs=opus`. */
export interface RecordedPhrase {
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

/** A recording that runs. Whoever has it calls `stop()`; the microphone is let go when it ends. */
export interface PhraseRecording {
  /** Resolves when it has ended, by `stop()`, at its limit, or because the microphone was lost. */
  readonly ended: Promise<RecordedPhrase | undefined>;
  stop(): void;
}

/** Chromium and Firefox write WebM or Ogg, Safari MP4: the first that this browser can write. */
const types = [
  'audio/webm;codecs=opus',
  'audio/mp4;codecs=mp4a.40.2',
  'audio/mp4',
  'audio/ogg;codecs=opus',
];

/** Plenty for a voice: five seconds take 40 kB. */
const bitsPerSecond = 64_000;

/**
 * Asks the browser, and with it perhaps the person, for the microphone, and records from the moment
 * it is there; for `limitMs` at most.
 */
export async function recordPhrase(
  limitMs: number,
): Promise<Outcome<PhraseRecording, MicrophoneTrouble>> {
  const missing = missingApiTrouble({
    secure: isSecureContext,
    hasMediaDevices: Boolean(navigator.mediaDevices),
  });
  if (missing) return failure(missing);
  if (!('MediaRecorder' in globalThis)) return failure({ kind: 'unsupported' });
  let stream: MediaStream | undefined;
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true },
    });
    return success(record(stream, limitMs));
  } catch (error) {
    if (stream) letGo(stream);
    // The browser's errors mean the same for a microphone as for a camera.
    const { kind } = cameraTrouble(error);
    const isKnown = kind === 'denied' || kind === 'not-found' || kind === 'in-use';
    return failure({ kind: isKnown ? kind : 'unknown' });
  }
}

function record(stream: MediaStream, limitMs: number): PhraseRecording {
  const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(stream, {
    audioBitsPerSecond: bitsPerSecond,
    ...(mimeType && { mimeType }),
  });
  const parts: Blob[] = [];
  const ended = new Promise<void>((resolve) => {
    recorder.ondataavailable = ({ data }) => void (data.size > 0 && parts.push(data));
    recorder.onstop = () => resolve();
    recorder.onerror = () => resolve();
  });
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  recorder.start();
  const limit = setTimeout(stop, limitMs);
  return {
    stop,
    ended: ended.then(async () => {
      clearTimeout(limit);
      letGo(stream);
      if (parts.length === 0) return undefined;
      const type = recorder.mimeType || parts[0]!.type;
      return { type, bytes: await new Blob(parts).arrayBuffer() };
    }),
  };
}

function letGo(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
