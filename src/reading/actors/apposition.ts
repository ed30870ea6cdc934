import { firstThat } from '../bisect.js';
import type { ActorKind } from '../reading.js';
import type { Mention } from './mention.js';

/**
 * Ties descriptions to whoever is named beside them: "the chief judge, Ann Roe", "Ann Roe, a judge of the court", "the
 * River Front, a rebel group".
 */
export function tieAppositions(named: readonly Mention[], described: readonly Mention[]): void {
  for (const description of described) {
    if (description.head?.endsWith('s')) continue;
    const bearer = BEARERS[description.kind];
    const one = nearby(named, description).find(
      (other) => other.kind === bearer && isBeside(description, other),
    );
    if (one !== undefined) description.of = one;
  }
}

/** What kind of name a description of a kind may stand beside. */
const BEARERS: Partial<Record<ActorKind, ActorKind>> = { people: 'person', group: 'group' };

function isBeside(description: Mention, person: Mention): boolean {
  const { tokens } = description.sentence;
  const between = (from: number, to: number) => tokens.slice(from + 1, to).map((token) => token.lower);
  if (description.last < person.first) {
    const gap = between(description.last, person.first);
    return (
      gap.length === 0 ||
      (gap.length === 1 && gap[0] === ',' && /^[,.;)]$/.test(tokens[person.last + 1]?.text ?? ''))
    );
  }
  const gap = between(person.last, description.first);
  // An article or a possessor parts the comma from the description.
  return (
    gap[0] === ',' &&
    gap.length < 5 &&
    !gap.slice(1).some((word) => word === ',' || word === 'and' || word === 'who')
  );
}

/** The names next to a description: the last that begins before it and the first after. */
function nearby(named: readonly Mention[], { first }: Mention): Mention[] {
  const next = firstThat(named, (one) => one.first >= first);
  return named.slice(Math.max(0, next - 1), next + 1);
}
