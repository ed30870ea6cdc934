import type { Count, Measure } from '../../reading/reading.js';
import { idOf } from '../content.js';
import type { Figure } from '../model.js';
import {
  actorWords,
  calledActor,
  calledPlace,
  calledSpeaker,
  knownActor,
  placeWords,
} from '../names/apply.js';
import { countriesOf } from '../names/key.js';
import type { NamingPolicy } from '../names/policy.js';
import { isoDays } from './days.js';
import type { Member, Outline } from './event.js';
import { fold } from './fold.js';

/** A tally with its report's and its speaker chain. */
export interface Tally extends Omit<Member, 'unit'> {
  chain: string[];
}

const said = new Set(['stated', 'alleged']);

function keyOf({ current, chain }: Tally, { measure, of }: Count, policy: NamingPolicy): string {
  const { where, who } = current;
  const places = where.map((place) => policy.place(place)?.token ?? fold(place.name)).sort();
  const actors = who
    .map(({ role, name }) => `${role} ${knownActor(role, name, where, policy)?.token ?? fold(name)}`)
    .sort();
  const { register, kind, when } = current;
  const speaker = policy.actor(chain[0] ?? '', countriesOf(where))?.token ?? fold(chain[0] ?? '');
  const window = [when.from, when.to, when.from === null ? when.value : null];
  return idOf(['reported', register, kind, measure, fold(of ?? ''), window, places, actors, speaker]);
}

const numbered = ({ value, low, high }: Count) => value !== null || low !== null || high !== null;

/** The ids of the figures that a tally stands in. */
export function figureIds(tally: Tally, policy: NamingPolicy): string[] {
  if (!said.has(tally.current.certainty)) return [];
  return [...new Set(tally.current.counts.filter(numbered).map((count) => keyOf(tally, count, policy)))];
}

/** A figure with the words and ids under which it is found: every name of its places and actors. */
export interface DerivedFigure {
  figure: Figure;
  found: { places: string[]; actors: string[] };
}

/** The figure of this id that tallies (oldest first) report; undefined where none does. */
export function reportedFigure(
  id: string,
  tallies: readonly Tally[],
  policy: NamingPolicy,
): DerivedFigure | undefined {
  const parts = tallies.flatMap((tally) =>
    (said.has(tally.current.certainty) ? tally.current.counts : [])
      .filter((count) => numbered(count) && keyOf(tally, count, policy) === id)
      .map((count) => ({ tally, count })),
  );
  const first = parts[0];
  if (!first) return undefined;
  const { current, chain } = first.tally;
  const lows = parts.flatMap(({ count }) => count.low ?? count.value ?? []);
  const highs = parts.map(({ count }) => (isOpen(count) ? count.high : (count.high ?? count.value)));
  const low = lows.length > 0 ? Math.min(...lows) : null;
  const high = highs.includes(null) ? null : Math.max(...(highs as number[]));
  const agreed = parts.every(
    ({ count }) => count.bound === first.count.bound && count.value === first.count.value,
  );
  const { where, who } = current;
  const figure: Figure = {
    id,
    origin: 'reported',
    register: current.register,
    kind: current.kind,
    measure: first.count.measure,
    of: first.count.of,
    low,
    high,
    bound: agreed ? first.count.bound : 'between',
    when: current.when,
    where: [...new Set(where.map((place) => calledPlace(place, policy).name))],
    who: who.map((one) => ({ name: calledActor(one, where, policy).name, kind: one.kind })),
    chain: chain.map((name) => calledSpeaker(name, where, policy)),
    claims: [...new Set(parts.map(({ tally }) => tally.claim.id))],
    reportIds: [...new Set(parts.map(({ tally }) => tally.report))],
  };
  const found = {
    places: [...new Set(where.flatMap((place) => placeWords(place, policy)))],
    actors: [...new Set(who.flatMap((one) => actorWords(one, where, policy)))],
  };
  return { figure, found };
}

const isOpen = ({ bound }: Count) => bound === 'atLeast' || bound === 'moreThan';

/** What is counted together: events of a register and kind, a month and a country. */
export interface Cell {
  register: string;
  kind: string;
  month: string;
  country: string | null;
}

/** Where an event is counted; undefined where its month is not known. */
export function cellOf({ register, kind, when, where }: Outline): Cell | undefined {
  const { from, to } = isoDays(when);
  const month = from?.slice(0, 7);
  if (!month || month !== to?.slice(0, 7)) return undefined;
  return { register, kind, month, country: where.find(({ country }) => country !== null)?.country ?? null };
}

export const cellId = ({ register, kind, month, country }: Cell) =>
  idOf(['counted', register, kind, month, country]);

const measures: Readonly<Record<string, Measure>> = {
  attacks: 'attacks',
  operations: 'operations',
  missions: 'missions',
};

/** How many events a cell holds; undefined of none. */
export function countedFigure(
  cell: Cell,
  events: readonly { claims: string[]; reports: string[] }[],
): DerivedFigure | undefined {
  if (events.length === 0) return undefined;
  const [year, month] = cell.month.split('-').map(Number);
  const last = new Date(Date.UTC(year!, month!, 0)).getUTCDate();
  const figure: Figure = {
    id: cellId(cell),
    origin: 'counted',
    register: cell.register,
    kind: cell.kind,
    measure: measures[cell.register] ?? 'other',
    of: cell.kind,
    low: events.length,
    high: events.length,
    bound: 'exact',
    when: { from: `${cell.month}-01`, to: `${cell.month}-${last}`, value: cell.month, basis: 'text' },
    where: cell.country === null ? [] : [cell.country],
    who: [],
    chain: [],
    claims: events.flatMap(({ claims }) => claims),
    reportIds: [...new Set(events.flatMap(({ reports }) => reports))],
  };
  return { figure, found: { places: figure.where.map(fold), actors: [] } };
}
