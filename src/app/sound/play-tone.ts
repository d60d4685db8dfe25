import type { Note, Tone } from './tones.ts';

/** A click-free beginning. */
const attackMs = 8;
const silence = 0.0005;

/**
 * Plays a tone into `destination`, from `atSec` of the context's clock on. Its nodes let go of
 * themselves when they have sounded; the returned function ends them sooner.
 */
export function playTone(
  context: BaseAudioContext,
  destination: AudioNode,
  tone: Pick<Tone, 'notes'>,
  atSec = context.currentTime,
): () => void {
  const oscillators = tone.notes.map((note) => playNote(context, destination, note, atSec));
  return () => {
    for (const oscillator of oscillators) oscillator.stop();
  };
}

function playNote(
  context: BaseAudioContext,
  destination: AudioNode,
  { wave, startHz, endHz, atMs, forMs, gain: loudest }: Note,
  startSec: number,
): OscillatorNode {
  const fromSec = startSec + atMs / 1000;
  const toSec = fromSec + forMs / 1000;
  const oscillator = new OscillatorNode(context, { type: wave, frequency: startHz });
  oscillator.frequency.setValueAtTime(startHz, fromSec);
  if (endHz) oscillator.frequency.exponentialRampToValueAtTime(endHz, toSec);
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(silence, fromSec);
  gain.gain.linearRampToValueAtTime(loudest, fromSec + attackMs / 1000);
  gain.gain.exponentialRampToValueAtTime(silence, toSec);
  oscillator.connect(gain).connect(destination);
  oscillator.start(fromSec);
  oscillator.stop(toSec);
  return oscillator;
}
