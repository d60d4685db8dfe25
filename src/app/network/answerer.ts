import type { NetworkDescription } from '../../core/network/description.ts';
import { planNetwork } from '../../core/network/plan-network.ts';
import { failure, success, type Outcome } from '../../core/outcome.ts';
import type { Eye } from '../../models/eye/eye.ts';
import { NetworkRunner } from '../../models/network/network-runner.ts';
import type { NetworkLook, NetworkTrouble } from '../../models/network/types.ts';
import { fineTuneBackends } from '../../training/fine-tune/opened-worker.ts';
import { TunedEye } from '../../training/fine-tune/tuned-eye.ts';
import type { NetworkWeights } from '../../training/network/types.ts';
import type { RunRecord } from '../../training/store/records.ts';
import type { NetworkDevice } from './network-device.ts';

/** Why what was trained does not answer. */
export type AnswererTrouble =
  | NetworkTrouble
  /** The eye waits for its weights, or it is another one than the one that was tuned. */
  | { readonly kind: 'other-eye' };

/** What was trained, at work on pictures. Whoever opened it calls `dispose()`. */
export interface PictureAnswerer {
  /** Undefined: a newer picture took its turn. */
  look(picture: ImageData): Promise<Outcome<NetworkLook, AnswererTrouble> | undefined>;
  setWeights(weights: NetworkWeights): void;
  dispose(): void;
}

/** Opens the network of a run, or the eye with the end that the run gave it. */
export async function openAnswerer(
  { model, classNames }: RunRecord,
  weights: NetworkWeights,
  { device, eye }: { readonly device: NetworkDevice; readonly eye: Eye | undefined },
): Promise<Outcome<PictureAnswerer, AnswererTrouble>> {
  if (model.kind === 'eye') return openTunedEye(model, weights, classNames.length, eye);
  return openNetwork(model.description, classNames.length, weights, device);
}

/** Opens a network of one's own; whoever does calls `dispose()`. */
export async function openNetwork(
  description: NetworkDescription,
  classCount: number,
  weights: NetworkWeights,
  device: Pick<NetworkDevice, 'choose'>,
): Promise<Outcome<NetworkRunner, NetworkTrouble>> {
  const chosen = await device.choose();
  if (!chosen.ok) return chosen;
  const planned = planNetwork(description, classCount);
  if (!planned.ok) throw new Error(`A run of no network: ${JSON.stringify(planned.trouble)}`);
  const runner = new NetworkRunner(chosen.value.backend);
  runner.open(planned.value, weights);
  return success(runner);
}

async function openTunedEye(
  { level, eyeKey }: Extract<RunRecord['model'], { kind: 'eye' }>,
  arrays: NetworkWeights,
  classCount: number,
  eye: Eye | undefined,
): Promise<Outcome<PictureAnswerer, AnswererTrouble>> {
  if (eye?.key !== eyeKey) return failure({ kind: 'other-eye' });
  const opened = await TunedEye.open(
    eye,
    { eyeKey, level, classCount, arrays },
    fineTuneBackends(eye.report),
  );
  if (!opened.ok)
    return failure({ kind: 'lost', detail: opened.trouble.trials.at(-1)?.detail ?? '' });
  const tuned = opened.value;
  let isBusy = false;
  return success({
    async look(picture) {
      // Looks would wait for each other: what finds it busy is dropped.
      if (isBusy) return undefined;
      isBusy = true;
      try {
        const look = await tuned.look(picture);
        if (look.ok) return look;
        return eye.key === eyeKey
          ? failure({ kind: 'lost', detail: look.trouble.kind } as const)
          : failure({ kind: 'other-eye' } as const);
      } finally {
        isBusy = false;
      }
    },
    setWeights: (weights) => void tuned.setWeights({ eyeKey, level, classCount, arrays: weights }),
    dispose: () => tuned.dispose(),
  });
}
