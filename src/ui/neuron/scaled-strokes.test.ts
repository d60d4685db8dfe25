import { expect, it } from 'vitest';
import {
  classesOf,
  componentSources,
  isElement,
  parsedComponent,
  within,
} from '../parsed-component.fixture.ts';

/** Classes of lines that grow twice for a projector: their width does, and so does what they stand in. */
function grownTwice(source: string): string[] {
  const { fragment, rules } = parsedComponent(source);
  const scaled = [...within(fragment)].filter(
    (node) =>
      isElement(node) &&
      node.attributes.some(
        (attribute) =>
          attribute.type === 'Attribute' &&
          attribute.name === 'transform' &&
          /scale\(\$?\{(?:scale\.)?emPx \/ \d+\}/.test(
            source.slice(attribute.start, attribute.end),
          ),
      ),
  );
  const classes = new Set(
    scaled.flatMap((node) => [...within(node)].filter(isElement).flatMap(classesOf)),
  );
  return rules
    .filter(({ declared }) => {
      const growsItself = declared.get('stroke-width')?.includes('-width)');
      return growsItself && declared.get('vector-effect') !== 'non-scaling-stroke';
    })
    .flatMap((rule) => rule.classes.filter((name) => classes.has(name)));
}

it('knows a line that grows twice', () => {
  const markup = '<g transform="translate(1 2) scale({scale.emPx / 14})"><path class="a" /></g>';
  const style = (more: string) =>
    `<style>.a { stroke-width: var(--strong-width); ${more} }</style>`;
  expect(grownTwice(markup + style(''))).toEqual(['a']);
  expect(grownTwice(markup + style('vector-effect: non-scaling-stroke;'))).toEqual([]);
});

it('no line of a mark that grows with the text grows by itself, too', () => {
  const all = Object.entries(componentSources);
  const found = all.flatMap(([path, source]) =>
    grownTwice(source).map((name) => `${path}: .${name}`),
  );
  expect(found).toEqual([]);
});
