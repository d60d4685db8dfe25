import type { EditedChain, StageRow } from '../../app/filter/edited-chain.svelte.ts';
import type { SizePx } from '../../core/image/size-px.ts';
import type { Messages } from '../messages/es.ts';
import { stageName } from './stage-words.ts';

/** The source or a stage as it stands in the filmstrip. */
export interface FilmTile {
  readonly id: number;
  /** In the chain as it is edited; −1: the source. */
  readonly index: number;
  /** Which picture of the chain that is shown; undefined while it has none. */
  readonly picture: number | undefined;
  readonly name: string;
  /** Of its picture, as it is written below; empty where there is none. */
  readonly size: string;
  readonly label: string;
  readonly state?: 'off' | 'trouble';
}

/** The source and every stage, first to last, as a person sees and hears them. */
export function filmTiles(
  chain: EditedChain,
  source: SizePx | undefined,
  m: Messages['filter'],
): readonly FilmTile[] {
  const size = source ? m.size(source.widthPx, source.heightPx) : '';
  const first: FilmTile = {
    id: 0,
    index: -1,
    picture: -1,
    name: m.source,
    size,
    label: size ? m.tile(m.source, size) : m.source,
  };
  return [first, ...chain.rows.map((row, index) => tileOf(row, index, chain, m))];
}

function tileOf(row: StageRow, index: number, chain: EditedChain, m: Messages['filter']): FilmTile {
  const { id, stage, output } = row;
  const name = stageName(stage, m);
  const picture = chain.pictureOf(row);
  const tile = { id, index, picture, name };
  if (output?.ok === false) {
    const kept = picture === undefined ? undefined : chain.good.stages[picture];
    const label = kept ? m.tileKept(name, stageName(kept, m)) : m.tileEmpty(name);
    return { ...tile, size: '', label, state: 'trouble' };
  }
  const size = output ? m.size(output.value.widthPx, output.value.heightPx) : '';
  const label = size ? m.tile(name, size) : name;
  return stage.on
    ? { ...tile, size, label }
    : { ...tile, size, label: `${label}, ${m.off}`, state: 'off' };
}
