import { expect, it } from 'vitest';
import { encodeNetwork } from '../../../../core/network/network-link.ts';
import { starter } from '../../../../core/network/presets/starter.ts';
import { networkEn } from '../../../messages/network/en.ts';
import { networkEs } from '../../../messages/network/es.ts';
import { trainedWords } from './trained-words.ts';

it('calls what was trained what Build and Train call it, and writes no code', () => {
  const small = starter({ sizePx: 32, channels: 3, filters: 8 });
  const network = encodeNetwork(small);
  expect(trainedWords({ network, tuned: null }, networkEs)).toBe('Pequeña, 32 × 32 pixeles, color');
  const own = { ...small, layers: small.layers.filter(({ kind }) => kind !== 'dropout') };
  expect(trainedWords({ network: encodeNetwork(own), tuned: null }, networkEs)).toContain(
    networkEs.own,
  );
  const eye = {
    network: 'lite0-int8-c3867975c47256@128: last-block',
    tuned: 'last-block',
  } as const;
  expect(trainedWords(eye, networkEs)).toBe('Ojo, último bloque');
  expect(trainedWords(eye, networkEn)).toBe('Eye, last block');
  expect(trainedWords({ network: '9~later', tuned: null }, networkEn)).toBe(
    networkEn.experts.report.unknownNetwork,
  );
});
