import ical, { ICalAlarmType, ICalEventClass, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Clock, End } from '../registers/arithmetic/clock.js';
import type { ClockMove, Said } from '../registers/book.js';

export type FeedLanguage = keyof Said;

interface Words {
  name: string;
  ends: Readonly<Record<ClockMove, string>>;
  by: Readonly<Record<End['by'], string>>;
  from(day: string): string;
  several: string;
}

const words: Readonly<Record<FeedLanguage, Words>> = {
  en: {
    name: 'Deadlines',
    ends: {
      announces: 'announced term ends',
      runs: 'ends',
      waives: 'waiver ends',
      extends: 'extension ends',
      suspends: 'suspension ends',
      ends: 'ends',
      notes: 'ends',
    },
    by: {
      stated: 'The text names this day.',
      counted: 'If the first day counts.',
      after: 'If it is counted from the day after.',
    },
    from: (day) => `Counted from ${day}.`,
    several: 'The text allows several readings: each is a day of its own in this calendar.',
  },
  ar: {
    name: 'المواعيد النهائية',
    ends: {
      announces: 'تنتهي المدة المعلنة',
      runs: 'ينتهي',
      waives: 'ينتهي الإعفاء',
      extends: 'ينتهي التمديد',
      suspends: 'ينتهي التعليق',
      ends: 'ينتهي',
      notes: 'ينتهي',
    },
    by: {
      stated: 'يذكر النص هذا اليوم.',
      counted: 'إذا حُسب اليوم الأول.',
      after: 'إذا حُسب من اليوم التالي.',
    },
    from: (day) => `محسوب من ${day}.`,
    several: 'يحتمل النص أكثر من قراءة: لكل منها يوم في هذا التقويم.',
  },
};

/** When a step was written down, ISO instant, and where a person reads it. */
export interface StepFacts {
  at: string;
  link: string;
}

/** Deadlines as an iCalendar feed (RFC 5545): a day of its own for each reading of a text, in the order of the clocks. */
export function deadlinesFeed(
  clocks: readonly Clock[],
  facts: (entry: string) => StepFacts,
  language: FeedLanguage,
): string {
  const { name, ends: whatEnds, by: readings, from: counted, several } = words[language];
  const calendar = ical({
    name,
    prodId: { company: 'Dateline', product: 'desk', language: language.toUpperCase() },
  });
  for (const { running, instrument } of clocks) {
    for (const { day, by, from } of running?.ends ?? []) {
      const step = running!;
      const { at, link } = facts(step.entry);
      const open = step.ends.length > 1;
      calendar
        .createEvent({
          id: `${step.entry}.${day}@dateline`,
          summary: `${instrument}: ${whatEnds[step.move]}`,
          start: new Date(`${day}T00:00:00Z`),
          allDay: true,
          timezone: 'UTC',
          stamp: new Date(at),
          description: [
            readings[by],
            ...(by === 'stated' ? [] : [counted(from)]),
            ...(open ? [several] : []),
            link,
          ].join('\n'),
          url: link,
          status: open ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
          transparency: ICalEventTransparency.TRANSPARENT,
          class: ICalEventClass.PRIVATE,
        })
        .createAlarm({ type: ICalAlarmType.display, triggerBefore: 7 * 24 * 3600, description: instrument });
    }
  }
  return calendar.toString();
}
