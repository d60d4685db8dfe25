import { describe, expect, it } from 'vitest';
import { burstsCsv, splitFolders, type SplitPhotograph } from './split-folders.ts';

const photograph = (
  id: string,
  label: number,
  burstId: string,
  part: SplitPhotograph['part'],
): SplitPhotograph => ({ id, label, burstId, recording: Number(burstId), part });

describe('folders for learning and measuring', () => {
  const photographs = [
    photograph('a', 0, '0', 'train'),
    photograph('b', 0, '0', 'train'),
    photograph('c', 0, '4', 'validation'),
    photograph('d', 1, '4', 'test'),
    photograph('e', 1, '2', 'test'),
  ];
  const { paths, folders, rows } = splitFolders(photographs, ['Taza', 'llaves, "mías"'], 'x/');

  it('hold each photograph once, bursts and frames counted within their class', () => {
    expect([...paths]).toEqual([
      ['a', 'x/train/Taza/001_001.jpg'],
      ['b', 'x/train/Taza/001_002.jpg'],
      ['c', 'x/train/Taza/002_001.jpg'],
      ['d', 'x/test/llaves, _mías_/001_001.jpg'],
      ['e', 'x/test/llaves, _mías_/002_001.jpg'],
    ]);
    expect(folders).toEqual(['Taza', 'llaves, _mías_']);
  });

  it('come with a list that every reader of CSV takes apart again', () => {
    expect(burstsCsv(rows).split('\r\n')).toEqual([
      'path,class,burst,split',
      'x/train/Taza/001_001.jpg,Taza,1,train',
      'x/train/Taza/001_002.jpg,Taza,1,train',
      'x/train/Taza/002_001.jpg,Taza,5,validation',
      '"x/test/llaves, _mías_/001_001.jpg","llaves, _mías_",5,test',
      '"x/test/llaves, _mías_/002_001.jpg","llaves, _mías_",3,test',
      '',
    ]);
  });

  it('keep classes of one name apart', () => {
    expect(splitFolders([], ['Taza', 'taza']).folders).toEqual(['Taza', 'taza (2)']);
  });
});
