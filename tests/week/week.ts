import type { EntryDraft } from '../../src/ledger/bookModel.js';
import type { EntryPlace, Stop } from '../../src/registers/entry.js';

/** A week of an access unit, Monday 2 to Sunday 8 March 2026: what it writes down, and what reports tell of it. */

const place = (name: string): EntryPlace => ({
  name,
  geonameId: null,
  lat: null,
  lon: null,
  country: null,
  admin1: null,
  precision: 'exact',
});

/** Stops as "requested 2026-03-01T08:00 > held 2026-03-02T09:00 @ North gate". */
const path = (text: string): Stop[] =>
  text.split(' > ').map((part) => {
    const [, to, at, where] = /^(\w+)(?: ([\dT:-]+))?(?: @ (.+))?$/.exec(part)!;
    return { to: to!, at: at ?? null, place: where ?? null };
  });

const organisations = ['Relief Lorries', 'Water Without Walls', 'Northern Clinics', 'Food Partners'];
const purposes = ['fuel', 'food', 'water', 'medicalSupplies', 'patientEvacuation'];

/** Of ten missions five are facilitated, two impeded, one each denied, cancelled and postponed. */
const ways: ((day: string) => { path: string; values?: EntryDraft['values'] })[] = [
  ...Array.from({ length: 5 }, () => (day: string) => ({
    path: `requested 2026-03-01T08:00 > approved 2026-03-01T15:00 > enRoute ${day}T07:00 > held ${day}T08:30 @ North gate > facilitated ${day}T10:30`,
  })),
  (day) => ({
    path: `requested > approved > enRoute ${day}T07:00 > held ${day}T09:00 @ Bridge > impeded ${day}T13:00`,
    values: { outcome: 'accomplished' },
  }),
  (day) => ({
    path: `requested > approved > enRoute ${day}T07:00 > impeded ${day}T13:00`,
    values: { outcome: 'partlyAccomplished' },
  }),
  () => ({ path: 'requested > denied 2026-03-02' }),
  () => ({ path: 'requested > cancelled', values: { cancelledBy: 'organiser', reason: 'logistical' } }),
  () => ({ path: 'requested > approved > postponed', values: { reason: 'security' } }),
];

/** The mission of that number, 0 to 39. */
export function missionOf(number: number): EntryDraft {
  const day = `2026-03-0${2 + (number % 5)}`;
  const { path: stops, values } = ways[number % 10]!(day);
  return {
    kind: 'mission',
    stops: path(stops),
    values: {
      name: `M-${100 + number}`,
      day,
      organisation: organisations[number % 4]!,
      purposes: [purposes[number % 5]!],
      people: 3 + (number % 5),
      from: place('Karsa'),
      to: place('Old Harbour'),
      ...values,
    },
  };
}

export const crossingDays: EntryDraft[] = [
  ...['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'].map((day, at) => ({
    kind: 'crossingDay',
    values: { crossing: place('North gate'), day, state: 'open', peopleIn: 20 + at, peopleOut: 30 },
  })),
  {
    kind: 'crossingDay',
    values: { crossing: place('North gate'), day: '2026-03-07', state: 'open', peopleIn: 12 },
  },
  {
    kind: 'crossingDay',
    values: { crossing: place('River landing'), day: '2026-03-04', state: 'closed', reason: 'flood' },
  },
  { kind: 'recurring', values: { crossing: place('North gate'), day: '2026-01-01', weekdays: ['friday'] } },
];

export const steps: EntryDraft[] = [
  { kind: 'announcement', values: { instrument: 'River Act', day: '2026-01-05' } },
  { kind: 'waiver', values: { instrument: 'River Act', day: '2026-01-10', duration: 'P90D' } },
  {
    kind: 'waiver',
    values: { instrument: 'Fuel permit', day: '2026-01-10', duration: 'P30D', reading: 'counted' },
  },
];

export const week = { from: '2026-03-02', to: '2026-03-08' };

/** Three reports of the week, as they come in. */
export const reports = [
  {
    source: 'Humanitarian office',
    publishedAt: '2026-03-08',
    text:
      'KARSA - Between Monday and Friday, aid agencies attempted 40 missions, the humanitarian office said on Sunday. ' +
      'Nineteen were facilitated, eight were delayed, four were denied and four were cancelled.',
  },
  {
    source: 'Harbour Post',
    publishedAt: '2026-03-07',
    text: 'KARSA - At least 15 missions were facilitated between Monday and Friday, the governor said on Saturday.',
  },
  {
    source: 'River Wire',
    publishedAt: '2026-03-06',
    text: 'KARSA - The government denied two aid missions on Thursday, an aid agency said on Friday.',
  },
];
