import type { Claim } from '../../reading/reading.js';
import { DeskError } from '../error.js';
import { checkField } from '../fields.js';
import * as is from './items.js';
import { type Holed, itemAt, valueAt, withValue } from './path.js';

type Test = (value: unknown) => boolean;

/** What may be corrected, and what a value of it looks like. What ties a claim to its quote may not. */
const correctable: readonly [path: RegExp, test: Test, says: string][] = [
  [/^kind$/, is.text, 'the name of a kind'],
  [/^certainty$/, is.certainty, 'a certainty'],
  [/^scope$/, is.scope, 'event, tally or state'],
  [/^background$/, is.flag, 'true or false'],
  [/^when\.(from|to)$/, is.dayOrNull, 'a day such as 2026-01-31, or null'],
  [/^when\.value$/, is.textOrNull, 'a TIMEX3 value, or null'],
  [/^where\[\d+\]\.name$/, is.text, 'a name'],
  [/^where\[\d+\]\.(country|admin1)$/, is.textOrNull, 'a name or code, or null'],
  [/^where\[\d+\]\.(lat|lon|geonameId)$/, is.numberOrNull, 'a number, or null'],
  [/^where\[\d+\]\.precision$/, is.precision, 'a precision'],
  [/^who\[\d+\]\.name$/, is.text, 'a name'],
  [/^who\[\d+\]\.role$/, is.role, 'a role'],
  [/^who\[\d+\]\.kind$/, is.actorKind, 'a kind of actor'],
  [/^counts\[\d+\]\.(value|low|high)$/, is.amountOrNull, 'a number up to a million millions, or null'],
  [/^counts\[\d+\]\.bound$/, is.bound, 'a bound'],
  [/^counts\[\d+\]\.of$/, is.textOrNull, 'words, or null'],
];

/** Wholes: what was given is made complete, undefined where it does not fit. */
const wholes: readonly [
  path: RegExp,
  from: (given: unknown, quote: Claim['quote']) => unknown,
  says: string,
][] = [
  [/^chain$/, is.chainFrom, 'a list of names'],
  [/^when$/, is.whenFrom, '{from, to}: days such as 2026-01-31, or null, the first not after the last'],
  [
    /^counts\[\d+\]$/,
    is.countFrom,
    '{measure, value, low?, high?, bound?, of?}, the lowest not above the highest, or null to remove it',
  ],
  [
    /^where\[\d+\]$/,
    is.placeFrom,
    '{name, lat?, lon?, country?, admin1?, precision?}, lat from -90 to 90 and lon from -180 to 180, both or neither, or null to remove it',
  ],
  [/^who\[\d+\]$/, is.actorFrom, '{role, name, kind?}, or null to remove it'],
];

const unfit = (path: string, value: unknown, says: string) =>
  new DeskError('badInput', `${JSON.stringify(value)} does not fit "${path}": it takes ${says}.`, {
    details: { path, value },
  });

const nothingThere = (claim: Holed, path: string) =>
  new DeskError('badInput', `Claim "${claim.id}" has nothing at "${path}".`, { details: { path } });

/** An item may be put where one stands or stood, or at the end of its list; null takes away one that stands. */
function checkItem(claim: Holed, path: string, value: unknown): void {
  const [list, at] = itemAt(path) ?? [];
  if (list === undefined || at === undefined) return;
  const end = claim[list].length;
  if (value === null && (claim[list][at] ?? null) === null) throw nothingThere(claim, path);
  if (at <= end) return;
  throw new DeskError('badInput', `"${path}" leaves a gap: the next of ${list} is ${list}[${end}].`, {
    details: { path },
  });
}

function wholeOf(claim: Holed, path: string, value: unknown): { whole: unknown } | undefined {
  const found = wholes.find(([pattern]) => pattern.test(path));
  if (!found) return undefined;
  const [, from, says] = found;
  checkItem(claim, path, value);
  if (value === null && itemAt(path)) return { whole: null };
  const before = valueAt(claim, path) as { quote?: Claim['quote'] } | null | undefined;
  const whole = from(value, before?.quote ?? claim.quote);
  if (whole === undefined) throw unfit(path, value, says);
  return { whole };
}

/** Holds a part to what its whole has to be; number and bound of a count take its ends with them. */
function checkWhole(claim: Holed, path: string, value: unknown): void {
  const whole = /^(?:when|where\[\d+\]|counts\[\d+\])(?=\.(?!(?:value|bound)$))/.exec(path)?.[0];
  const found = wholes.find(([pattern]) => whole !== undefined && pattern.test(whole));
  if (whole === undefined || !found) return;
  const [, from, says] = found;
  if (from(valueAt(withValue(claim, path, value), whole), claim.quote) !== undefined) return;
  throw new DeskError('badInput', `${JSON.stringify(value)} does not fit "${path}" as the rest stands.`, {
    remedy: `Correct "${whole}" as a whole: it takes ${says}.`,
    details: { path, value },
  });
}

/** The value to be kept for a correction; throws where a path of this claim cannot be corrected, or not to this value. */
export function correctionOf(claim: Holed, path: string, value: unknown): unknown {
  const field = /^fields\.([a-zA-Z]\w*)$/.exec(path)?.[1];
  if (field !== undefined) {
    checkField(claim.register, field, value);
    return value;
  }
  const found = wholeOf(claim, path, value);
  if (found) return found.whole;
  const rule = correctable.find(([pattern]) => pattern.test(path));
  if (!rule) {
    throw new DeskError('badInput', `"${path}" cannot be corrected.`, {
      remedy:
        'Give a path such as kind, when, counts[0], counts[0].value, where[0].name, who[0].role or fields.status.',
      details: { path },
    });
  }
  if (valueAt(claim, path) === undefined) throw nothingThere(claim, path);
  const [, test, says] = rule;
  if (!test(value)) throw unfit(path, value, says);
  checkWhole(claim, path, value);
  return value;
}
