import { describe, expect, it } from 'vitest';
import type { LayerDescription, NetworkDescription } from './description.ts';
import { kerasCode, mostLines } from './keras-code.ts';
import type { KerasTraining } from './keras/training-lines.ts';
import { planNetwork } from './plan-network.ts';
import { lenet5 } from './presets/lenet5.ts';
import { starter } from './presets/starter.ts';
import { vgg, vggIds } from './presets/vgg.ts';
import { randomPlan } from './random-network.fixture.ts';

const plain: KerasTraining = {
  optimizer: { kind: 'adam' },
  learningRate: 0.001,
  batchSize: 32,
  epochs: 10,
  weightDecay: 0,
  earlyStopping: null,
  keepBest: false,
  initialisation: 'glorot',
  seed: 7,
  augmentation: {
    flip: 0,
    shift: 0,
    rotate: 0,
    zoom: 0,
    light: 0,
    colour: 0,
    noise: 0,
    cutOut: 0,
  },
};
const everything: KerasTraining = {
  ...plain,
  optimizer: { kind: 'momentum', momentum: 0.9 },
  weightDecay: 0.0001,
  earlyStopping: { monitor: 'val-loss', patience: 3 },
  keepBest: true,
  initialisation: 'he',
  augmentation: {
    flip: 1,
    shift: 0.3,
    rotate: 0.5,
    zoom: 1,
    light: 0.5,
    colour: 0.5,
    noise: 0.5,
    cutOut: 0.5,
  },
};

function code(description: NetworkDescription, training = plain): string {
  const plan = planNetwork(description, 10);
  if (!plan.ok) throw new Error(plan.trouble.kind);
  return kerasCode(plan.value, training);
}

describe('kerasCode', () => {
  it('reads like the course', () => {
    expect(code(starter({ sizePx: 32, channels: 3, filters: 8 }))).toBe(
      `import keras
from keras import layers

keras.utils.set_random_seed(7)
def block(filters):
    return [layers.Conv2D(filters, 3, padding='same'),
            layers.BatchNormalization(momentum=0.9), layers.Activation('relu')]
model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Rescaling(1 / 127.5, -1),
    *block(8), layers.MaxPooling2D(2),
    *block(16), layers.MaxPooling2D(2),
    *block(32), layers.MaxPooling2D(2),
    layers.Flatten(), layers.Dropout(0.25),
    layers.Dense(10, activation='softmax'),
])

train, validation = keras.utils.image_dataset_from_directory(
    'photos', image_size=(32, 32), color_mode='rgb', batch_size=32,
    validation_split=0.2, subset='both', seed=7)
optimizer = keras.optimizers.Adam(0.001)
model.compile(optimizer=optimizer, loss='sparse_categorical_crossentropy', metrics=['accuracy'])
model.fit(train, validation_data=validation, epochs=10)`,
    );
  });

  it('says what was chosen for the training', () => {
    expect(code(lenet5('relu', 1), everything)).toContain('SGD(0.001, momentum=0.9');
    const script = code(lenet5('relu', 1), { ...everything, rateFalls: true });
    for (const part of [
      "color_mode='grayscale'",
      'keras.optimizers.SGD(rate, momentum=0.9, weight_decay=0.0001)',
      "keras.callbacks.EarlyStopping(monitor='val_loss', patience=3, restore_best_weights=True),",
      'PolynomialDecay(\n    0.001, 10 * len(train), end_learning_rate=0)',
      "layers.RandomFlip('horizontal')",
      'layers.RandomTranslation(0.06, 0.06)',
      'layers.RandomZoom((-0.231, 0.3))',
      "layers.Conv2D(6, 5, activation='relu', **he), ScaledPool(2, 2)",
    ]) {
      expect(script).toContain(part);
    }
    expect(script).not.toContain('MixedPool');
  });

  it('keeps the best epoch behind the warm-up, whatever ends the training', () => {
    const of = (changes: Partial<KerasTraining>) => {
      const script = code(lenet5('relu', 1), { ...everything, warmUpEpochs: 4, ...changes });
      return [...script.matchAll(/EarlyStopping\((.*?)\)/gs)].map(([, options]) =>
        options!.replace(/\s+/g, ' '),
      );
    };
    const best = (patience: number) =>
      `monitor='val_loss', patience=${patience}, start_from_epoch=4, restore_best_weights=True`;
    expect(of({})).toEqual([best(3)]);
    expect(of({ earlyStopping: null })).toEqual([best(10)]);
    expect(of({ earlyStopping: { monitor: 'loss', patience: 2 } })).toEqual([
      "monitor='loss', patience=2, start_from_epoch=4",
      best(10),
    ]);
    expect(of({ earlyStopping: null, keepBest: false })).toEqual([]);
  });

  it('writes one function for blocks that differ in their filters only, whatever the number', () => {
    const block = (filters: number, kernelPx = 3): LayerDescription[] => [
      { kind: 'conv', filters, kernelPx, stridePx: 1, padding: 'same' },
      { kind: 'batch-norm' },
      { kind: 'activation', id: 'relu' },
    ];
    const script = code({
      ...starter({ sizePx: 32, channels: 3, filters: 8 }),
      layers: [
        ...block(2),
        ...block(3, 5),
        ...block(4),
        ...block(6),
        { kind: 'flatten' },
        { kind: 'output' },
      ],
    });
    expect(script).toContain("return [layers.Conv2D(filters, 3, padding='same'),");
    expect(script).toContain('*block(2),');
    expect(script).toContain("layers.Conv2D(3, 5, padding='same'),");
    expect(script).toContain('*block(4), *block(6),');
  });

  it('fits a screen, with everything switched on', () => {
    const presets = [
      lenet5('tanh', 1),
      lenet5('relu', 3),
      starter({ sizePx: 64, channels: 3, filters: 16 }),
      ...vggIds.flatMap((id) =>
        [true, false].map((batchNorm) =>
          vgg({ id, width: 1 / 8, sizePx: 32, channels: 3, batchNorm }),
        ),
      ),
    ];
    for (const preset of presets) {
      const lines = code(preset, everything).split('\n');
      expect(lines.length).toBeLessThanOrEqual(mostLines);
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(100);
    }
  });

  it('has a class for each layer that it uses and Keras does not have', () => {
    for (let seed = 0; seed < 200; seed++) {
      const script = kerasCode(randomPlan(seed), everything);
      const used = new Set([...script.matchAll(/ (Maxout|\w+Pool)\(/g)].map((match) => match[1]!));
      for (const name of used) expect(script.split(`class ${name}(`)).toHaveLength(2);
      const own = /^class .*Pool\(Pool\)/m.exec(script);
      if (own) expect(script.indexOf('class Pool(')).toBeLessThan(own.index);
    }
  });
});
