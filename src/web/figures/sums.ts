import type { Question, Sum } from '../../server/contract.js';
import { measureWords, numberWords, spanOf, titleWords, type Words } from '../format.js';

type Measure = Question['measure'];

/** "12–19", "12–19 or more"; a dash where nobody gives a number. */
export function sumNumber(sum: Pick<Sum, 'low' | 'high' | 'open' | 'stated'>, words: Words): string {
  if (sum.stated === 0) return '–';
  const range = spanOf(sum.low, sum.high, words);
  return sum.open > 0 ? words.t('figures.orMore', { range }) : range;
}

/** The same where there is little room: "12–19+". */
export function shortNumber(sum: Pick<Sum, 'low' | 'high' | 'open' | 'stated'>, words: Words): string {
  return `${sumNumber({ ...sum, open: 0 }, words)}${sum.open > 0 && sum.stated > 0 ? '+' : ''}`;
}

/** "12–19 killed in 7 events; 2 events do not say". */
export function sumSentence(sum: Sum, measure: Measure, words: Words): string {
  const { t } = words;
  const silent =
    sum.silent > 0 ? t('figures.silent', { count: sum.silent, n: numberWords(sum.silent, words) }) : '';
  if (sum.stated === 0) return silent ? t('figures.nobodySays', { silent }) : t('figures.noEvents');
  const n = numberWords(sum.stated, words);
  if (measure === 'events') return t('figures.happenings', { count: sum.stated, n });
  const said = t('figures.sum', {
    number: sumNumber(sum, words),
    measure: measureWords(measure, sum.high, words),
    events: t('figures.inEvents', { count: sum.stated, n }),
  });
  return silent ? t('figures.sumAnd', { said, silent }) : said;
}

/** The measure as a heading has it. */
export function measureName(measure: Measure, words: Words): string {
  return measure === 'events'
    ? words.t('figures.measureEvents')
    : titleWords(measureWords(measure, 2, words));
}
