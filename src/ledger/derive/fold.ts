/** Text as it is compared: case, accents and spacing do not count. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
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
