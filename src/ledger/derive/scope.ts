import type { Claim, Measure } from '../../reading/reading.js';
import { registers } from '../../registers/index.js';
import type { Figure } from '../model.js';
import { fold } from './fold.js';
import { actorsOf, scopeKey } from './keys.js';
import { kindsFit } from './kinds.js';

/** Which of the desk's events a reported number could be about; null of what it does not say. */
export interface FigureScope {
  register: string;
  /** A number of happenings is of one kind and what may go by it; of people harmed by any kind. */
  kinds: string[] | null;
  /** `events` where the happenings themselves are counted. */
  measure: Measure | 'events';
  places: string[] | null;
  actors: string[] | null;
}

/** Measures that count happenings, each with the kind that it counts where that is not the claim's own. */
const happenings: Readonly<Partial<Record<Measure, string | null>>> = {
  attacks: null,
  operations: null,
  missions: null,
  raids: 'raid',
};

function kindsOf(register: string, kind: string): string[] {
  const own = registers.find(({ name }) => name === register);
  return Object.keys(own?.kinds ?? {}).filter((other) => kindsFit(register, kind, other));
}

const orNull = (keys: string[]) => (keys.length > 0 ? [...new Set(keys)] : null);

/** The scope of a figure by the claim that gives it. People who are not named could be anybody. */
export function scopeOf(
  { register, kind, measure }: Figure,
  { where, who }: Pick<Claim, 'where' | 'who'>,
): FigureScope {
  const counted = happenings[measure];
  const named = who.filter((one) => one.kind !== 'people' && one.kind !== 'unknown');
  return {
    register,
    kinds: counted === undefined ? null : kindsOf(register, counted ?? kind),
    measure: counted === undefined ? measure : 'events',
    places: orNull(where.map(scopeKey).filter(Boolean)),
    actors: orNull([...actorsOf(named).keys()].map(fold)),
  };
}
