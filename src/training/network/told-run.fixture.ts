import { TrainControl } from './train-control.ts';
import { trainNetwork, type NewTrainee } from './train-network.ts';
import type { TrainEvent, TrainJob } from './types.ts';

type Told<Kind extends TrainEvent['kind']> = Extract<TrainEvent, { kind: Kind }>;

/** Runs a job to its end, and remembers all that it told. */
export async function run(
  job: TrainJob,
  onEvent: (event: TrainEvent, control: TrainControl) => void | Promise<void> = () => undefined,
  newTrainee?: NewTrainee,
) {
  const control = new TrainControl();
  const events: TrainEvent[] = [];
  const end = await trainNetwork(
    job,
    async (event) => {
      events.push(event);
      await onEvent(event, control);
    },
    control,
    newTrainee,
  );
  const all = <Kind extends TrainEvent['kind']>(kind: Kind) =>
    events.filter((event): event is Told<Kind> => event.kind === kind);
  return { end, events, all, epochs: all('epoch') };
}

/** Without what a clock says. */
export const learned = (epochs: readonly Told<'epoch'>[]) =>
  epochs.map(({ record, checkpoint }) => ({ ...record, tookMs: 0, checkpoint }));
