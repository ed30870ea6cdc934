function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

// Names come again and again: what was folded once is remembered, as far as there is room.
const remembered = new Map<string, string>();
const mostRemembered = 20_000;
const longestRemembered = 80;

/** Text as it is compared: case, accents and spacing do not count. */
export function fold(text: string): string {
  if (text.length > longestRemembered) return folded(text);
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const plain = folded(text);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, plain);
  return plain;
}

/** Words too common in names of actors to show that two names mean the same. */
const common = new Set(
  'a an the of and in on at for to from by with its his her their some several other people person man men woman women'.split(
    ' ',
  ),
);

/** The words of a name that can show what it names. */
export function tellingWords(name: string): string[] {
  return fold(name)
    .split(' ')
    .filter((word) => word !== '' && !common.has(word) && !/^\d+$/.test(word))
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
}
