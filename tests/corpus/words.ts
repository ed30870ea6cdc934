const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘]/g, "'")
    .toLowerCase();

const wordsOf = (text: string) => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Whether one of the alternatives in `part` (parted by |) stands in `whole` as whole words. */
export function has(whole: string, part: string): boolean {
  return part
    .split('|')
    .some((one) => wordsOf(one) !== '' && ` ${wordsOf(whole)} `.includes(` ${wordsOf(one)} `));
}

/** Whether one of the two names holds the other. */
export function either(got: string, want: string): boolean {
  return has(got, want) || want.split('|').some((one) => has(one, got));
}

export const oneOf = (got: string, want: string) => want.split('|').includes(got);

/** Every number of `text`, grouping commas left out. */
export const numbersOf = (text: string): string[] =>
  text.replace(/(?<=\d),(?=\d{3})/g, '').match(/\d+/g) ?? [];
