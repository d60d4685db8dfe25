import { parse, type AST } from 'svelte/compiler';

/** The sources of all components, by their path from here. */
export const componentSources = import.meta.glob<string>('./**/*.svelte', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Any node of a parsed component. */
export type ComponentNode = { readonly type: string } & Record<string, unknown>;

/** A rule of a component's style. */
export interface StyleRule {
  /** Classes of what it is about: those of the last part of each of its selectors. */
  readonly classes: readonly string[];
  /** By property. */
  readonly declared: ReadonlyMap<string, string>;
}

const isNode = (value: unknown): value is ComponentNode =>
  typeof value === 'object' && value !== null && typeof (value as ComponentNode).type === 'string';

/** A node and all below it. */
export function* within(node: unknown): Generator<ComponentNode> {
  if (Array.isArray(node)) for (const one of node as unknown[]) yield* within(one);
  else if (isNode(node)) {
    yield node;
    for (const value of Object.values(node)) {
      if (typeof value === 'object') yield* within(value);
    }
  }
}

export function isElement(node: ComponentNode): node is ComponentNode & AST.RegularElement {
  return node.type === 'RegularElement';
}

/** All classes that an element may have, however they are written. */
export function classesOf({ attributes }: AST.RegularElement): string[] {
  return attributes.flatMap((attribute) => {
    if (attribute.type === 'ClassDirective') return [attribute.name];
    if (attribute.type !== 'Attribute' || attribute.name !== 'class') return [];
    return [...within(attribute.value)].flatMap((node) => {
      const text = node.type === 'Text' ? node.data : node.type === 'Literal' ? node.value : '';
      const key = node.type === 'Property' ? (node.key as { name?: string }).name : undefined;
      return [...String(text).split(/\s+/), ...(key ? [key] : [])].filter(Boolean);
    });
  });
}

/** A component's markup and the rules of its style. */
export function parsedComponent(source: string): {
  readonly fragment: AST.Fragment;
  readonly rules: readonly StyleRule[];
} {
  const { fragment, css } = parse(source, { modern: true });
  const rules = [...within(css?.children)].filter(({ type }) => type === 'Rule');
  return { fragment, rules: (rules as unknown as AST.CSS.Rule[]).map(styleRule) };
}

function styleRule({ prelude, block }: AST.CSS.Rule): StyleRule {
  const subjects = prelude.children.flatMap(({ children }) => children.at(-1)?.selectors ?? []);
  return {
    classes: subjects.flatMap((one) => (one.type === 'ClassSelector' ? [one.name] : [])),
    declared: new Map(
      block.children.flatMap((one) =>
        one.type === 'Declaration' ? [[one.property, one.value] as const] : [],
      ),
    ),
  };
}
