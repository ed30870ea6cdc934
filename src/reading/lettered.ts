/** What the classes hold of the characters before `BEYOND`. */
const CLASSES: Readonly<Record<string, string>> = {
  L: 'A-Za-zªµºÀ-ÖØ-öø-ÿ',
  Lu: 'A-ZÀ-ÖØ-Þ',
  Ll: 'a-zµß-öø-ÿ',
  M: '',
  N: '0-9²³¹¼-¾',
  Nd: '0-9',
  Cf: '\u00ad',
};

/** All but Latin 1, and the dashes, quotation marks and dots of General Punctuation. */
const BEYOND = /[\u0100-\u200f\u2028-\uffff]/;

/**
 * A pattern with classes such as `\p{L}`, as the regular expression that finds in a text what it would find.
 * The classes have hundreds of ranges, and an engine takes ten milliseconds to compile some of them: for texts in
 * Western letters there is a narrow expression, and the whole one is made when a text needs it.
 */
export function lettered(source: string, flags = 'u'): (text: string) => RegExp {
  let [narrow, whole]: [RegExp?, RegExp?] = [];
  return (text) => {
    if (!BEYOND.test(text)) {
      narrow ??= new RegExp(narrowed(source), flags);
      return narrow;
    }
    whole ??= new RegExp(source, flags);
    return whole;
  };
}

/** The source with its classes written out, in brackets where they stand in none. */
function narrowed(source: string): string {
  let inBrackets = false;
  return source.replace(/\\p\{(\w+)\}|\\.|[[\]]/gu, (piece, name: string | undefined) => {
    if (piece === '[' || piece === ']') inBrackets = piece === '[';
    if (name === undefined) return piece;
    const held = CLASSES[name];
    if (held === undefined) throw new Error(`No characters are listed for \\p{${name}}.`);
    return inBrackets ? held : `[${held}]`;
  });
}
