import template from './index.html?raw';

/** What the page of an exported network says. */
export interface PageTexts {
  /** `es` or `en`. */
  readonly lang: string;
  readonly title: string;
  readonly start: string;
  readonly turn: string;
  readonly picture: string;
  readonly footer: string;
  /** What its script says, as `PageWords` of src/app/web-page has it. */
  readonly words: Readonly<Record<string, string>> & { readonly loading: string };
}

/** The page with its words: text from people is only ever text. */
export function filledPage({ words, ...texts }: PageTexts): string {
  const places: Readonly<Record<string, string>> = {
    ...texts,
    loading: words.loading,
    words: JSON.stringify(words),
  };
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    // JSON keeps its quotes; no tag can begin in it either.
    name === 'words' ? places[name]!.replaceAll('<', '\\u003c') : escaped(places[name] ?? ''),
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
