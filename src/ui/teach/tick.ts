let context: AudioContext | undefined;

/** Pitch of the tick of a photograph. */
const photoHz = 1900;

/** A soft tick, as each photograph is taken; lower for a countdown. Silent where there is no sound. */
export function tick(frequencyHz = photoHz): void {
  try {
    context ??= new AudioContext();
    // A context made before the first gesture, or put to sleep by the system, is silent.
    void context.resume();
    const now = context.currentTime;
    const tone = new OscillatorNode(context, { type: 'sine', frequency: frequencyHz });
    const gain = new GainNode(context, { gain: 0.05 });
    gain.gain.exponentialRampToValueAtTime(0.0005, now + 0.035);
    tone.connect(gain).connect(context.destination);
    tone.start(now);
    tone.stop(now + 0.04);
  } catch {
    // A photograph without a sound is still a photograph.
  }
}
