import type { NetworkDescription } from '../../core/network/description.ts';
import type { NetworkTrainer } from '../../training/network/network-trainer.ts';
import type { StepTimes } from '../../training/network/run-estimate.ts';
import type { TrainSettings } from '../../training/network/types.ts';

/** How long a step takes with a network and settings; rejects where it cannot be measured. */
export type MeasureStep = (
  description: NetworkDescription,
  classCount: number,
  settings: TrainSettings,
) => Promise<StepTimes>;

/** How long steps take on this device: each is measured once. */
export class MeasuredSteps {
  /** By all that decides how long a step takes. */
  #times: Record<string, Promise<StepTimes> | undefined> = {};

  /** It may be another device from now on. */
  forget(): void {
    this.#times = {};
  }

  /** Measures with a trainer what is not known yet, unless it is past: then it rejects. */
  by(trainer: Pick<NetworkTrainer, 'measureStep'>, isPast: () => boolean): MeasureStep {
    return async (description, classCount, settings) => {
      if (isPast()) throw new Error('Another measurement is wanted.');
      const { batchSize, optimizer, augmentation } = settings;
      const parts = [description, classCount, batchSize, optimizer.kind, augmentation];
      const key = JSON.stringify(parts);
      const asked = (this.#times[key] ??= trainer.measureStep(description, classCount, settings));
      try {
        return await asked;
      } catch (error) {
        this.#times[key] = undefined;
        throw error;
      }
    };
  }
}
