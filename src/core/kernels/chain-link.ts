import { failure, success, type Outcome } from '../outcome.ts';
import { maxStages, type Chain } from './chain.ts';
import { checkChain, type ChainTrouble } from './check-chain.ts';
import { encodeStage } from './encode-stage.ts';
import { decodeStage, type DecodeTrouble } from './decode-stage.ts';
import { signedViews, type SignedView } from './signed-view.ts';

/** What a link to a filter says. */
export interface LinkedChain {
  readonly chain: Chain;
  readonly view: SignedView;
}

/** Why a link gives no chain. */
export type LinkTrouble =
  | DecodeTrouble
  /** Made by a version of the app that writes links in a way that this one does not know. */
  | { readonly kind: 'from-the-future' }
  /** It can be read, but says something that no chain may. */
  | ({ readonly kind: 'out-of-range' } & ChainTrouble);

/** The way in which links are written; a link begins with it. */
const version = 1;
/** Longer than any chain can make it. */
const longestText = 60_000;

/**
 * A chain as a text for an address, in letters that need no escaping anywhere: `1~diverging~conv!gray!k.…~act!relu`.
 * Stages are parted by `~`, what is said of one by `!`, a name from its value by the first `.`, weights
 * by `_`, planes by `*`. What is usual is left out; a preset with its own numbers is named only, as its
 * weights are the same always. Numbers keep their last bit.
 */
export function encodeChain({ chain, view }: LinkedChain): string {
  return [version, view, ...chain.stages.map(encodeStage)].join('~');
}

/** Reads what `encodeChain` wrote, or says why it cannot; throws at nothing. */
export function decodeChain(text: string): Outcome<LinkedChain, LinkTrouble> {
  if (text.length > longestText) return damaged(text);
  const [versionText = '', viewText = '', ...stageTexts] = text.trim().split('~');
  if (!/^[1-9]\d{0,5}$/.test(versionText)) return damaged(versionText);
  if (Number(versionText) > version) return failure({ kind: 'from-the-future' });
  const view = signedViews.find((known) => known === viewText);
  if (!view) return damaged(viewText);
  // A few more are read, so that too many are said to be too many.
  const stages = stageTexts.slice(0, maxStages + 1).map(decodeStage);
  for (const stage of stages) if (!stage.ok) return stage;
  const chain = { stages: stages.flatMap((stage) => (stage.ok ? [stage.value] : [])) };
  const [trouble] = checkChain(chain);
  return trouble ? failure({ kind: 'out-of-range', ...trouble }) : success({ chain, view });
}

function damaged(part: string): Outcome<never, LinkTrouble> {
  return failure({ kind: 'damaged', part: part.slice(0, 40) });
}
