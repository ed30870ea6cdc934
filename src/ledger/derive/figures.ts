import type { Count } from '../../reading/reading.js';
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
import type { Member } from './event.js';
import { fold } from './fold.js';
import { type FigureScope, scopeOf } from './scope.js';

/** A tally with its report's and its speaker chain. */
export interface Tally extends Omit<Member, 'unit'> {
  chain: string[];
}

const said = new Set(['stated', 'alleged']);

/** What tallies of one series share: all but the window. */
function seriesOf({ current, chain }: Tally, { measure, of }: Count, policy: NamingPolicy): string {
  const { where, who, register, kind } = current;
  const places = where.map((place) => policy.place(place)?.token ?? fold(place.name)).sort();
  const actors = who
    .map(({ role, name }) => `${role} ${knownActor(role, name, where, policy)?.token ?? fold(name)}`)
    .sort();
  const speaker = policy.actor(chain[0] ?? '', countriesOf(where))?.token ?? fold(chain[0] ?? '');
  return idOf(['series', register, kind, measure, fold(of ?? ''), places, actors, speaker]);
}

function keyOf(tally: Tally, count: Count, policy: NamingPolicy): string {
  const { when } = tally.current;
  const window = [when.from, when.to, when.from === null ? when.value : null];
  return idOf(['reported', seriesOf(tally, count, policy), window]);
}

const numbered = ({ value, low, high }: Count) => value !== null || low !== null || high !== null;

/** The ids of the figures that a tally stands in. */
export function figureIds(tally: Tally, policy: NamingPolicy): string[] {
  if (!said.has(tally.current.certainty)) return [];
  return [...new Set(tally.current.counts.filter(numbered).map((count) => keyOf(tally, count, policy)))];
}

/** A figure with the words and ids under which it is found (every name of its places and actors), and the events that it could be about. */
export interface DerivedFigure {
  figure: Figure;
  scope: FigureScope;
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
    series: seriesOf(first.tally, first.count, policy),
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
  // Events bear the names that the desk calls them by: so must what is looked for.
  const called = {
    where: where.map((place) => calledPlace(place, policy)),
    who: who.map((one) => calledActor(one, where, policy)),
  };
  return { figure, found, scope: scopeOf(figure, called) };
}

const isOpen = ({ bound }: Count) => bound === 'atLeast' || bound === 'moreThan';
