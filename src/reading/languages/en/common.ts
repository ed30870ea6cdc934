import { functionWords } from './functionWords.js';

/** Words that tell no text from another: function words, words of addresses, and the commonest words of news. */
export const commonWords: ReadonlySet<string> = new Set([
  ...functionWords,
  ...`i you we our your my me him them us will would could should may might can do does did more most also about
   when where what there then than so if no one new first last up out all some any many other such only just now
   being during while because until against under how re ve ll http https www com org html htm php news article story
   index year years day days time week people told according killing died dead injured wounded police officials official
   government`.split(/\s+/),
]);
