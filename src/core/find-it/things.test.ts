import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { things } from './things.ts';

const file = new URL('../../../public/models/eye-imagenet/names.json', import.meta.url);
const classes: readonly (readonly [wnid: string, es: string, en: string])[] = JSON.parse(
  readFileSync(file, 'utf8'),
).classes;

/** What counts for each thing, by name: a second entry beside the numbers, checked by eye. */
const counting: Readonly<Record<string, string>> = {
  banana: 'banana',
  orange: 'orange',
  lemon: 'lemon',
  'green-apple': 'Granny Smith apple',
  strawberry: 'strawberry',
  pineapple: 'pineapple',
  broccoli: 'broccoli',
  cucumber: 'cucumber',
  'bell-pepper': 'bell pepper',
  mushroom: 'mushroom',
  cup: 'coffee mug, cup, espresso',
  bottle: 'water bottle, soda bottle',
  bowl: 'soup bowl, mixing bowl',
  pitcher: 'pitcher, water jug',
  'wooden-spoon': 'wooden spoon',
  'frying-pan': 'frying pan, wok',
  spatula: 'spatula',
  strainer: 'strainer',
  teapot: 'teapot, coffeepot',
  'salt-shaker': 'salt shaker',
  'measuring-cup': 'measuring cup',
  microwave: 'microwave oven',
  refrigerator: 'refrigerator',
  keyboard: 'computer keyboard, space bar, typewriter keyboard',
  mouse: 'computer mouse',
  laptop: 'laptop, notebook computer',
  screen: 'monitor, screen, television, desktop computer',
  'cell-phone': 'cell phone, handheld computer, iPod',
  'remote-control': 'remote control',
  loudspeaker: 'loudspeaker',
  pen: 'ballpoint pen, fountain pen',
  eraser: 'eraser',
  ruler: 'ruler',
  'pencil-sharpener': 'pencil sharpener',
  'pencil-case': 'pencil case',
  envelope: 'envelope',
  binder: 'ring binder',
  book: 'book jacket, comic book',
  lamp: 'table lamp, lampshade',
  clock: 'analog clock, wall clock',
  'digital-watch': 'digital clock, digital watch',
  backpack: 'backpack',
  sunglasses: 'dark glasses, sunglasses',
  umbrella: 'umbrella',
  sneaker: 'running shoe',
  sandal: 'sandal',
  sock: 'sock',
  jeans: 'jeans',
  wallet: 'wallet, purse',
  hat: 'cowboy hat, sombrero',
  pillow: 'pillow',
  'teddy-bear': 'teddy bear',
  'soccer-ball': 'soccer ball',
  'tennis-ball': 'tennis ball',
  basketball: 'basketball',
  'toilet-paper': 'toilet paper, paper towel',
  broom: 'broom',
  bucket: 'bucket',
  'light-switch': 'light switch',
  'electric-fan': 'electric fan',
  flowerpot: 'flowerpot',
  screwdriver: 'screwdriver',
  hammer: 'hammer',
  padlock: 'padlock, combination lock',
};

describe('things', () => {
  it('count the classes that they should', () => {
    const named = things.map(({ id, outputs }) => [
      id,
      outputs.map((output) => classes[output]![2]).join(', '),
    ]);
    expect(Object.fromEntries(named)).toEqual(counting);
  });

  it('are about 60, no two alike, and no class counts for two of them', () => {
    expect(things.length).toBeGreaterThan(55);
    expect(things.length).toBeLessThan(70);
    for (const language of ['es', 'en'] as const) {
      expect(new Set(things.map(({ name }) => name[language])).size).toBe(things.length);
    }
    const outputs = things.flatMap((thing) => thing.outputs);
    expect(new Set(outputs).size).toBe(outputs.length);
  });

  it('have an article in Spanish', () => {
    for (const { name } of things) expect(name.es).toMatch(/^(un|una|unos|unas) \p{Ll}/u);
  });
});
