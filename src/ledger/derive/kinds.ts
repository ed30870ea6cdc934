/** Kinds that one happening may go by in different reports: a word of a group also fits every other of it. */
const groups: Readonly<Record<string, readonly (readonly string[])[]>> = {
  attacks: [
    ['bombing', 'ied', 'suicideBomb', 'grenade', 'airstrike'],
    ['airstrike', 'shelling'],
    ['assassination', 'assassinationAttempt', 'armedClash', 'bombing', 'ied', 'suicideBomb'],
    ['protest', 'riot'],
    ['arson', 'looting'],
  ],
  operations: [
    ['raid', 'arrest', 'seizure'],
    ['patrol', 'siege'],
  ],
  damage: [['demolition', 'destruction', 'damage', 'eviction']],
  policy: [
    ['announcement', 'imposition'],
    ['waiver', 'extension', 'suspension'],
    ['suspension', 'termination'],
    ['membership', 'agreement'],
  ],
  diplomacy: [
    ['statement', 'condemnation', 'threat', 'support', 'demand'],
    ['meeting', 'visit'],
  ],
};

/** Kinds that fit any other of their register, less those that are never meant by them. */
const general: Readonly<Record<string, { kinds: readonly string[]; never: readonly string[] }>> = {
  attacks: { kinds: ['attack', 'other'], never: ['territory', 'protest', 'riot', 'loss', 'looting'] },
  operations: { kinds: ['operation', 'other'], never: [] },
  policy: { kinds: ['other', 'announcement'], never: [] },
  diplomacy: { kinds: ['other'], never: [] },
};

/** Days told one by one: the day after is another row, never the same happening. */
const daily = new Set(['crossings', 'missions']);

/** Registers whose happenings need no place: they are told by who does them. */
const placeless = new Set(['policy', 'diplomacy']);

/** Kinds of speech: the same person says many things on one day, so more has to agree. */
const speech = new Set(['statement', 'condemnation', 'threat', 'support', 'demand', 'other']);

export const isGeneral = (register: string, kind: string) => general[register]?.kinds.includes(kind) ?? false;
export const isDaily = (register: string) => daily.has(register);
export const isPlaceless = (register: string) => placeless.has(register);
export const isSpeech = (register: string, kind: string) => register === 'diplomacy' && speech.has(kind);

/** Whether two kinds of one register may be the same happening. */
export function kindsFit(register: string, a: string, b: string): boolean {
  if (a === b) return true;
  const wide = general[register];
  const fits = (one: string, other: string) => wide?.kinds.includes(one) && !wide.never.includes(other);
  if (fits(a, b) || fits(b, a)) return true;
  return (groups[register] ?? []).some((group) => group.includes(a) && group.includes(b));
}
