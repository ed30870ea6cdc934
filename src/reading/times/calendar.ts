/** A day of the proleptic Gregorian calendar. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** A month, day, hour or week as ISO 8601 writes it. */
export const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Days since 1970-01-01; the civil-days algorithm, exact for every year. */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function dayOfNumber(number: number): Day {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The last day of a month, 28 to 31. */
export function lastDayOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);

export const isoYear = (year: number): string => String(year).padStart(4, '0');
export const isoMonth = (year: number, month: number): string => `${isoYear(year)}-${twoDigits(month)}`;
export const isoDay = (year: number, month: number, day: number): string =>
  `${isoMonth(year, month)}-${twoDigits(day)}`;

export function isoOfNumber(number: number): string {
  const { year, month, day } = dayOfNumber(number);
  return isoDay(year, month, day);
}

/** The day number of an ISO day or instant (its first ten characters), or undefined. */
export function numberOfIso(iso: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:$|[T ])/.exec(iso);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDay(year, month, day) ? dayNumber(year, month, day) : undefined;
}

/** Monday is 1, Sunday is 7 (ISO 8601). */
export const weekdayOfNumber = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** An ISO day moved by days; the text as given where it is no ISO day. */
export function addDays(iso: string, days: number): string {
  const number = numberOfIso(iso);
  return number === undefined ? iso : isoOfNumber(number + days);
}

/** A day number moved by months, held at the end of a shorter month. */
export function addMonthsToNumber(number: number, months: number): number {
  const { year, month, day } = dayOfNumber(number);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return dayNumber(toYear, toMonth, Math.min(day, lastDayOf(toYear, toMonth)));
}

/** An ISO day moved by months, held at the end of a shorter month: 31 March less a month is 28 February. */
export function addMonths(iso: string, months: number): string {
  const number = numberOfIso(iso);
  return number === undefined ? iso : isoOfNumber(addMonthsToNumber(number, months));
}

/** Monday is 1, Sunday is 7; undefined where it is no ISO day. */
export function weekdayOf(iso: string): number | undefined {
  const number = numberOfIso(iso);
  return number === undefined ? undefined : weekdayOfNumber(number);
}

/** Days from one ISO day to another, negative when the second comes first. */
export function daysBetween(from: string, to: string): number | undefined {
  const [first, last] = [numberOfIso(from), numberOfIso(to)];
  return first === undefined || last === undefined ? undefined : last - first;
}

/** The ISO week that a day number lies in: `2025-W50`. */
export function isoWeekOfNumber(number: number): string {
  const thursday = number - weekdayOfNumber(number) + 4;
  const { year } = dayOfNumber(thursday);
  return `${isoYear(year)}-W${twoDigits(Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1)}`;
}

/** The day number of the Monday of an ISO week. */
export function mondayOfWeek(year: number, week: number): number {
  const fourth = dayNumber(year, 1, 4);
  return fourth - weekdayOfNumber(fourth) + 1 + (week - 1) * 7;
}
