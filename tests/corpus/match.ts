import type { Claim, Reading, Span } from '../../src/reading/reading.js';
import type { Expected, ExpectedClaim, ExpectedCount, ExpectedNot } from './expected.js';
import { either, has, numbersOf, oneOf } from './words.js';

/** One graded thing: `c3.where` is the place of the third claim, `c3` that it was found at all. */
export interface Part {
  id: string;
  holds: boolean;
}

type Answers = Map<string, Claim[]>;

/** The share of `quote` that a span covers; a span far longer than the quote answers nothing. */
export function covered(text: string, quote: string, span: Span): number {
  const length = span.end - span.start;
  if (length > Math.max(400, 1.5 * quote.length)) return 0;
  let best = 0;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const shared = Math.min(at + quote.length, span.end) - Math.max(at, span.start);
    best = Math.max(best, shared / Math.min(quote.length, Math.max(40, length)));
  }
  return best;
}

const countMatches = (want: ExpectedCount) => (got: Claim['counts'][number]) =>
  oneOf(got.measure, want.measure) &&
  (want.value === undefined || got.value === want.value) &&
  (want.low === undefined || got.low === want.low) &&
  (want.high === undefined || got.high === want.high) &&
  (want.bound === undefined || got.bound === want.bound);

function chainHolds(got: readonly string[], want: readonly string[]): boolean {
  let at = -1;
  return want.every((name) => {
    at = got.findIndex((speaker, order) => order > at && either(speaker, name));
    return at >= 0;
  });
}

function fieldHolds(got: Claim['fields'][string] | undefined, want: string | number | string[]): boolean {
  const values = [got ?? []].flat().map(String);
  return [want]
    .flat()
    .every((one) => values.some((value) => value === String(one) || either(value, String(one))));
}

const startsAs = (got: string | null, want: string) => want.split('|').some((one) => got?.startsWith(one));

type Grade = (want: ExpectedClaim, near: readonly Claim[]) => boolean;

// Several claims may answer one expected claim (casualties split by group): lists are graded over all of them.
const grades: Record<string, Grade> = {
  kind: (want, near) => near.some((claim) => oneOf(claim.kind, want.kind!)),
  scope: (want, near) => near.some((claim) => claim.scope === want.scope),
  chain: (want, near) => near.some((claim) => chainHolds(claim.chain, want.chain!)),
  certainty: (want, near) => near.some((claim) => claim.certainty === want.certainty),
  background: (want, near) => near.some((claim) => claim.background === want.background),
  when: (want, near) =>
    near.some(({ when }) => startsAs(when.from, want.when!.from) && startsAs(when.to, want.when!.to)),
  where: (want, near) =>
    want.where!.every((place) => near.some((claim) => claim.where.some((got) => either(got.name, place)))),
  who: (want, near) =>
    want.who!.every(([role, name]) =>
      near.some((claim) =>
        claim.who.some(
          (got) => oneOf(got.role, role) && (either(got.name, name) || has(got.quote.exact, name)),
        ),
      ),
    ),
  counts: (want, near) =>
    want.counts!.every((count) => near.some((claim) => claim.counts.some(countMatches(count)))),
  fields: (want, near) =>
    Object.entries(want.fields!).every(([key, value]) =>
      near.some((claim) => fieldHolds(claim.fields[key], value)),
    ),
};

function gradeClaims(expected: Expected, answers: Answers): Part[] {
  return expected.claims.flatMap((want) => {
    const near = answers.get(want.id)!;
    const parts: Part[] = [{ id: want.id, holds: near.length > 0 }];
    for (const [key, grade] of Object.entries(grades)) {
      if (!(key in want)) continue;
      parts.push({ id: `${want.id}.${key}`, holds: near.length > 0 && grade(want, near) });
    }
    if (want.partOf !== undefined) {
      const wholes = new Set(answers.get(want.partOf)!.map((claim) => claim.id));
      const holds = near.some((claim) => claim.partOf !== null && wholes.has(claim.partOf));
      parts.push({ id: `${want.id}.partOf`, holds });
    }
    return parts;
  });
}

function gradeEvents(reading: Reading, expected: Expected, answers: Answers): Part[] {
  return expected.events.flatMap((want, order) => {
    const shared = (ids: readonly string[]) =>
      want.claims.filter((id) => answers.get(id)!.some((claim) => ids.includes(claim.id))).length;
    const [event] = reading.events
      .filter((one) => one.register === want.register)
      .sort((a, b) => shared(b.claims) - shared(a.claims));
    const id = `event${order + 1}`;
    const together = event !== undefined && shared(event.claims) === want.claims.length;
    const totals = want.totals.map((total) => ({
      id: `${id}.${total.measure}`,
      holds:
        event?.totals.some(
          (got) =>
            got.measure === total.measure &&
            got.of === total.of &&
            got.low === total.low &&
            got.high === total.high,
        ) ?? false,
    }));
    return [
      { id, holds: together },
      { id: `${id}.when`, holds: event?.when.from === want.when.from },
      ...totals,
    ];
  });
}

const gradeChecks = (reading: Reading, expected: Expected): Part[] =>
  expected.checks.map((want, order) => ({
    id: `check${order + 1}`,
    holds: reading.checks.some(
      (got) =>
        got.rule === want.rule &&
        got.holds === want.holds &&
        numbersOf(want.says).every((number) => numbersOf(got.says).includes(number)),
    ),
  }));

function isWrong(claim: Claim, not: ExpectedNot): boolean {
  if (not.registers && !not.registers.includes(claim.register)) return false;
  if (not.value !== undefined) {
    return claim.counts.some(
      (count) => count.value === not.value && (not.measure ?? count.measure) === count.measure,
    );
  }
  return (
    claim.certainty === 'stated' && (not.registers ?? ['attacks', 'operations']).includes(claim.register)
  );
}

const gradeNots = (reading: Reading, expected: Expected): Part[] =>
  expected.mustNot.map((not, order) => ({
    id: `not${order + 1}`,
    holds: !reading.claims.some(
      (claim) => covered(reading.document.text, not.quote, claim.quote) >= 0.5 && isWrong(claim, not),
    ),
  }));

/** Holds a Reading against what a careful reader finds, part by part. */
export function match(reading: Reading, expected: Expected): Part[] {
  const { text } = reading.document;
  const answers: Answers = new Map(
    expected.claims.map((want) => [
      want.id,
      reading.claims.filter(
        (claim) => oneOf(claim.register, want.register) && covered(text, want.quote, claim.quote) >= 0.5,
      ),
    ]),
  );
  return [
    ...gradeClaims(expected, answers),
    ...gradeEvents(reading, expected, answers),
    ...gradeChecks(reading, expected),
    ...gradeNots(reading, expected),
  ];
}
