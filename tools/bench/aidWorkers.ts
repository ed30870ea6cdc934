import { overlaps } from '../../src/reading/quote.js';
import type { Claim, Count, Measure, Quantity, Reading, Span, Who } from '../../src/reading/reading.js';

/** What befell the aid workers of one note; each of them counts once, by the worst that befell them. */
export interface Harm {
  killed: number;
  wounded: number;
  kidnapped: number;
}

type Fate = keyof Harm;

const FATE: Partial<Record<Measure, Fate>> = {
  killed: 'killed',
  injured: 'wounded',
  abducted: 'kidnapped',
  detained: 'kidnapped',
};
const WORST: readonly Fate[] = ['killed', 'kidnapped', 'wounded'];

// Nobody of these is an aid worker, whatever stands beside the word.
const NEVER =
  /\b(?:civilians?|soldiers?|troops?|police(?:m[ae]n)?|militants?|fighters?|rebels?|insurgents?|gunm[ae]n|attackers?|assailants?|bandits?|robbers?|bombers?|villagers?|residents?|refugees?|idps?|displaced|patients?|child(?:ren)?|girls?|boys?|bab(?:y|ies)|wi(?:fe|ves)|sons?|daughters?|brothers?|sisters?|mothers?|fathers?|husbands?|relatives?|famil(?:y|ies)|journalists?|reporters?|civil servants?|students?|teachers?|passengers?|pedestrians?|by-?standers?|passers-?by|elders?|tourists?|prisoners?|inmates?|peacekeepers?|officials?|suspects?|perpetrators?)\b/i;
// Unless the word is only what they work with or for.
const ALWAYS =
  /\b(?:staff(?:er)?s?|workers?|employees?|ngos?|ingos?|un|icrc|ifrc|volunteers?|vaccinators?)\b/i;
// "Three policemen (not counted)": the notes mark in brackets whom their own row leaves out.
const LEFT_OUT = /\bnot (?:yet )?(?:been )?(?:counted|included|coded)\b/i;
// These take up people told of before.
const TAKES_UP = /^(?:the|he|she|him|her|they|them|it|both|all|his|their|these|those|who|victims?)\b/i;

/** Whether a phrase may stand for aid workers: the notes tell of them, so all do that name nobody else. */
export const mayBeAidWorkers = (phrase: string): boolean => !NEVER.test(phrase) || ALWAYS.test(phrase);

/** Counts the aid workers of one note from the reader's claims and the events that put them together. */
export function harmOf({ claims, events, quantities, document }: Told): Harm {
  const harm: Harm = { killed: 0, wounded: 0, kidnapped: 0 };
  const eventOf = new Map(events.flatMap((event) => event.claims.map((id) => [id, event.id] as const)));
  const counted = new Map<string, number>();
  const told = claims.filter((claim) => happened(claim) && !LEFT_OUT.test(sentenceAt(document.text, claim)));
  for (const claim of told) {
    for (const [fate, { people, takesUp }] of fatesOf(claim)) {
      const key = `${fate} ${eventOf.get(claim.id) ?? claim.id}`;
      const before = takesUp ? harm[fate] : (counted.get(key) ?? 0);
      const fresh = Math.max(0, people - before);
      counted.set(key, before + fresh);
      if (takesUp) befall(harm, fate, fresh);
      else harm[fate] += fresh;
    }
  }
  if (harm.killed + harm.wounded + harm.kidnapped === 0) harm.wounded = attacked(told, quantities);
  return harm;
}

type Told = Pick<Reading, 'claims' | 'events' | 'quantities' | 'document'>;

const happened = ({ certainty }: Claim): boolean => certainty === 'stated' || certainty === 'alleged';

function sentenceAt(text: string, { quote }: Claim): string {
  const end = text.slice(quote.end).search(/[.!?](?:\s|$)/);
  return text.slice(quote.start, end < 0 ? text.length : quote.end + end + 1);
}

/** The fates that a claim tells of: of one phrase the worst alone. */
function fatesOf(claim: Claim): Map<Fate, { people: number; takesUp: boolean }> {
  const fates = new Map<Fate, { people: number; takesUp: boolean }>();
  const taken: Span[] = [];
  const known = claim.counts.filter(
    (count) => FATE[count.measure] && mayBeAidWorkers(phraseOf(claim, count)),
  );
  known.sort((a, b) => WORST.indexOf(FATE[a.measure]!) - WORST.indexOf(FATE[b.measure]!));
  for (const count of known) {
    if (taken.some((span) => overlaps(span, count.quote))) continue;
    taken.push(count.quote);
    const fate = FATE[count.measure]!;
    const takesUp = TAKES_UP.test(phraseOf(claim, count));
    const people = (count.value ?? count.low ?? 0) + (fates.get(fate)?.people ?? 0);
    fates.set(fate, { people, takesUp });
  }
  return fates;
}

/** People told of before fare worse than was told; who is dead or taken is not counted again for less. */
function befall(harm: Harm, fate: Fate, people: number): void {
  const rank = WORST.indexOf(fate);
  const worse = WORST.slice(0, rank).some((other) => harm[other] > 0);
  if (worse) return;
  let left = people;
  for (const milder of WORST.slice(rank + 1)) {
    const moved = Math.min(left, harm[milder]);
    harm[milder] -= moved;
    left -= moved;
  }
  harm[fate] += people;
}

/** The whole phrase of a count, with its article. */
function phraseOf(claim: Claim, count: Count): string {
  const who = claim.who.find(({ quote }) => overlaps(quote, count.quote));
  const { exact, prefix } = who && who.quote.start < count.quote.start ? who.quote : count.quote;
  const article = /\b(?:the|his|her|their|these|those)\s+$/i.exec(prefix);
  return `${article?.[0] ?? ''}${exact} ${count.of ?? ''}`;
}

/** The set holds only notes of somebody harmed: who was attacked, and neither killed nor taken, is wounded there. */
function attacked(claims: readonly Claim[], quantities: readonly Quantity[]): number {
  const hit = claims.flatMap(({ who, register }) =>
    who.filter(
      ({ role, kind, name }) =>
        (register === 'attacks' || register === 'accounts') &&
        (role === 'target' || role === 'victim') &&
        (kind === 'people' || kind === 'person') &&
        mayBeAidWorkers(name),
    ),
  );
  return Math.max(0, ...hit.map((who) => numberOf(who, quantities)));
}

const numberOf = ({ quote }: Who, quantities: readonly Quantity[]): number =>
  quantities.find((one) => overlaps(one, quote) && one.value !== null)?.value ?? 1;
