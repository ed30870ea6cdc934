import type { Counted, CountedCell, Grouping, Sum } from '../ledger/counted.js';
import { csv, type Field } from './csv.js';

/** Tags of the Humanitarian Exchange Language 1.1 (hxlstandard.org), in the second row; `#x_` are our own. */
const groupTags: Readonly<Record<Grouping | 'none', string>> = {
  none: '',
  country: '#country+code',
  province: '#adm1+name',
  kind: '#event+type',
  actor: '#group+name',
  side: '#affected+type',
};

const affected: readonly string[] = ['killed', 'injured', 'missing', 'abducted', 'detained', 'displaced'];

const measureTag = (measure: string) =>
  affected.includes(measure) ? `#affected+${measure}` : measure === 'events' ? '#event+num' : `#x_${measure}`;

const sides = ['victims', 'perpetrators', 'unknown'] as const;

const range = (sum: Sum | undefined): Field[] => (sum && sum.stated > 0 ? [sum.low, sum.high] : [null, null]);

/** First and last day of a period. */
export type DaysOf = (period: string) => { from: string; to: string } | undefined;

/** An answer as a table: a row a period and group; an empty number is one that nobody gives. */
export function countedCsv(answer: Counted, daysOf: DaysOf): string {
  const { measure, group, by } = answer;
  const names = new Map(answer.groups.map(({ key, name }) => [key, name]));
  const whole: CountedCell = { period: null, group: null, ...answer.total };
  const timed = group === 'none' ? answer.periods : answer.cells;
  const untimed =
    group === 'none' ? [whole] : answer.groups.map((one) => ({ ...one, period: null, group: one.key }));
  const cells: (Sum & { period: string | null; group: string | null; sides?: CountedCell['sides'] })[] =
    by === 'all' ? untimed : timed;
  const tag = measureTag(measure);
  const sided = group !== 'side' && cells.some((cell) => Object.keys(cell.sides ?? {}).length > 0);
  const rows = cells.map((cell) => {
    const days = cell.period === null ? undefined : daysOf(cell.period);
    return [
      ...(by === 'all' ? [] : [cell.period, days?.from ?? null, days?.to ?? null]),
      ...(group === 'none' ? [] : [names.get(cell.group) ?? cell.group]),
      ...range(cell),
      cell.open,
      cell.stated,
      cell.silent,
      ...(sided ? sides.flatMap((side) => range(cell.sides?.[side])) : []),
    ];
  });
  return csv([
    [
      ...(by === 'all' ? [] : [by, 'first_day', 'last_day']),
      ...(group === 'none' ? [] : [group]),
      `${measure}_low`,
      `${measure}_high`,
      'events_with_more',
      'events_stating',
      'events_not_stating',
      ...(sided ? sides.flatMap((side) => [`${side}_low`, `${side}_high`]) : []),
    ],
    [
      ...(by === 'all' ? [] : ['#date+period', '#date+start', '#date+end']),
      ...(group === 'none' ? [] : [groupTags[group]]),
      `${tag}+min`,
      `${tag}+max`,
      '#x_events+open',
      '#x_events+stating',
      '#x_events+silent',
      ...(sided ? sides.flatMap((side) => [`${tag}+${side}+min`, `${tag}+${side}+max`]) : []),
    ],
    ...rows,
  ]);
}
