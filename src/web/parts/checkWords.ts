import type { Check, Claim } from '../../server/contract.js';
import { dayWords, measureWords, numberWords, spanOf, titleWords, type Words, whenWords } from '../format.js';

type Found = Readonly<Record<string, string>>;
type Say = (found: Found, words: Words, claims: readonly Claim[]) => string;

// Names of people and arithmetic keep their own direction within a sentence.
const apart = (text: string) => `\u2068${text}\u2069`;
const leftToRight = (text: string) => `\u2066${text}\u2069`;

const day = '\\d{4}-\\d\\d-\\d\\d';
const account = '(?:at least |at most )?\\d+(?: to \\d+)?';

const n = (digits: string | undefined, words: Words) => numberWords(Number(digits), words);
const measure = (name: string | undefined, words: Words) => titleWords(measureWords(name ?? '', 2, words));
const teller = (name: string | undefined, { t }: Words) =>
  apart(!name || name === 'unnamed' ? t('checkSays.unnamed') : name);

/** "14", "at least 14", "2 to 4" in the words of the person. */
function accountWords(text: string | undefined, words: Words): string {
  const [, bound, first, last] =
    /^(at least |at most )?(\d+|null)(?: to (\d+|null))?$/.exec(text ?? '') ?? [];
  const value = (digits: string | undefined) => (digits && digits !== 'null' ? Number(digits) : null);
  const [low, high] = [value(first), value(last ?? first)];
  return apart(spanOf(bound === 'at most ' ? null : low, bound === 'at least ' ? null : high, words));
}

const span = (from: string | undefined, to: string | undefined, words: Words) =>
  apart(whenWords({ from: from ?? null, to: to ?? null, value: null, basis: 'none' }, words));

/** Consecutive days are said in words of the report's language: their claims have the days themselves. */
const days: Say = (_found, words, [last, first]) => {
  const { t } = words;
  const [from, to] = [first?.when.from, last?.when.to];
  const told = last?.fields.consecutiveDay;
  if (!from || !to || typeof told !== 'number') return '';
  const length = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  const fields = {
    from: dayWords(from, words),
    to: dayWords(to, words),
    length: t('checkSays.D', { count: length }),
  };
  if (length === told) return t('checkSays.days', fields);
  return t('checkSays.daysNot', { ...fields, told: t('checkSays.D', { count: told }) });
};

/** The forms of sentence that a check has, each with what it is in the words of the person. */
const forms: readonly [form: RegExp, say: Say][] = [
  [
    /^(?<terms>\d+(?: \+ \d+)+) = (?<sum>\d+)(?:, not (?<whole>\d+))?$/,
    ({ terms = '', sum, whole }, words) => {
      const all = terms.replace(/\d+/g, (one) => n(one, words));
      const is = leftToRight(`${all} = ${n(sum, words)}`);
      if (!whole) return is;
      return words
        .t('checkSays.sumNot', { terms: all, sum: n(sum, words), whole: n(whole, words) })
        .replace(`${all} = ${n(sum, words)}`, is);
    },
  ],
  [
    new RegExp(
      `^(?<from>${day}) \\+ (?<count>\\d+) (?<unit>day|week|month|year)s = (?<end>${day})(?:, not (?<told>.+))?$`,
    ),
    ({ from = '', count, unit = 'day', end = '', told }, words) =>
      words.t(told ? 'checkSays.deadlineNot' : 'checkSays.deadline', {
        from: dayWords(from, words),
        length: words.t(`checkSays.${unit.charAt(0).toUpperCase()}`, { count: Number(count) }),
        end: dayWords(end, words),
        told: told
          ?.split(' or ')
          .map((one) => dayWords(one, words))
          .join(' · '),
      }),
  ],
  [/ is \S+ days(?:, not \S+)?$/, days],
  [
    /^(?<what>\w+): (?<range>(?:\d+|null) to \d+) claimed of one (?<kind>\w+)$/,
    ({ what, range, kind = '' }, words) =>
      words.t('checkSays.claimed', {
        measure: measure(what, words),
        range: accountWords(range, words),
        kind: words.t(`kind.${kind}`, { defaultValue: titleWords(kind) }),
      }),
  ],
  [
    new RegExp(
      `^(?<what>\\w+)(?<side> of those who did it)?: (?<one>${account}) \\((?<first>.+)\\) against (?<other>${account}) \\((?<second>.+)\\)$`,
    ),
    ({ what, side, one, first, other, second }, words) =>
      words.t('checkSays.against', {
        measure: side
          ? words.t('checkSays.ofActors', { measure: measure(what, words) })
          : measure(what, words),
        one: accountWords(one, words),
        teller: teller(first, words),
        other: accountWords(other, words),
        second: teller(second, words),
      }),
  ],
  [
    /^(?<count>\d*) ?(?<whom>.*): killed \((?<first>.+)\), wounded \((?<second>.+)\)$/,
    ({ count, whom = '', first, second }, words) =>
      words.t('checkSays.fate', {
        whom: `${count ? `${n(count, words)} ` : ''}${apart(whom)}`,
        teller: teller(first, words),
        second: teller(second, words),
      }),
  ],
  [
    /^(?<first>.+) denies it; (?<second>.+) states it$/,
    ({ first, second }, words) =>
      words.t('checkSays.denies', { teller: teller(first, words), second: teller(second, words) }),
  ],
  [
    new RegExp(
      `^(?<what>\\w+): (?<a>${day}) to (?<b>${day}) overlaps (?<c>${day}) to (?<d>${day}); not to be added$`,
    ),
    ({ what, a, b, c, d }, words) =>
      words.t('checkSays.overlap', {
        measure: measure(what, words),
        first: span(a, b, words),
        second: span(c, d, words),
      }),
  ],
  [
    new RegExp(`^(?<part>\\d+) (?<what>\\w+) of (?<whole>\\d+) since (?<from>${day})$`),
    ({ part, what = '', whole, from = '' }, words) =>
      words.t('checkSays.daily', {
        part: n(part, words),
        measure: measureWords(what, Number(part), words),
        whole: n(whole, words),
        from: dayWords(from, words),
      }),
  ],
];

/**
 * What a check found, in the words and digits of the person. The reader and the ledger say it in English, which is
 * part of their output; a form that is not known here, from a newer desk, stays as it is.
 */
export function checkWords({ says }: Check, claims: readonly Claim[], words: Words): string {
  for (const [form, say] of forms) {
    const match = form.exec(says);
    const said = match && say(match.groups ?? {}, words, claims);
    if (said) return said;
  }
  return says;
}
