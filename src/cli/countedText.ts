import type { Counted, CountedEvent, Question, Sum } from '../desk/counting.js';
import { eventLine, keptClaimLines } from './kept.js';
import type { Palette } from './paint.js';
import { plural } from './words.js';

/** `12–19`, `12–19 or more`, `not stated`. */
export function sumWords({ low, high, open, stated }: Pick<Sum, 'low' | 'high' | 'open' | 'stated'>): string {
  if (stated === 0) return 'not stated';
  const range = low === high ? String(low) : `${low}–${high}`;
  return open > 0 ? `${range} or more` : range;
}

function line(label: string, sum: Sum, measure: string): string {
  if (measure === 'events') return `${label}  ${plural(sum.stated, 'event')}`;
  const silent = sum.silent > 0 ? `; ${plural(sum.silent, 'event does', 'events do')} not say` : '';
  return `${label}  ${sumWords(sum)} in ${plural(sum.stated, 'event')}${silent}`;
}

function lines(rows: readonly (Sum & { label: string })[], measure: string): string[] {
  const width = Math.max(...rows.map(({ label }) => label.length));
  return rows.map((row) => line(row.label.padEnd(width), row, measure));
}

/** An answer as a table of lines: a period each, or a period and group. */
export function countedText(answer: Counted, paint: Palette): string {
  const { measure, by, group, groups, total } = answer;
  if (total.stated + total.silent === 0) return 'No event.\n';
  const names = new Map(groups.map(({ key, name }) => [key, name ?? `${group} not known`]));
  const period = (name: string | null) => name ?? `in no one ${by}`;
  const rows =
    by === 'all'
      ? groups.map((one) => ({ ...one, label: names.get(one.key)! }))
      : group === 'none'
        ? answer.periods.map((cell) => ({ ...cell, label: period(cell.period) }))
        : answer.cells.map((cell) => ({
            ...cell,
            label: `${period(cell.period)}  ${names.get(cell.group) ?? ''}`,
          }));
  const more =
    answer.moreGroups > 0 ? [paint.quiet(`… ${plural(answer.moreGroups, 'smaller group')} more`)] : [];
  const whole = lines([{ ...total, label: 'all' }], measure).map((text) => paint.strong(text));
  return `${[...(rows.length > 0 ? lines(rows, measure) : []), ...more, ...whole].join('\n')}\n`;
}

/** An event of a cell, its part of the number, and the claims that give it. */
export function countedEventText(
  { event, number, claims }: CountedEvent,
  measure: Question['measure'],
  paint: Palette,
): string {
  const part = number ? `${sumWords({ ...number, stated: 1 })} ${measure}` : `${measure} not stated`;
  return [
    ...(measure === 'events' ? [] : [paint.strong(part)]),
    eventLine(event, paint),
    ...claims.map((kept) => keptClaimLines(kept, paint, 100)),
  ].join('\n');
}
