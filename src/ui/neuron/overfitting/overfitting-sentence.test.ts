import { describe, expect, it } from 'vitest';
import { fitAllDegrees } from '../../../app/neuron/overfitting/fits.ts';
import type { NetFigures } from '../../../app/neuron/overfitting/net-run.svelte.ts';
import {
  highestDegree,
  type OverfittingSettings,
} from '../../../core/neuron/overfitting/settings.ts';
import { overfittingEs } from '../../messages/neuron/overfitting-es.ts';
import { netSentence, polynomialSentence } from './overfitting-sentence.ts';

const settings: OverfittingSettings = {
  model: 'polynomial',
  degree: 1,
  neurons: 32,
  count: 12,
  noise: 0.3,
  seed: 1,
  dropout: false,
  stopping: false,
};

describe('a polynomial', () => {
  const said = (changes: Partial<OverfittingSettings>) => {
    const all = { ...settings, ...changes };
    return polynomialSentence(overfittingEs, all, fitAllDegrees(all));
  };

  it('has too little capacity, enough, and too much', () => {
    expect(said({ degree: 1 })).toContain('Le falta capacidad');
    expect(said({ degree: 3 })).toContain('el menor de todos');
    expect(said({ degree: 9 })).toContain('memorizando el ruido');
    expect(said({ degree: 11 })).toContain('no aprendió la curva');
  });

  it('has learned the curve where its test error is nothing but noise', () => {
    for (const count of [8, 12, 20, 40]) {
      for (let degree = 7; degree <= highestDegree({ count }); degree++) {
        expect(said({ count, degree, noise: 0 })).toContain('sin ruido no hay nada que memorizar');
      }
    }
    expect(said({ degree: 2, noise: 0 })).toContain('Le falta capacidad');
    expect(said({ count: 40, degree: 6 })).toContain('lo que queda es el ruido');
  });
});

describe('a net', () => {
  const said = (figures: Pick<NetFigures, 'train' | 'test'>, tests: readonly number[]) =>
    netSentence(overfittingEs, settings, {
      ...figures,
      epoch: 100,
      isOver: false,
      bestEpoch: 0,
      curve: new Float64Array(),
      history: { epochs: tests.map((_, i) => i), train: [], test: tests },
    });

  it('memorizes where its test error has risen again, not where it never was better', () => {
    expect(said({ train: 0.02, test: 0.3 }, [0.6, 0.15, 0.3])).toContain('Está memorizando');
    expect(said({ train: 0.2, test: 0.31 }, [0.6, 0.4, 0.31])).not.toContain('memorizando');
    expect(said({ train: 0.14, test: 0.2 }, [0.6, 0.15, 0.2])).not.toContain('memorizando');
  });
});
