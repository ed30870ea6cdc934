import type { Claim } from '../../reading/reading.js';
import { DeskError } from '../error.js';
import { valueAt } from './path.js';

type Test = (value: unknown) => boolean;

const text: Test = (value) => typeof value === 'string' && value.trim() !== '' && value.length <= 1000;
const textOrNull: Test = (value) => value === null || text(value);
const numberOrNull: Test = (value) => value === null || (typeof value === 'number' && Number.isFinite(value));
const dayOrNull: Test = (value) => value === null || (typeof value === 'string' && isCalendarDay(value));
const flag: Test = (value) => typeof value === 'boolean';
const oneOf =
  (...values: string[]): Test =>
  (value) =>
    values.includes(value as string);
const field: Test = (value) =>
  text(value) || flag(value) || typeof value === 'number' || (Array.isArray(value) && value.every(text));

function isCalendarDay(day: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(day);
  if (!parts) return false;
  const [year, month, date] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  const real = new Date(Date.UTC(year, month - 1, date));
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === date;
}

/** What may be corrected, and what a value of it looks like. What ties a claim to its quote may not. */
const correctable: readonly [path: RegExp, test: Test, says: string][] = [
  [/^kind$/, text, 'the name of a kind'],
  [/^certainty$/, oneOf('stated', 'alleged', 'denied', 'planned', 'possible'), 'a certainty'],
  [/^background$/, flag, 'true or false'],
  [/^when\.(from|to)$/, dayOrNull, 'a day such as 2026-01-31, or null'],
  [/^when\.value$/, textOrNull, 'a TIMEX3 value, or null'],
  [/^where\[\d+\]\.name$/, text, 'a name'],
  [/^where\[\d+\]\.(country|admin1)$/, textOrNull, 'a name or code, or null'],
  [/^where\[\d+\]\.(lat|lon|geonameId)$/, numberOrNull, 'a number, or null'],
  [
    /^where\[\d+\]\.precision$/,
    oneOf('exact', 'near', 'admin2', 'admin1', 'country', 'unknown'),
    'a precision',
  ],
  [/^who\[\d+\]\.name$/, text, 'a name'],
  [
    /^who\[\d+\]\.role$/,
    oneOf(
      'perpetrator',
      'backer',
      'target',
      'victim',
      'instrument',
      'authority',
      'participant',
      'beneficiary',
    ),
    'a role',
  ],
  [
    /^who\[\d+\]\.kind$/,
    oneOf('person', 'people', 'organisation', 'group', 'state', 'force', 'unknown'),
    'a kind of actor',
  ],
  [/^counts\[\d+\]\.(value|low|high)$/, numberOrNull, 'a number, or null'],
  [
    /^counts\[\d+\]\.bound$/,
    oneOf('exact', 'about', 'atLeast', 'atMost', 'moreThan', 'lessThan', 'between', 'vague'),
    'a bound',
  ],
  [/^counts\[\d+\]\.of$/, textOrNull, 'words, or null'],
  [/^fields\.[a-zA-Z]\w*$/, field, 'text, a number, true or false, or a list of texts'],
];

/** Throws where a path of this claim cannot be corrected, or not to this value. */
export function checkCorrection(claim: Claim, path: string, value: unknown): void {
  const rule = correctable.find(([pattern]) => pattern.test(path));
  if (!rule) {
    throw new DeskError('badInput', `"${path}" cannot be corrected.`, {
      remedy: 'Give a path such as counts[0].value, when.from, where[0].name, who[0].role or fields.status.',
      details: { path },
    });
  }
  if (!path.startsWith('fields.') && valueAt(claim, path) === undefined) {
    throw new DeskError('badInput', `Claim "${claim.id}" has nothing at "${path}".`, { details: { path } });
  }
  const [, test, says] = rule;
  if (test(value)) return;
  throw new DeskError('badInput', `${JSON.stringify(value)} does not fit "${path}": it takes ${says}.`, {
    details: { path, value },
  });
}
