import type { Claim, Reading, Role } from '../../src/reading/reading.js';
import type { ScoreRow } from './attribution.js';
import type { BenchDocument } from './texts.js';

export interface PloverDocument extends BenchDocument {
  gold: { event: string; source?: Parties; target?: Parties };
}

type Parties = { actorText?: string }[] | '';

/**
 * PLOVER's types by register and kind, the register's own first entry for kinds not listed. What PLOVER tells apart and
 * no register does (COOPERATE from AGREE, INVESTIGATE, RETREAT, CONCEDE of a party) has no kind and is never right.
 */
const TYPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  attacks: {
    any: 'ASSAULT',
    armedClash: 'FIGHT',
    airstrike: 'FIGHT',
    shelling: 'FIGHT',
    territory: 'FIGHT',
    loss: 'FIGHT',
    protest: 'PROTEST',
    riot: 'PROTEST',
  },
  operations: { any: 'FIGHT', raid: 'COERCE', arrest: 'COERCE', seizure: 'COERCE', patrol: 'MOBILIZE' },
  missions: { any: 'AID' },
  damage: { any: 'ASSAULT', demolition: 'COERCE', eviction: 'COERCE' },
  accounts: { any: 'COERCE' },
  policy: {
    any: 'SANCTION',
    waiver: 'CONCEDE',
    extension: 'AGREE',
    suspension: 'CONCEDE',
    termination: 'CONCEDE',
    membership: 'AGREE',
    agreement: 'AGREE',
  },
  diplomacy: {
    condemnation: 'DISAPPROVE',
    threat: 'THREATEN',
    support: 'SUPPORT',
    demand: 'DEMAND',
    pledge: 'AGREE',
    rejection: 'REJECT',
    meeting: 'CONSULT',
    visit: 'CONSULT',
  },
};

export function typeOf({ register, kind }: Pick<Claim, 'register' | 'kind'>): string | undefined {
  return TYPES[register]?.[kind] ?? TYPES[register]?.any;
}

const ACTING: ReadonlySet<Role> = new Set(['perpetrator', 'authority', 'participant', 'backer']);
const RECEIVING: ReadonlySet<Role> = new Set(['target', 'victim', 'beneficiary']);

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether one of the names shares a word with the gold party's, small words aside. */
const overlaps = (names: readonly string[], party: string): boolean => {
  const wanted = new Set(words(party).filter((word) => word.length > 2 && word !== 'the' && word !== 'and'));
  return names.some((name) => words(name).some((word) => wanted.has(word)));
};

/** Type accuracy of the first claim that has a type, and of any; share of the gold's parties that a party of any claim overlaps. */
export function score(
  read: (document: PloverDocument) => Pick<Reading, 'claims'>,
  documents: readonly PloverDocument[],
): ScoreRow[] {
  let [first, any, none] = [0, 0, 0];
  const parties = { actor: { right: 0, all: 0 }, recipient: { right: 0, all: 0 } };
  for (const document of documents) {
    const { claims } = read(document);
    const types = claims.map(typeOf).filter((type) => type !== undefined);
    if (types[0] === document.gold.event) first += 1;
    if (types.includes(document.gold.event)) any += 1;
    if (types.length === 0) none += 1;
    const named = (roles: ReadonlySet<Role>) =>
      claims.flatMap(({ who }) => who.filter(({ role }) => roles.has(role)).map(({ name }) => name));
    count(parties.actor, document.gold.source, [...named(ACTING), ...claims.flatMap(({ chain }) => chain)]);
    count(parties.recipient, document.gold.target, named(RECEIVING));
  }
  const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  const row = (measure: string, value: number): ScoreRow => ({ set: 'plover-examples', measure, value });
  return [
    row('type accuracy', ratio(first, documents.length)),
    row('type accuracy, any claim', ratio(any, documents.length)),
    row('without a typed claim', ratio(none, documents.length)),
    row('actor overlap', ratio(parties.actor.right, parties.actor.all)),
    row('recipient overlap', ratio(parties.recipient.right, parties.recipient.all)),
  ];
}

function count(
  tally: { right: number; all: number },
  gold: Parties | undefined,
  names: readonly string[],
): void {
  for (const { actorText = '' } of gold || []) {
    if (actorText === '') continue;
    tally.all += 1;
    if (overlaps(names, actorText)) tally.right += 1;
  }
}
