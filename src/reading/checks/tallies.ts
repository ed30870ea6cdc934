import type { Check, Claim, Count } from '../reading.js';

interface Tally {
  claim: Claim;
  count: Count;
}

/** A report with more tallies is a table; what each says of each other would be more than anybody reads. */
const MOST = 200;

/** The tallies of a report, once where it tells one in two languages or twice. */
function tallies(claims: readonly Claim[]): Tally[] {
  const found = new Map<string, Tally>();
  for (const claim of claims) {
    if (found.size >= MOST) break;
    if (claim.scope !== 'tally' || claim.partOf !== null) continue;
    for (const count of claim.counts) {
      const { from, to } = claim.when;
      const key = [claim.register, count.measure, count.value, from, to].join(' ');
      if (!found.has(key)) found.set(key, { claim, count });
    }
  }
  return [...found.values()];
}

/** Each tally with those of its register and measure that other claims make, in the order of the report. */
function* comparable(all: readonly Tally[]): Generator<[Tally, Tally, inOrder: boolean]> {
  const groups = new Map<string, Tally[]>();
  const keyOf = ({ claim, count }: Tally) => `${claim.register} ${count.measure}`;
  for (const tally of all) {
    if (tally.count.measure === 'other') continue;
    const group = groups.get(keyOf(tally));
    if (group) group.push(tally);
    else groups.set(keyOf(tally), [tally]);
  }
  for (const tally of all) {
    let passed = false;
    for (const other of groups.get(keyOf(tally)) ?? []) {
      if (other === tally) passed = true;
      else if (other.claim !== tally.claim) yield [tally, other, passed];
    }
  }
}

const isDay = (iso: string | null): iso is string => iso !== null && iso.length === 10;

/** A day's number cannot be above the total that holds the day. */
export function dailyAgainstCumulative(claims: readonly Claim[]): Check[] {
  const checks: Check[] = [];
  for (const [day, total] of comparable(tallies(claims))) {
    if (!holdsWithin(day.claim, total.claim)) continue;
    const [part, whole] = [day.count.value, total.count.value];
    if (part === null || whole === null) continue;
    const says = `${part} ${day.count.measure} of ${whole} since ${total.claim.when.from}`;
    checks.push({
      rule: 'daily-against-cumulative',
      holds: part <= whole,
      says,
      claims: [day.claim.id, total.claim.id],
    });
  }
  return checks;
}

function holdsWithin(day: Claim, total: Claim): boolean {
  const [a, b, c, d] = [day.when.from, day.when.to, total.when.from, total.when.to];
  if (!isDay(a) || !isDay(b) || !isDay(c) || !isDay(d)) return false;
  return c <= a && b <= d && (c !== a || b !== d);
}

/** Tallies whose windows overlap without one holding the other must not be added. */
export function windowOverlap(claims: readonly Claim[]): Check[] {
  const checks: Check[] = [];
  for (const [a, b, inOrder] of comparable(tallies(claims))) {
    if (!inOrder || !crosses(a.claim, b.claim)) continue;
    const window = (t: Tally) => `${t.claim.when.from} to ${t.claim.when.to}`;
    const says = `${a.count.measure}: ${window(a)} overlaps ${window(b)}; not to be added`;
    checks.push({ rule: 'window-overlap', holds: false, says, claims: [a.claim.id, b.claim.id] });
  }
  return checks;
}

function crosses(a: Claim, b: Claim): boolean {
  const [from, to, start, end] = [a.when.from, a.when.to, b.when.from, b.when.to];
  if (!isDay(from) || !isDay(to) || !isDay(start) || !isDay(end)) return false;
  return (from < start && start <= to && to < end) || (start < from && from <= end && end < to);
}
