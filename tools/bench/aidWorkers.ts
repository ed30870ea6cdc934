import { overlaps } from '../../src/reading/quote.js';
import type { Claim, Count, Measure, Quantity, Reading, Who } from '../../src/reading/reading.js';

/** What befell the aid workers of one note; each of them counts once, by the worst that befell them. */
export interface Harm {
  killed: number;
  wounded: number;
  kidnapped: number;
}

type Fate = keyof Harm;
type Told = Pick<Reading, 'claims' | 'events' | 'quantities' | 'document'>;

/** Some people of a note, and what befell them. */
interface People {
  count: Count;
  fate: Fate;
  phrase: string;
  claim: string;
  event: string;
}

const FATE: Partial<Record<Measure, Fate>> = {
  killed: 'killed',
  injured: 'wounded',
  abducted: 'kidnapped',
  missing: 'kidnapped',
};
const WORST: readonly Fate[] = ['killed', 'kidnapped', 'wounded'];

// Nobody of these is an aid worker, whatever stands beside the word.
const NEVER =
  /\b(?:people|persons?|individuals?|civilians?|soldiers?|troops?|bodies|police(?:m[ae]n)?|militants?|fighters?|rebels?|insurgents?|gunm[ae]n|attackers?|assailants?|shooters?|bandits?|robbers?|bombers?|villagers?|residents?|locals|refugees?|idps?|displaced|patients?|child(?:ren)?|girls?|boys?|bab(?:y|ies)|m[ae]n|wom[ae]n|wi(?:fe|ves)|sons?|daughters?|brothers?|sisters?|mothers?|fathers?|husbands?|relatives?|famil(?:y|ies)|journalists?|reporters?|civil servants?|students?|passengers?|pedestrians?|by-?standers?|passers-?by|elders?|tourists?|prisoners?|inmates?|peacekeepers?|officials?|suspects?|perpetrators?|gang|deaths?)\b/i;
// Unless the word is only what they work with or for.
const ALWAYS =
  /\b(?:staff(?:er)?s?|workers?|employees?|ngos?|ingos?|un|icrc|ifrc|volunteers?|vaccinators?)\b/i;
// "Three policemen (not counted)": the notes say so of whom their own row leaves out.
const LEFT_OUT = /\bnot (?:yet )?(?:been )?(?:counted|countered|included|coded)\b/i;
// Where a sentence turns from those told of to others.
const OTHERS_FOLLOW =
  /\b(?:along|with|while|that|as well as|and (?:an?|another|other|one|two|three|the|\d+))\b/i;
// These take up people told of before; "another", "two more" are besides them.
const TAKES_UP =
  /^(?:the|(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) of (?:the|them|these|those|his|her|their)|he|she|him|her|they|them|it|both|all|his|their|these|those|who|victims?)\b/i;
const PRONOUN = /^(?:he|she|him|they|them|it|who|her her)\b/i;
const BESIDES = /\b(?:others?|another|additional|further|more|second|third)\b/i;

/** Whether a phrase may stand for aid workers: the notes tell of them, so all do that name nobody else. */
export const mayBeAidWorkers = (phrase: string): boolean => !NEVER.test(phrase) || ALWAYS.test(phrase);

/** Counts the aid workers of one note from the reader's claims and the events that put them together. */
export function harmOf(told: Told): Harm {
  const harm: Harm = { killed: 0, wounded: 0, kidnapped: 0 };
  const [sums, known] = [new Map<string, number>(), new Map<string, number>()];
  const seen = new Set<string>();
  for (const { count, fate, phrase, claim, event } of peopleOf(told)) {
    const people = count.value ?? count.low ?? 0;
    // "three nurses and their driver", "and the other": beside others of its claim a phrase takes up nobody.
    if (TAKES_UP.test(phrase) && (PRONOUN.test(phrase) || !seen.has(claim))) {
      befall(harm, fate, people);
    } else if (BESIDES.test(phrase)) {
      harm[fate] += people;
    } else {
      // The parts of one claim are added up; what another claim of its event tells, it tells of the same people.
      const sum = (sums.get(`${fate} ${claim}`) ?? 0) + people;
      const before = known.get(`${fate} ${event}`) ?? 0;
      sums.set(`${fate} ${claim}`, sum);
      known.set(`${fate} ${event}`, Math.max(before, sum));
      harm[fate] += Math.max(0, sum - before);
    }
    seen.add(claim);
  }
  const all = harm.killed + harm.wounded + harm.kidnapped;
  return all > 0 ? harm : { ...harm, wounded: attacked(told.claims.filter(happened), told.quantities) };
}

const happened = ({ certainty }: Claim): boolean => certainty === 'stated' || certainty === 'alleged';

/** The people of a note in text order; of one phrase the worst that befell them, and the parts of one claim added up. */
function peopleOf({ claims, events, document }: Told): People[] {
  const eventOf = new Map(events.flatMap((event) => event.claims.map((id) => [id, event.id] as const)));
  const all: People[] = [];
  for (const claim of claims.filter(happened)) {
    for (const count of claim.counts) {
      const fate = FATE[count.measure];
      const phrase = phraseOf(claim, count);
      if (!fate || !mayBeAidWorkers(phrase) || isLeftOut(document.text, count)) continue;
      all.push({ count, fate, phrase, claim: claim.id, event: eventOf.get(claim.id) ?? claim.id });
    }
  }
  const rank = ({ fate }: People) => WORST.indexOf(fate);
  return all
    .filter(
      (one, k) =>
        !all.some(
          (other, l) =>
            overlaps(one.count.quote, other.count.quote) && (rank(other) - rank(one) || l - k) < 0,
        ),
    )
    .sort((a, b) => a.count.quote.start - b.count.quote.start);
}

/** Whether the note says that its row leaves these out: of staff, right behind them; of all whom it calls no staff, in their sentence. */
function isLeftOut(text: string, { quote }: Count): boolean {
  const [sentence = ''] = text.slice(quote.end).split(/[.!?](?:\s|$)/);
  const [behind = ''] = sentence.split(OTHERS_FOLLOW);
  return LEFT_OUT.test(ALWAYS.test(quote.exact) ? behind : sentence);
}

/** Those told of before fare as told: who is dead or taken is not counted again for less, and nobody twice. */
function befall(harm: Harm, fate: Fate, people: number): void {
  const rank = WORST.indexOf(fate);
  const [worse, milder] = [WORST.slice(0, rank), WORST.slice(rank + 1)];
  let left = people - harm[fate];
  if (left <= 0 || worse.some((other) => harm[other] > 0)) return;
  harm[fate] += left;
  for (const other of milder) {
    const moved = Math.min(left, harm[other]);
    harm[other] -= moved;
    left -= moved;
  }
}

/** The whole phrase of a count, with its article. */
function phraseOf(claim: Claim, count: Count): string {
  const who = claim.who.find(({ quote }) => overlaps(quote, count.quote));
  const { exact, prefix } =
    who && who.quote.start <= count.quote.start && who.quote.end > count.quote.end ? who.quote : count.quote;
  const article = /\b(?:the|his|her|their|these|those|both|all)\s+$/i.exec(prefix);
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
