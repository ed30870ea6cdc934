import type { Time } from '../reading.js';
import { dayOfNumber, numberOfIso, twoDigits } from './calendar.js';

/** What relative times are counted from: the day of publication, and the day last told of. */
export class Anchor {
  /** The day of publication, as a day number. */
  readonly day: number | undefined;
  /** Seconds into that day, where the publication tells a time. */
  readonly second: number | undefined;
  readonly basis: Time['basis'];
  /** The day, or the first day of the month, year or last month of the quarter, that the text told of last. */
  told: { day: number; grain: 'day' | 'month' | 'quarter' | 'year'; basis: Time['basis'] } | undefined;

  /** Whether the text told a year of three digits as one: "c. 314". */
  old = false;

  constructor(publishedAt: string | null, basis: Time['basis'] = 'publishedAt') {
    this.day = publishedAt === null ? undefined : numberOfIso(publishedAt);
    this.basis = this.day === undefined ? 'none' : basis;
    const clock = /[T ](\d\d):(\d\d)(?::(\d\d))?/.exec(publishedAt ?? '');
    this.second = clock ? Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0) : undefined;
  }

  /** The publication as if the text had told of it: what "that week" means where no date came before. */
  get published(): Anchor['told'] {
    return this.day === undefined ? undefined : { day: this.day, grain: 'day', basis: this.basis };
  }

  get year(): number | undefined {
    return this.day === undefined ? undefined : dayOfNumber(this.day).year;
  }

  get month(): number | undefined {
    return this.day === undefined ? undefined : dayOfNumber(this.day).month;
  }

  tell(value: string, basis: Time['basis']): void {
    const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
    if (quarter) {
      const day = numberOfIso(`${quarter[1]}-${twoDigits(Number(quarter[2]) * 3)}-01`);
      if (day !== undefined) this.told = { day, grain: 'quarter', basis };
      return;
    }
    const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:$|T|-(?:SP|SU|FA|WI)$)/.exec(value);
    if (!match) return;
    const grain = match[3] ? 'day' : match[2] ? 'month' : 'year';
    // "the worst of the year", said of a day of this year, leaves the day told.
    const same = grain === 'year' && basis === 'publishedAt' && this.told?.grain === 'day';
    if (same && dayOfNumber(this.told?.day ?? 0).year === Number(match[1])) return;
    const day = numberOfIso(`${match[1]}-${match[2] ?? '01'}-${match[3] ?? '01'}`);
    if (day !== undefined) this.told = { day, grain, basis };
  }
}
