import { untrack } from 'svelte';
import type { MyNetwork } from '../../../../app/network.svelte.ts';

/** While the component lives that calls it, what is looked into is explained, without the channels that are off. */
export function explainSubject({ inside, explaining, data }: MyNetwork): void {
  $effect(() => {
    const { plan, weights, subject } = inside;
    const run = subject.kind === 'run' ? subject.run : undefined;
    const source = run?.source ?? data.source;
    const takesDigits = run?.source === 'digits';
    const network = plan && weights && { plan, weights, source, takesDigits };
    untrack(() => explaining.follow(network));
  });
  $effect(() => {
    const { silent } = inside;
    untrack(() => explaining.setSilent(silent));
  });
  $effect(() => () => explaining.follow(undefined));
}
