import { firstThat } from '../bisect.js';
import type { Mention } from './mention.js';

/** Ties descriptions to the person named beside them: "the chief judge, Ann Roe" and "Ann Roe, a judge of the court". */
export function tieAppositions(named: readonly Mention[], described: readonly Mention[]): void {
  for (const description of described) {
    if (description.kind !== 'people' || description.head?.endsWith('s')) continue;
    const person = nearby(named, description).find(
      (one) => one.kind === 'person' && isBeside(description, one),
    );
    if (person !== undefined) description.of = person;
  }
}

function isBeside(description: Mention, person: Mention): boolean {
  const { tokens } = description.sentence;
  const between = (from: number, to: number) => tokens.slice(from + 1, to).map((token) => token.lower);
  if (description.last < person.first) {
    const gap = between(description.last, person.first);
    return gap.length === 0 || (gap.length === 1 && gap[0] === ',' && tokens[person.last + 1]?.text === ',');
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
