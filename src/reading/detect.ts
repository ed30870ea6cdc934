/** What tells a language from others: the words that any text of it is full of, or its script. */
export interface LanguageSigns {
  /** ISO 639-1. */
  code: string;
  functionWords: ReadonlySet<string>;
}

/** Letters that Persian, Urdu, Pashto and Kurdish add to the Arabic ones; Arabic text has none but in names. */
const NOT_ARABIC = /[پچژگکیےۍٹڈڑںھۆێەڤټډړښڼ]/gu;
const NAMES = 0.02;

const LOOKED_AT = 4000;
const SHARE = 0.08;

/** Scripts that by themselves name a language well enough to say which reader is missing. */
const SCRIPTS: readonly [RegExp, string][] = [
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Ethiopic}/gu, 'am'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Devanagari}/gu, 'hi'],
];

/** Whether the letters a to z alone outnumber all that lies beyond Latin two to one: no other script can make up half. */
function isPlainlyLatin(text: string): boolean {
  let [plain, beyond] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x250) beyond += 1;
    else if ((code | 32) >= 97 && (code | 32) <= 122) plain += 1;
  }
  return plain >= 2 * beyond;
}

function codeByScript(sample: string): string | undefined {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, code] of SCRIPTS) {
    const own = sample.match(script)?.length ?? 0;
    if (own <= letters / 2) continue;
    return code === 'ar' && (sample.match(NOT_ARABIC)?.length ?? 0) > own * NAMES ? 'und' : code;
  }
  return undefined;
}

/**
 * ISO 639-1 code of a text, or `und`: a script of its own decides, else the share of function words.
 * A text of fewer than four words, such as a bare headline, counts as the first language given.
 */
export function detectLanguage(text: string, languages: readonly LanguageSigns[]): string {
  const sample = text.slice(0, LOOKED_AT);
  const written = isPlainlyLatin(sample) ? undefined : codeByScript(sample);
  if (written !== undefined) return written;
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < 4) return languages[0]?.code ?? 'und';
  let best = { code: 'und', share: SHARE };
  for (const { code, functionWords } of languages) {
    const share = words.filter((word) => functionWords.has(word)).length / words.length;
    if (share > best.share) best = { code, share };
  }
  return best.code;
}
