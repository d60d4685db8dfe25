import { failure, success, type Outcome } from '../outcome.ts';
import {
  activationIds,
  poolIds,
  type LayerDescription,
  type NetworkDescription,
  type NetworkInput,
} from './description.ts';

/** Why a link gives no network. */
export type NetworkLinkTrouble =
  /** It was cut or mistyped; `part` is what cannot be read. */
  | { readonly kind: 'damaged'; readonly part: string }
  /** Made by a version of the app that writes links in a way that this one does not know. */
  | { readonly kind: 'from-the-future' };

/** The way in which links are written; a link begins with it. */
const version = 1;

/** More layers than any network that can be built here; longer texts are not even taken apart. */
const maxLayers = 200;
const longestText = 4_000;

/**
 * A network as a text for an address, in letters that need no escaping anywhere:
 * `1~32.1.signed~c6.5.1.valid~atanh~pscaled.2.2~f~n84~o`. Parts are parted by `~`, the numbers of one by
 * `.`; the first letter of a layer is its kind: convolution, activation, pooling, batch norm, dropout,
 * flatten, global average, dense (number of units), output.
 */
export function encodeNetwork({ input, layers }: NetworkDescription): string {
  const first = [input.sizePx, input.channels, input.normalisation].join('.');
  return [version, first, ...layers.map(encodeLayer)].join('~');
}

function encodeLayer(layer: LayerDescription): string {
  switch (layer.kind) {
    case 'conv':
      return `c${[layer.filters, layer.kernelPx, layer.stridePx, layer.padding].join('.')}`;
    case 'activation':
      return `a${layer.id}`;
    case 'pool':
      return `p${[layer.id, layer.sizePx, layer.stridePx].join('.')}`;
    case 'batch-norm':
      return 'b';
    case 'dropout':
      // A decimal point would part it: hundredths.
      return `d${Math.round(layer.rate * 100)}`;
    case 'flatten':
      return 'f';
    case 'global-average':
      return 'g';
    case 'dense':
      return `n${layer.units}`;
    case 'output':
      return 'o';
  }
}

/**
 * Reads what `encodeNetwork` wrote, or says why it cannot; throws at nothing. Numbers may still be beyond
 * what can be built, as in the editor: that is told at their layer.
 */
export function decodeNetwork(text: string): Outcome<NetworkDescription, NetworkLinkTrouble> {
  const [versionText = '', inputText = '', ...layerTexts] = text
    .slice(0, longestText)
    .trim()
    .split('~');
  if (!/^[1-9]\d{0,5}$/.test(versionText)) return damaged(versionText);
  if (Number(versionText) > version) return failure({ kind: 'from-the-future' });
  const input = decodeInput(inputText);
  if (!input) return damaged(inputText);
  if (layerTexts.length > maxLayers || text.length > longestText) return damaged(text);
  const layers: LayerDescription[] = [];
  for (const layerText of layerTexts) {
    const layer = decodeLayer(layerText);
    if (!layer) return damaged(layerText);
    layers.push(layer);
  }
  // Whatever else may be wrong with a network is mended in the editor, but there is always an output.
  if (layers.at(-1)?.kind !== 'output') return damaged(layerTexts.at(-1) ?? '');
  if (layers.filter(({ kind }) => kind === 'output').length > 1) return damaged('o');
  return success({ format: 'vistazo-network', version: 1, input, layers });
}

function decodeInput(text: string): NetworkInput | undefined {
  const [sizeText, channelText, normalisation, ...more] = text.split('.');
  const sizePx = count(sizeText);
  const channels = ([1, 3] as const).find((number) => String(number) === channelText);
  if (sizePx === undefined || !channels || more.length > 0) return undefined;
  if (normalisation !== 'unit' && normalisation !== 'signed') return undefined;
  return { sizePx, channels, normalisation };
}

function decodeLayer(text: string): LayerDescription | undefined {
  const [kind, rest] = [text.slice(0, 1), text.slice(1)];
  if (kind === 'c') return decodeConv(rest);
  if (kind === 'p') return decodePool(rest);
  if (kind === 'a') {
    const id = activationIds.find((known) => known === rest);
    return id && { kind: 'activation', id };
  }
  if (kind === 'd') {
    const percent = rest === '0' ? 0 : count(rest);
    return percent === undefined ? undefined : { kind: 'dropout', rate: percent / 100 };
  }
  if (kind === 'n') {
    const units = count(rest);
    return units === undefined ? undefined : { kind: 'dense', units };
  }
  if (rest !== '') return undefined;
  const plain = { b: 'batch-norm', f: 'flatten', g: 'global-average', o: 'output' } as const;
  return kind === 'b' || kind === 'f' || kind === 'g' || kind === 'o'
    ? { kind: plain[kind] }
    : undefined;
}

function decodeConv(text: string): LayerDescription | undefined {
  const [filterText, kernelText, strideText, padding, ...more] = text.split('.');
  const [filters, kernelPx, stridePx] = [count(filterText), count(kernelText), count(strideText)];
  if (!filters || !kernelPx || !stridePx || more.length > 0) return undefined;
  if (padding !== 'valid' && padding !== 'same') return undefined;
  return { kind: 'conv', filters, kernelPx, stridePx, padding };
}

function decodePool(text: string): LayerDescription | undefined {
  const [idText, sizeText, strideText, ...more] = text.split('.');
  const id = poolIds.find((known) => known === idText);
  const [sizePx, stridePx] = [count(sizeText), count(strideText)];
  if (!id || !sizePx || !stridePx || more.length > 0) return undefined;
  return { kind: 'pool', id, sizePx, stridePx };
}

/** A whole number from 1 to a few digits; undefined if it is anything else. */
function count(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined;
}

function damaged(part: string): Outcome<never, NetworkLinkTrouble> {
  return failure({ kind: 'damaged', part: part.slice(0, 40) });
}
