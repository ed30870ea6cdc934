import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { checkEntry } from '../../registers/entryCheck.js';
import { registers } from '../../registers/index.js';
import type { EntryContent, Stop } from '../../server/contract.js';
import type { Language } from '../i18n.js';
import { booksMore as ar } from '../locales/ar/booksMore.js';
import { ar as arShell } from '../locales/ar/index.js';
import { booksMore as en } from '../locales/en/booksMore.js';
import { en as enShell } from '../locales/en/index.js';
import { troubleWords } from './troubles.js';

const book = registers.find(({ name }) => name === 'missions')!.book!;

beforeAll(() =>
  i18next.init({
    lng: 'en',
    resources: {
      en: { translation: { ...en, unit: enShell.unit } },
      ar: { translation: { ...ar, unit: arShell.unit } },
    },
    interpolation: { escapeValue: false },
  }),
);

const stop = (to: string): Stop => ({ to, at: null, place: null });
const mission: EntryContent = {
  kind: 'mission',
  values: { name: 'M-1', day: '2026-03-02' },
  stops: [stop('requested')],
  claims: [],
  sharing: null,
  sensitivity: null,
};

/** What is wrong with a mission, in words without the marks that set names apart. */
const told = (language: Language, over: Partial<EntryContent>) =>
  checkEntry(book, { ...mission, ...over }).map((one) => {
    const { says, remedy } = troubleWords(one, book, {
      t: i18next.getFixedT(language),
      locale: language,
      language,
    } as never);
    return `${says} ${remedy}`.replace(/[\u2066-\u2069]/g, '');
  });

const days = { values: { ...mission.values, day: '01/02/2026' } };

it('names the form of a day that was written in another', () =>
  expect(told('ar', days)).toEqual([
    'لم يُكتب «01/02/2026» بصيغة يوم. اكتب اليوم بهذه الصيغة: 2026-01-31 (السنة ثم الشهر ثم اليوم).',
  ]));

it('names a move and those that are allowed by the words of the ladder', () => {
  const moved = { stops: [stop('requested'), stop('facilitated')] };
  expect(told('en', moved)).toEqual([
    'From “Requested” it cannot go to “Facilitated”. From there it can go to one of: Approved, Denied, Cancelled, Postponed.',
  ]);
  const [arabic] = told('ar', moved);
  expect(arabic).toMatch(/^لا يُنتقل من «مطلوبة» إلى «.+»\. يُنتقل منها إلى إحدى هذه: .+، .+\.$/);
  expect(arabic).not.toMatch(/[a-z]/i);
});

it('names codes by their words, and in English tells the rest as the desk does', () => {
  const coded = { values: { ...mission.values, purposes: ['watr'] } };
  expect(told('en', coded)[0]).toMatch(/^“watr” is none of the codes\. It is one of: [A-Z].+, /);
  expect(told('ar', coded)[0]).toMatch(/^ليس «watr» من الرموز\. الرموز هي: [^a-z]+\.$/);
  expect(told('en', days)[0]).toMatch(/^Planned for is "01\/02\/2026"/);
});
