import type {
  Bound,
  Certainty,
  Claim,
  Decision,
  FieldValue,
  KeptClaim,
  Measure,
  NewClaim,
  Scope,
  Slots,
  Where,
  Who,
} from '../../../server/contract.js';
import { numeralIn } from '../../../words/numeral.js';

/** A count as it is typed: numbers are text until they are sent. */
export interface DraftCount {
  slot: number;
  measure: Measure;
  value: string;
  low: string;
  high: string;
  bound: Bound;
  of: string;
}

export interface DraftPlace extends Omit<Where, 'certainty'> {
  slot: number;
}

export interface DraftActor {
  slot: number;
  role: Who['role'];
  name: string;
  kind: Who['kind'];
}

/** What a person has typed of a claim, not yet sent. */
export interface Draft {
  register: string;
  kind: string;
  certainty: Certainty;
  scope: Scope;
  background: boolean;
  chain: string;
  from: string;
  to: string;
  counts: DraftCount[];
  where: DraftPlace[];
  who: DraftActor[];
  /** As typed; lists with a comma between. */
  fields: Record<string, string>;
}

const numeral = (value: number | null) => (value === null ? '' : String(value));
const typed = (value: FieldValue) => (Array.isArray(value) ? value.join(', ') : String(value));

export function draftOf(claim: Claim, slots: Slots): Draft {
  const { register, kind, certainty, scope, background, chain, when, fields } = claim;
  return {
    register,
    kind,
    certainty,
    scope,
    background,
    chain: chain.join('; '),
    from: when.from ?? '',
    to: when.to ?? '',
    counts: claim.counts.map(({ measure, value, low, high, bound, of }, at) => ({
      slot: slots.counts[at] ?? at,
      measure,
      value: numeral(value),
      low: numeral(low),
      high: numeral(high),
      bound,
      of: of ?? '',
    })),
    where: claim.where.map(({ certainty: _certainty, ...place }, at) => ({
      ...place,
      slot: slots.where[at] ?? at,
    })),
    who: claim.who.map(({ role, name, kind: actor }, at) => ({
      slot: slots.who[at] ?? at,
      role,
      name,
      kind: actor,
    })),
    fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typed(value)])),
  };
}

/** The number by which the next item of a list will be named. */
export const nextSlot = (items: readonly { slot: number }[], slots: readonly number[]) =>
  Math.max(-1, ...items.map(({ slot }) => slot), ...slots) + 1;

/** A number that can be counted; undefined where it is none. */
export function numberIn(text: string): number | null | undefined {
  const given = numeralIn(text);
  return given && given < 0 ? undefined : given;
}

const isRange = ({ bound }: DraftCount) => bound === 'between' || bound === 'vague';

function countOf(count: DraftCount): object {
  const { measure, bound, of } = count;
  const value = isRange(count) ? null : (numberIn(count.value) ?? null);
  const ends = isRange(count) ? { low: numberIn(count.low) ?? null, high: numberIn(count.high) ?? null } : {};
  return { measure, value, bound, of: of.trim() || null, ...ends };
}

const placeOf = ({ slot: _slot, ...place }: DraftPlace): object => place;
const actorOf = ({ role, name, kind }: DraftActor): object => ({ role, name: name.trim(), kind });

const namesIn = (text: string) =>
  text
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter(Boolean);

/** What is typed in a register's field, as its type has it. */
export function fieldValue(text: string, type: string): FieldValue | null {
  const value = text.trim();
  if (value === '') return null;
  if (type === 'number') return numberIn(value) ?? value;
  if (type !== 'codes' && type !== 'dates') return value;
  return value
    .split(/[,،]/)
    .map((one) => one.trim())
    .filter(Boolean);
}

/** Where something typed is no number: named before anything is sent. */
export const wrongNumber = ({ counts }: Draft): DraftCount | undefined =>
  counts.find((count) =>
    (isRange(count) ? [count.low, count.high] : [count.value]).some((text) => numberIn(text) === undefined),
  );

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

type Change = [path: string, value: unknown];

function itemChanges<Item extends { slot: number }>(
  list: string,
  before: readonly Item[],
  now: readonly Item[],
  whole: (item: Item) => object,
): Change[] {
  const changed = now.filter((item) => {
    const old = before.find(({ slot }) => slot === item.slot);
    return !old || !same(whole(old), whole(item));
  });
  const gone = before.filter(({ slot }) => !now.some((item) => item.slot === slot));
  return [
    ...changed.map((item): Change => [`${list}[${item.slot}]`, whole(item)]),
    ...gone.map(({ slot }): Change => [`${list}[${slot}]`, null]),
  ];
}

/** Corrections that make the claim say what was typed, each a path and a value. */
export function changes(before: Draft, now: Draft, types: Readonly<Record<string, string>>): Change[] {
  const plain = (['kind', 'certainty', 'scope', 'background'] as const)
    .filter((name) => before[name] !== now[name])
    .map((name): Change => [name, now[name]]);
  const when: Change[] =
    before.from === now.from && before.to === now.to
      ? []
      : [['when', { from: now.from || null, to: now.to || null }]];
  const chain: Change[] = before.chain === now.chain ? [] : [['chain', namesIn(now.chain)]];
  const names = new Set([...Object.keys(before.fields), ...Object.keys(now.fields)]);
  const fields = [...names]
    .filter((name) => (before.fields[name] ?? '') !== (now.fields[name] ?? ''))
    .map((name): Change => [`fields.${name}`, fieldValue(now.fields[name] ?? '', types[name] ?? 'text')]);
  return [
    ...plain,
    ...when,
    ...itemChanges('counts', before.counts, now.counts, countOf),
    ...itemChanges('where', before.where, now.where, placeOf),
    ...itemChanges('who', before.who, now.who, actorOf),
    ...chain,
    ...fields,
  ];
}

export const corrections = (kept: KeptClaim, made: readonly Change[], why: string): Decision[] =>
  made.map(([path, value]) => ({
    verdict: 'correct',
    claim: kept.claim.id,
    path,
    value,
    ...(why.trim() && { why: why.trim() }),
  }));

/** A claim of a person's own, of what was typed. */
export function newClaim(
  draft: Draft,
  quote: NewClaim['quote'],
  trigger: { start: number; end: number } | undefined,
  types: Readonly<Record<string, string>>,
): NewClaim {
  const fields = Object.entries(draft.fields).flatMap(([name, text]) => {
    const value = fieldValue(text, types[name] ?? 'text');
    return value === null ? [] : [[name, value] as const];
  });
  return {
    register: draft.register,
    kind: draft.kind,
    quote,
    ...(trigger && { trigger }),
    scope: draft.scope,
    chain: namesIn(draft.chain),
    certainty: draft.certainty,
    background: draft.background,
    when: { from: draft.from || null, to: draft.to || null },
    where: draft.where.map(placeOf) as NewClaim['where'],
    who: draft.who.map(actorOf) as NewClaim['who'],
    counts: draft.counts.map(countOf) as NewClaim['counts'],
    fields: Object.fromEntries(fields),
  };
}

export const emptyDraft = (register: string, kind: string): Draft => ({
  register,
  kind,
  certainty: 'stated',
  scope: 'event',
  background: false,
  chain: '',
  from: '',
  to: '',
  counts: [],
  where: [],
  who: [],
  fields: {},
});
