import { type RawBuilder, sql } from 'kysely';
import { sharingWords } from '../../registers/sharing.js';
import { type Area, areaOf, type Box } from '../area.js';
import { onMap } from '../derive/anchor.js';
import { DeskError } from '../error.js';
import type { EventFilter, FigureFilter } from '../eventViews.js';
import { checkRegisters } from '../registers.js';
import { holding } from './holding.js';
import { sourceId } from './keep.js';

type Condition = RawBuilder<boolean>;

/** The words of a filter that may name several. */
export const wordsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
  ),
];

/** Whether `x` and `y` lie in a box. */
export function inBox({ west, south, east, north }: Box): Condition {
  const [low, high] = [onMap(west, north), onMap(east, south)];
  // The map's right edge is its left edge.
  const right = east === 180 ? 2 ** 30 - 1 : high.x;
  const across =
    west <= east
      ? sql<boolean>`e.x between ${low.x} and ${right}`
      : sql<boolean>`(e.x >= ${low.x} or e.x <= ${right})`;
  return sql<boolean>`(${across} and e.y between ${low.y} and ${high.y})`;
}

function inArea(area: Area): Condition {
  switch (area.kind) {
    case 'box':
      return inBox(area.box);
    case 'polygon': {
      const corners = area.corners.map(({ lon, lat }) => onMap(lon, lat));
      const west = Math.min(...corners.map(({ x }) => x));
      const east = Math.max(...corners.map(({ x }) => x));
      // Straight on the map, as it was drawn.
      const shape = `(${corners.map(({ x, y }) => `(${x},${y})`).join(',')})`;
      return sql<boolean>`(e.x between ${west} and ${east} and ${shape}::polygon @> point(e.x, e.y))`;
    }
    case 'named':
      return sql<boolean>`e.area = ${area.name}`;
  }
}

const among = (column: string, words: string) =>
  sql<boolean>`${sql.ref(column)} = any(${wordsOf(words)}::text[])`;

/** Whether a column of few words has one of these: asked one by one, several times as fast as by lists. */
const anyOf = (column: string, words: readonly string[]) =>
  sql<boolean>`(${sql.join(
    [sql`false`, ...words.map((word) => sql`${word} = any(${sql.ref(column)})`)],
    sql` or `,
  )})`;

const ofSharing = (words: readonly string[]) =>
  sql<boolean>`(e.sharing = any(${[...words]}::text[]) ${words.includes('none') ? sql`or e.sharing is null` : sql``})`;

/** A source that is nowhere is found out at once, before any event is looked at. */
const ofSource = (ids: readonly string[]): Condition[] => [
  sql<boolean>`(select exists (select from sources where id = any(${ids}::text[])))`,
  sql<boolean>`e.sources && ${ids}::text[]`,
];

const closed = {
  certainty: ['stated', 'alleged', 'denied', 'planned', 'possible'],
  state: ['unjudged', 'partly', 'accepted'],
  accounts: ['agree', 'differ', 'settled'],
  sharing: sharingWords,
} as const;

/** Throws DeskError where a filter asks for a word that its list does not have, naming those that it has. */
export function checkEventFilter(filter: EventFilter): void {
  checkRegisters(wordsOf(filter.register ?? ''), wordsOf(filter.kind ?? ''));
  for (const name of ['certainty', 'state', 'accounts', 'sharing'] as const) {
    const known: readonly string[] = closed[name];
    const odd = wordsOf(filter[name] ?? '').find((word) => !known.includes(word));
    if (odd === undefined) continue;
    throw new DeskError('badInput', `There is no ${name} "${odd}" of events.`, {
      remedy: `Known: ${known.join(', ')}.`,
      details: { [name]: odd },
    });
  }
  if (filter.area) areaOf(filter.area);
}

/** What of `events as e` a filter lets through; throws DeskError where its area is none. */
export function eventsThat(filter: EventFilter): Condition {
  const {
    register,
    kind,
    from,
    to,
    place,
    actor,
    source,
    report,
    certainty,
    state,
    accounts,
    sharing,
    area,
  } = filter;
  const conditions: Condition[] = [sql<boolean>`true`];
  if (register) conditions.push(among('e.register', register));
  if (kind) conditions.push(among('e.kind', kind));
  if (from) conditions.push(sql<boolean>`coalesce(e.to_day, e.from_day) >= ${from}`);
  if (to) conditions.push(sql<boolean>`e.sort_day <> '' and e.sort_day collate "C" <= ${to}`);
  if (place) conditions.push(sql<boolean>`e.places like ${holding(place)}`);
  if (actor) conditions.push(sql<boolean>`e.actors like ${holding(actor)}`);
  if (source) conditions.push(...ofSource([source, sourceId(source)]));
  if (report)
    conditions.push(
      sql<boolean>`e.id in (select event from standing where report = ${report} and not "out")`,
    );
  if (certainty) conditions.push(anyOf('e.certainties', wordsOf(certainty)));
  if (state) conditions.push(among('e.state', state));
  if (accounts) conditions.push(among('e.accounts', accounts));
  if (sharing) conditions.push(ofSharing(wordsOf(sharing)));
  if (area) conditions.push(inArea(areaOf(area)));
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

/** Whether one of a row's folded names holds the words asked for. */
const names = (column: string, text: string) =>
  sql<boolean>`exists (select 1 from unnest(${sql.ref(column)}) as name where name like ${holding(text)})`;

/** What of `figures as f` a filter lets through. */
export function figuresThat({ register, kind, from, to, place, actor }: FigureFilter): Condition {
  const conditions: Condition[] = [sql<boolean>`true`];
  if (register) conditions.push(among('f.register', register));
  if (kind) conditions.push(among('f.kind', kind));
  if (from) conditions.push(sql<boolean>`coalesce(f.to_day, f.from_day) >= ${from}`);
  if (to) conditions.push(sql<boolean>`coalesce(f.from_day, f.to_day) <= ${to}`);
  if (place) conditions.push(names('f.places', place));
  if (actor) conditions.push(names('f.actors', actor));
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}
