import { DeskError } from '../error.js';
import type { NamingDecision, Site } from './model.js';

const longest = 200;

function checkWords(words: string, what: string): void {
  if (/[\p{L}\p{N}]/u.test(words) && words.length <= longest) return;
  throw new DeskError('badInput', `"${words.slice(0, 40)}" is no ${what}.`, {
    remedy: `Give words with letters, at most ${longest} characters.`,
    details: { reason: 'noWords', given: words.slice(0, 40), most: longest },
  });
}

function checkSite({ lat, lon, country }: Site): void {
  const within = (value: number | null, most: number) => value === null || Math.abs(value) <= most;
  if ((lat === null) !== (lon === null) || !within(lat, 90) || !within(lon, 180)) {
    throw new DeskError('badInput', `${lat}, ${lon} is no point on earth.`, {
      remedy: 'Give latitude (−90 to 90) and longitude (−180 to 180) in degrees, or neither.',
      details: { reason: 'noPoint' },
    });
  }
  if (country === null || /^[A-Z]{2}$/.test(country)) return;
  throw new DeskError('badInput', `"${country}" is no country code.`, {
    remedy: 'Give two capital letters, as in SD.',
    details: { reason: 'noCountry', given: country },
  });
}

/** Throws where a decision on names makes no sense by itself. */
export function checkNaming(decision: NamingDecision): void {
  switch (decision.act) {
    case 'alias':
      checkWords(decision.words, 'name');
      if (decision.fresh) checkWords(decision.entry, 'name');
      if (decision.site) checkSite(decision.site);
      if (decision.country !== undefined && !/^[A-Z]{2}$/.test(decision.country)) {
        throw new DeskError('badInput', `"${decision.country}" is no country code.`, {
          remedy: 'Give two capital letters, as in SD.',
          details: { reason: 'noCountry', given: decision.country },
        });
      }
      return;
    case 'call':
      checkWords(decision.name, 'name');
      if (decision.why.trim() !== '') return;
      throw new DeskError('badInput', `Why the desk says "${decision.name}" is not said.`, {
        remedy: 'A naming policy has its reason: give one.',
        details: { reason: 'noNamingReason' },
      });
    case 'locate':
      checkSite(decision.site);
  }
}
