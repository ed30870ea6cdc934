import type { Check, Claim, Count } from '../../reading/reading.js';
import type { Account } from './account.js';
import { tellingWords } from './fold.js';

/** A claim with who is named as saying it. */
export interface Told {
  claim: Claim;
  report: string;
  teller: string;
}

const shown = ({ low, high }: Account) => {
  if (low === high) return `${low}`;
  if (high === null) return `at least ${low}`;
  return low === null ? `at most ${high}` : `${low} to ${high}`;
};

const apart = (a: Account, b: Account) =>
  (a.high !== null && b.low !== null && a.high < b.low) ||
  (b.high !== null && a.low !== null && b.high < a.low);

function unlike(accounts: readonly Account[], tellers: Map<string, string>): Check[] {
  const checks: Check[] = [];
  for (const [index, a] of accounts.entries()) {
    for (const b of accounts.slice(index + 1)) {
      if (a.measure !== b.measure || a.of !== b.of || a.report === b.report || !apart(a, b)) continue;
      const side = a.of === 'perpetrators' ? ' of those who did it' : '';
      const teller = (account: Account) => tellers.get(account.claims[0]!) ?? 'unnamed';
      checks.push({
        rule: 'contradiction',
        holds: false,
        says: `${a.measure}${side}: ${shown(a)} (${teller(a)}) against ${shown(b)} (${teller(b)})`,
        claims: [...new Set([...a.claims, ...b.claims])],
      });
    }
  }
  return checks;
}

const countsOf = ({ claim }: Told, measure: string) =>
  claim.counts.filter((count) => count.measure === measure);

const sameOf = (a: Count, b: Count) => {
  const words = new Set(tellingWords(a.of ?? ''));
  return a.value === b.value && tellingWords(b.of ?? '').some((word) => words.has(word));
};

/** Somebody killed in one account and wounded in another. */
function killedOrWounded(told: readonly Told[]): Check[] {
  const checks: Check[] = [];
  for (const a of told) {
    for (const b of told) {
      if (a.report === b.report || countsOf(a, 'injured').length > 0 || countsOf(b, 'killed').length > 0)
        continue;
      for (const killed of countsOf(a, 'killed')) {
        if (!countsOf(b, 'injured').some((injured) => sameOf(killed, injured))) continue;
        checks.push({
          rule: 'contradiction',
          holds: false,
          says: `${killed.value ?? ''} ${killed.of}: killed (${a.teller}), wounded (${b.teller})`.trim(),
          claims: [a.claim.id, b.claim.id],
        });
      }
    }
  }
  return checks;
}

/** What somebody denies and another states of one event. */
function denials(told: readonly Told[]): Check[] {
  const stated = told.find(({ claim }) => claim.certainty === 'stated');
  if (!stated) return [];
  return told
    .filter(({ claim }) => claim.certainty === 'denied')
    .map((denied) => ({
      rule: 'contradiction',
      holds: false,
      says: `${denied.teller} denies it; ${stated.teller} states it`,
      claims: [denied.claim.id, stated.claim.id],
    }));
}

/** Where the claims of one event cannot all be right. */
export function contradictionsOf(accounts: readonly Account[], told: readonly Told[]): Check[] {
  const tellers = new Map(told.map(({ claim, teller }) => [claim.id, teller]));
  return [...unlike(accounts, tellers), ...killedOrWounded(told), ...denials(told)];
}
