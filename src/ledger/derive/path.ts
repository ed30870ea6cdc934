import type { Claim } from '../../reading/reading.js';

type Step = string | number;

/** The steps of a path such as `counts[0].value`; undefined where it is none. */
export function stepsOf(path: string): Step[] | undefined {
  if (!/^[a-zA-Z]\w*(?:\[\d{1,4}\]|\.[a-zA-Z]\w*)*$/.test(path)) return undefined;
  return [...path.matchAll(/\[(\d+)\]|(\w+)/g)].map((part) =>
    part[1] === undefined ? part[2]! : Number(part[1]),
  );
}

const own = (value: unknown, step: Step): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? (value as Record<Step, unknown>)[step]
    : undefined;

/** What stands at a path of a claim; undefined where nothing does. */
export function valueAt(claim: Claim | Holed, path: string): unknown {
  return stepsOf(path)?.reduce<unknown>(own, claim);
}

const lists = ['counts', 'where', 'who'] as const;
type List = (typeof lists)[number];

/** A claim whose lists keep the place of what was removed, so that a path means the same whoever removes what. */
export type Holed = Omit<Claim, List> & { [Name in List]: (Claim[Name][number] | null)[] };

/** The list and the number that a path of a whole item names. */
export function itemAt(path: string): [list: List, at: number] | undefined {
  const [name, at, ...rest] = stepsOf(path) ?? [];
  const list = lists.find((one) => one === name);
  return list && typeof at === 'number' && rest.length === 0 ? [list, at] : undefined;
}

function put(value: unknown, steps: readonly Step[], end: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return end;
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? put(item, rest, end) : item));
  return { ...(value as Record<string, unknown>), [step]: put(own(value, step), rest, end) };
}

/** A list of any length takes an item at any place: what lies between is empty. */
function withItem(claim: Holed, list: List, at: number, item: unknown): Holed {
  const length = Math.max(claim[list].length, at + 1);
  const items = Array.from({ length }, (_, index) => (index === at ? item : (claim[list][index] ?? null)));
  return { ...claim, [list]: items };
}

function withField(claim: Holed, name: string, value: unknown): Holed {
  const { [name]: _before, ...rest } = claim.fields;
  return {
    ...claim,
    fields: value === null ? rest : ({ ...claim.fields, [name]: value } as Claim['fields']),
  };
}

/** A copy of the claim with another value at a path; the claim itself where the path leads nowhere. */
export function withValue(claim: Holed, path: string, value: unknown): Holed {
  const item = itemAt(path);
  if (item) return withItem(claim, ...item, value);
  const steps = stepsOf(path);
  if (!steps) return claim;
  if (steps.length === 2 && steps[0] === 'fields') return withField(claim, String(steps[1]), value);
  return valueAt(claim, path) === undefined ? claim : (put(claim, steps, value) as Holed);
}

const places = (items: readonly unknown[]) => items.flatMap((item, at) => (item === null ? [] : [at]));

/** The claim without its holes, and of each item that is left the number by which paths name it. */
export function closed(claim: Holed): { claim: Claim; slots: Record<List, number[]> } {
  const full = <Item>(items: readonly (Item | null)[]) => items.filter((item) => item !== null) as Item[];
  const { counts, where, who } = claim;
  return {
    claim: { ...claim, counts: full(counts), where: full(where), who: full(who) },
    slots: { counts: places(counts), where: places(where), who: places(who) },
  };
}
