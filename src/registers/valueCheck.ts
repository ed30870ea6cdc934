import type { BookField } from './book.js';
import { isDay, isDuration, isTime } from './clock.js';
import type { EntryTrouble } from './entry.js';
import { anyOf, type TroubleCode, trouble } from './entryTrouble.js';
import { isNearer, precisions, tenthOf } from './nearest.js';

const shortText = 500;
const longText = 20_000;
const mostItems = 200;

type Tell = (
  code: TroubleCode,
  says: string,
  remedy: string,
  details?: EntryTrouble['details'],
) => EntryTrouble[];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown) => (JSON.stringify(value) ?? String(value)).slice(0, 80);

function checkText(value: unknown, most: number, tell: Tell): EntryTrouble[] {
  if (typeof value !== 'string') return tell('wrongType', `is no text: ${shown(value)}`, 'Write words.');
  if (value.length <= most) return [];
  return tell('tooLong', `has ${value.length} letters`, `Write at most ${most}.`, { most });
}

function checkNumber(
  value: unknown,
  { least = 0, most, fraction }: { least?: number; most?: number; fraction?: boolean },
  tell: Tell,
): EntryTrouble[] {
  if (typeof value !== 'number' || !Number.isFinite(value))
    return tell('wrongType', `is no number: ${shown(value)}`, 'Write a number.');
  if (!fraction && !Number.isSafeInteger(value))
    return tell('notWhole', `is ${value}, which is no whole number`, 'Write a whole number.');
  if (value < least)
    return tell('tooSmall', `is ${value}, less than ${least}`, `Write ${least} or more.`, {
      given: value,
      least,
    });
  if (most !== undefined && value > most)
    return tell('tooLarge', `is ${value}, more than ${most}`, `Write ${most} or less.`, {
      given: value,
      most,
    });
  return [];
}

function checkRange(value: unknown, tell: Tell): EntryTrouble[] {
  if (!isObject(value)) return tell('wrongType', `is no range: ${shown(value)}`, 'Give least and most.');
  const { least = null, most = null } = value;
  if (least === null && most === null)
    return tell('wrongType', 'has neither least nor most', 'Give one of them, or leave it empty.');
  for (const side of [least, most]) {
    const wrong = side === null ? [] : checkNumber(side, {}, tell);
    if (wrong.length > 0) return wrong;
  }
  if (least === null || most === null || (least as number) <= (most as number)) return [];
  return tell('leastOverMost', `has ${least} as least and ${most} as most`, 'Turn them round.', {
    least: least as number,
    most: most as number,
  });
}

/** Whether a place is told nearer than `nearest`, by its precision or by its coordinates. */
function isTooNear({ precision, lat, lon }: Record<string, unknown>, nearest: string): boolean {
  const isFine = (side: unknown) => typeof side === 'number' && tenthOf(side) !== side;
  return isNearer(precision as string, nearest) || isFine(lat) || isFine(lon);
}

function checkPlace(value: unknown, nearest: string | undefined, tell: Tell): EntryTrouble[] {
  const bad = (what: string) => tell('badPlace', what, 'Choose a place that is offered, or write its name.');
  if (!isObject(value)) return bad(`is no place: ${shown(value)}`);
  const { name, geonameId = null, lat = null, lon = null, country = null, admin1 = null } = value;
  if (typeof name !== 'string' || name.trim() === '') return bad('has no name');
  if (name.length > shortText) return bad('has a name too long');
  if (geonameId !== null && !(Number.isSafeInteger(geonameId) && (geonameId as number) > 0))
    return bad(`has ${shown(geonameId)} as its GeoNames id`);
  const within = (side: unknown, most: number) => typeof side === 'number' && Math.abs(side) <= most;
  if ((lat === null) !== (lon === null)) return bad('has one of latitude and longitude alone');
  if (lat !== null && !(within(lat, 90) && within(lon, 180)))
    return bad(`lies at ${shown(lat)}, ${shown(lon)}, which is nowhere`);
  if (![country, admin1].every((one) => one === null || (typeof one === 'string' && one.length <= shortText)))
    return bad('has a country or province that is no name');
  if (!precisions.includes(value.precision as string))
    return bad(`is known ${shown(value.precision)}, which is none of ${precisions.join(', ')}`);
  if (nearest === undefined || !isTooNear(value, nearest)) return [];
  const remedy = `Give ${nearest} or less, with coordinates to a tenth of a degree at most.`;
  return tell('tooNear', 'is told more exactly than it may be', remedy, { nearest });
}

const oneOf = (value: unknown, known: readonly string[], tell: Tell): EntryTrouble[] =>
  typeof value === 'string' && known.includes(value)
    ? []
    : tell('unknownCode', `has ${shown(value)}`, `Choose ${anyOf(known)}.`, {
        given: typeof value === 'string' ? value.slice(0, 80) : shown(value),
        known,
      });

function checkHarm(value: unknown, field: BookField & { type: 'harm' }, tell: Tell): EntryTrouble[] {
  if (!Array.isArray(value) || value.length > mostItems)
    return tell('wrongType', 'is no list of casualties', 'Give group, measure, least and most of each.');
  const seen = new Set<string>();
  for (const one of value) {
    if (!isObject(one)) return tell('wrongType', `has ${shown(one)}`, 'Give group, measure, least and most.');
    const wrong = [
      ...oneOf(one.group, Object.keys(field.groups), tell),
      ...oneOf(one.measure, field.measures, tell),
      ...checkRange(one, tell),
    ];
    if (wrong.length > 0) return wrong;
    const key = JSON.stringify([one.group, one.measure]);
    if (seen.has(key))
      return tell('twice', `has ${one.group} ${one.measure} twice`, 'Give each group and measure once.');
    seen.add(key);
  }
  return [];
}

/** What is wrong with the value of one field by its type. */
export function checkValue(field: BookField, value: unknown): EntryTrouble[] {
  const { name, label } = field;
  const tell: Tell = (code, says, remedy, details) => [
    trouble(name, code, `${label.en} ${says}.`, remedy, details),
  ];
  switch (field.type) {
    case 'text':
      return checkText(value, field.long ? longText : shortText, tell);
    case 'actor':
      return checkText(value, shortText, tell);
    case 'number':
      return checkNumber(value, field, tell);
    case 'range':
      return checkRange(value, tell);
    case 'day':
      return typeof value === 'string' && isDay(value)
        ? []
        : tell('noSuchDay', `is ${shown(value)}, which is no day`, 'Write a day as in 2026-01-31.', {
            given: shown(value),
          });
    case 'time':
      return typeof value === 'string' && isTime(value)
        ? []
        : tell(
            'noSuchTime',
            `is ${shown(value)}, which is no time`,
            'Write a time as in 2026-01-31T08:30, or its day.',
            { given: shown(value) },
          );
    case 'duration':
      return typeof value === 'string' && isDuration(value)
        ? []
        : tell('noDuration', `is ${shown(value)}, which is no duration`, 'Write it as in P180D.', {
            given: shown(value),
          });
    case 'code':
      return oneOf(value, Object.keys(field.codes), tell);
    case 'codes': {
      if (!Array.isArray(value)) return tell('wrongType', 'is no list', 'Give a list.');
      return value.flatMap((one) => oneOf(one, Object.keys(field.codes), tell)).slice(0, 1);
    }
    case 'place':
      return checkPlace(value, field.nearest, tell);
    case 'flag':
      return typeof value === 'boolean'
        ? []
        : tell('wrongType', `is ${shown(value)}, neither yes nor no`, 'Say yes or no.');
    case 'harm':
      return checkHarm(value, field, tell);
  }
}
