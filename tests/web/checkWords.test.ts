import i18next, { type FormatterModule, type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '../../src/ledger/derive/account.js';
import { contradictionsOf, type Told } from '../../src/ledger/derive/contradictions.js';
import { consecutiveDays } from '../../src/reading/checks/consecutiveDays.js';
import { contradictions } from '../../src/reading/checks/contradiction.js';
import { deadlines } from '../../src/reading/checks/deadline.js';
import { partsSum } from '../../src/reading/checks/partsSum.js';
import { dailyAgainstCumulative, windowOverlap } from '../../src/reading/checks/tallies.js';
import { smallNumbers, weekdays } from '../../src/reading/languages/en/classes.js';
import type { Check, Claim, Count, ReportEvent } from '../../src/reading/reading.js';
import { ar } from '../../src/web/locales/ar/index.js';
import { en } from '../../src/web/locales/en/index.js';
import { checkWords } from '../../src/web/parts/checkWords.js';

const quote = { start: 0, end: 1, exact: 'x', prefix: '', suffix: '' };
const count = (measure: Count['measure'], value: number, of: string | null = null): Count => ({
  measure,
  value,
  low: value,
  high: value,
  bound: 'exact',
  of,
  quote,
});
const claim = (id: string, over: Partial<Claim> = {}): Claim => ({
  id,
  register: 'attacks',
  kind: 'attack',
  scope: 'tally',
  quote,
  trigger: { start: 0, end: 1, text: 'x' },
  chain: [],
  certainty: 'stated',
  background: false,
  when: { from: null, to: null, value: null, basis: 'none' },
  where: [],
  who: [],
  counts: [],
  fields: {},
  partOf: null,
  ...over,
});
const window = (from: string, to = from) => ({ from, to, value: null, basis: 'text' as const });
const dead = (id: string, from: string, to: string, value: number) =>
  claim(id, { when: window(from, to), counts: [count('killed', value)] });

const whole = claim('whole', { counts: [count('missions', 9)] });
const part = (id: string, value: number) =>
  claim(id, { counts: [count('missions', value)], partOf: 'whole' });
const open = (id: string, iso: string, fields: Claim['fields']) =>
  claim(id, {
    register: 'crossings',
    kind: 'crossingDay',
    when: window(iso),
    fields: { status: 'open', ...fields },
  });
const step = (expires: string[]) =>
  claim('step', { when: window('2026-01-10'), fields: { duration: 'P90D', expires } });
const account = (
  report: string,
  low: number | null,
  high: number | null,
  of: Account['of'] = 'victims',
): Account => ({
  report,
  measure: 'killed',
  of,
  low,
  high,
  bound: 'exact',
  claims: [report],
});
const told = (id: string, teller: string, over: Partial<Claim> = {}): Told => ({
  claim: claim(id, over),
  report: id,
  teller,
});
const tellers = [told('a', 'the mayor'), told('b', 'unnamed')];
const event = (low: number | null, high: number) =>
  ({
    kind: 'airstrike',
    totals: [{ measure: 'killed', of: 'victims', low, high, claims: ['a', 'b'] }],
  }) as unknown as ReportEvent;
const differing = [dead('a', '2026-03-01', '2026-03-01', 2), dead('b', '2026-03-01', '2026-03-01', 5)];

const days = [open('first', '2026-03-09', {}), open('last', '2026-03-11', { consecutiveDay: 3 })];
const daysWrong = [days[0]!, open('last', '2026-03-11', { consecutiveDay: 5 })];
const words = { weekdays, numbers: smallNumbers };

/** One of each form that the reader and the ledger give a check, with its claims. */
const checks: [says: Check[], claims: Claim[]][] = [
  [partsSum([whole, part('one', 5), part('two', 4)]), []],
  [partsSum([whole, part('one', 5), part('two', 3)]), []],
  [consecutiveDays(days, words), days],
  [consecutiveDays(daysWrong, words), daysWrong],
  [deadlines([step(['2026-04-10'])]), []],
  [deadlines([step(['2026-04-12'])]), []],
  [
    dailyAgainstCumulative([
      dead('d', '2026-03-10', '2026-03-10', 4),
      dead('t', '2026-01-01', '2026-03-10', 40),
    ]),
    [],
  ],
  [windowOverlap([dead('a', '2026-01-01', '2026-01-20', 4), dead('b', '2026-01-10', '2026-02-01', 5)]), []],
  [contradictions(differing, [event(2, 5)]), differing],
  [contradictionsOf([account('a', 14, 14), account('b', 19, null)], tellers), []],
  [
    contradictionsOf([account('a', null, 3, 'perpetrators'), account('b', 4, 6, 'perpetrators')], tellers),
    [],
  ],
  [
    contradictionsOf(
      [],
      [
        told('a', 'the mayor', { counts: [count('killed', 3, 'traders')] }),
        told('b', 'a doctor', { counts: [count('injured', 3, 'traders')] }),
      ],
    ),
    [],
  ],
  [contradictionsOf([], [told('a', 'the mayor'), told('b', 'the army', { certainty: 'denied' })]), []],
];

/** Numbers in Arabic-Indic digits, as one may choose. */
const inDigits: FormatterModule = {
  type: 'formatter',
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (value: unknown, _format, language) =>
    typeof value === 'number' && language === 'ar'
      ? new Intl.NumberFormat('ar-u-nu-arab').format(value)
      : String(value),
};

describe('what a check found', () => {
  const translators: Record<string, TFunction> = {};
  beforeAll(async () => {
    const i18n = i18next.createInstance().use(inDigits);
    await i18n.init({
      lng: 'en',
      resources: { en: { translation: en }, ar: { translation: ar } },
      interpolation: { escapeValue: false, alwaysFormat: true },
    });
    for (const language of ['en', 'ar']) translators[language] = i18n.getFixedT(language);
  });
  const say = (language: 'en' | 'ar', check: Check, claims: Claim[]) => {
    const ordered = check.claims.flatMap((id) => claims.find((one) => one.id === id) ?? []);
    const t = (key: string, fields?: Record<string, unknown>) =>
      translators[language]!(key, fields ?? {}) as string;
    const locale = language === 'ar' ? 'ar-EG-u-nu-arab' : 'en-GB';
    return checkWords(check, ordered, { t, locale })
      .replace(/[\u2066-\u2069]/g, '')
      .replace(/\s/g, ' ');
  };

  it('is said in English', () => {
    expect(checks.map(([[check], claims]) => say('en', check!, claims))).toEqual([
      '5 + 4 = 9',
      '5 + 3 = 8, not 9',
      '9 Mar 2026 to 11 Mar 2026 is 3 days',
      '9 Mar 2026 to 11 Mar 2026 is 3 days, not 5 days',
      '10 Jan 2026 + 90 days = 10 Apr 2026',
      '10 Jan 2026 + 90 days = 10 Apr 2026, not 12 Apr 2026',
      '4 killed of 40 since 1 Jan 2026',
      'Killed: 1 – 20 Jan 2026 overlaps 10 Jan – 1 Feb 2026; not to be added',
      'Killed: 2–5 claimed of one event (Airstrike)',
      'Killed: 14 (the mayor) against at least 19 (nobody named)',
      'Killed of those who did it: up to 3 (the mayor) against 4–6 (nobody named)',
      '3 traders: killed (the mayor), wounded (a doctor)',
      'the army denies it; the mayor states it',
    ]);
  });

  it('is said in Arabic without a word or a digit of English, but for who and what a report names', () => {
    const named = /the mayor|the army|a doctor|traders/g;
    for (const [[check], claims] of checks) {
      expect(say('ar', check!, claims).replace(named, '')).toMatch(/^[^a-zA-Z0-9]+$/);
    }
  });

  it('stays as it is where its form is not known', () => {
    const odd: Check = { rule: 'parts-sum', holds: false, says: '5 are fewer than 6', claims: [] };
    expect(say('ar', odd, [])).toBe('5 are fewer than 6');
  });
});
