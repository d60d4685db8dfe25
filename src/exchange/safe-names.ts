/** Longest name that is given to a file or folder, in bytes of UTF-8; systems allow 255. */
const longestBytes = 120;

/** What Windows reserves for devices, whatever comes after the first dot. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/** Separators, wildcards, control characters, halves of characters, and marks that turn the direction. */
const forbidden = /[/\\:*?"<>|\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A name that every file system takes and a person recognises: letters of any script and emoji stay,
 * what is forbidden somewhere becomes `_`, and what is too long is cut between characters. Never empty.
 */
export function safeName(name: string): string {
  const cleaned = name.normalize('NFC').replace(forbidden, '_').trim();
  // Windows drops dots and spaces at the end; one at the beginning hides a file elsewhere.
  const short = shortened(cleaned)
    .replace(/^\.+/, '_')
    .replace(/[. ]+$/, '_');
  const kept = short.replace(reserved, '$1_');
  return kept || '_';
}

/** Gives out names of one folder: what differs by nothing but case gets a number, from 2. */
export class NamesOfOneFolder {
  readonly #taken = new Set<string>();

  /** A safe name like `name` that was not given out before. */
  take(name: string): string {
    const safe = safeName(name);
    let free = safe;
    for (let n = 2; this.#taken.has(key(free)); n++) free = `${safe} (${n})`;
    this.#taken.add(key(free));
    return free;
  }
}

/** What file systems that do not tell cases apart see of a name. */
function key(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function shortened(name: string): string {
  const encoder = new TextEncoder();
  if (encoder.encode(name).length <= longestBytes) return name;
  let short = '';
  let bytes = 0;
  for (const character of charactersOf(name)) {
    bytes += encoder.encode(character).length;
    if (bytes > longestBytes) break;
    short += character;
  }
  return short.trim();
}

/** What a person sees as one character; code points where the browser cannot tell (Firefox 115). */
function charactersOf(name: string): string[] {
  if (!('Segmenter' in Intl)) return [...(name as string)];
  return Array.from(new Intl.Segmenter().segment(name), ({ segment }) => segment);
}
