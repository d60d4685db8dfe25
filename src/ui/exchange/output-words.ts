import type { OutputId, OutputWords } from '../../app/exchange/output.ts';
import type { LanguageCode } from '../../app/preferences.ts';
import type { Language } from '../messages/language.svelte.ts';

/** The words that go into a file. */
export function outputWords({ m, exchange }: Language, language: LanguageCode): OutputWords {
  const ids = Object.keys(exchange.outputs) as OutputId[];
  const each = (part: 'readMe' | 'fileNameEnd') =>
    Object.fromEntries(ids.map((id) => [id, exchange.outputs[id][part]])) as Record<
      OutputId,
      string
    >;
  return {
    language,
    project: m.projects.unnamed,
    none: m.teach.none,
    train: exchange.share.train,
    test: exchange.share.test,
    readMe: each('readMe'),
    fileNameEnd: each('fileNameEnd'),
    models: exchange.models.files,
  };
}
