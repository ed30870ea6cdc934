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
export function valueAt(claim: Claim, path: string): unknown {
  return stepsOf(path)?.reduce<unknown>(own, claim);
}

function put(value: unknown, steps: readonly Step[], end: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return end;
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? put(item, rest, end) : item));
  return { ...(value as Record<string, unknown>), [step]: put(own(value, step), rest, end) };
}

/** A copy of the claim with another value at a path; the claim itself where the path leads nowhere. */
export function withValue(claim: Claim, path: string, value: unknown): Claim {
  const steps = stepsOf(path);
  const isField = steps?.length === 2 && steps[0] === 'fields';
  if (!steps || (valueAt(claim, path) === undefined && !isField)) return claim;
  return put(claim, steps, value) as Claim;
}
