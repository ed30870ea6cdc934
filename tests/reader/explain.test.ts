import { describe, expect, it } from 'vitest';
import { loadReader } from '../../src/desk/reader.js';
import { rulesNamed } from '../../src/desk/rules.js';
import type { Because } from '../../src/reading/reading.js';

const TEXT =
  'Gunmen reportedly killed two nurses and a driver near Bunia on Tuesday, the governor said. ' +
  'The crossing at Kasindi remained closed for a third straight day. ' +
  'In 2019 rebels abducted a priest in Beni.';

const reader = await loadReader();
const read = (how: { explain?: boolean; without?: ReadonlySet<string> }) =>
  reader.read({ text: TEXT, publishedAt: '2026-03-12', split: false, ...how })[0]!;

const named = (...asked: string[]): ReadonlySet<string> => {
  const found = rulesNamed(asked);
  if ('problem' in found) throw new Error(found.problem);
  return found.names;
};

describe('a reading that explains itself', () => {
  const reading = read({ explain: true });
  const told = (kind: string, part: Because['part']) =>
    reading.claims
      .find((claim) => claim.kind === kind)
      ?.because?.filter((one) => one.part === part)
      .map(({ rule, words }) => [rule, words.map(({ text }) => text).join(' ')]);

  it('names the entry that evoked a claim', () =>
    expect(told('attack', 'claim')).toEqual([['cues/attacks/attack', 'killed']]));
  it('names the hedge, the speaker, the day and the place with their words', () => {
    expect(told('attack', 'certainty')).toEqual([['certainty/alleged', 'reportedly']]);
    expect(told('attack', 'chain')).toEqual([['attribution/closing', 'said']]);
    expect(told('attack', 'when')).toContainEqual(['when/own', 'on Tuesday']);
    expect(told('attack', 'when')).toContainEqual(['times/weekday', 'Tuesday']);
    expect(told('attack', 'where')).toEqual([['where/ofWords', 'Bunia']]);
  });
  it('names whom it takes for whom, and each number', () => {
    expect(told('attack', 'who')).toContainEqual(['roles/active', 'Gunmen']);
    expect(told('attack', 'counts')).toEqual([
      ['counts/written', 'two nurses'],
      ['counts/one', 'driver'],
    ]);
  });
  it('names the rule of each number where parts of another are left out', () => {
    const text = 'Rebels killed two teachers, one man and one woman, and a driver.';
    const [claim] = reader.read({ text, split: false, explain: true })[0]!.claims;
    const counts = claim?.because?.filter(({ part }) => part === 'counts');
    expect(counts?.map(({ rule, words }) => [rule, words[0]?.text])).toEqual([
      ['counts/written', 'two teachers'],
      ['counts/one', 'driver'],
    ]);
  });
  it('says why it recalls, and why it takes a field', () => {
    expect(told('abduction', 'background')).toEqual([['background/longAgo', '']]);
    expect(told('crossingDay', 'fields')).toContainEqual(['fields/consecutiveDay', '']);
  });
  it('gives rules that can be switched off, and words that stand in the text', () => {
    for (const { because } of reading.claims) {
      expect(because?.[0]?.part).toBe('claim');
      for (const { rule, words } of because ?? []) {
        expect(named(rule)).toEqual(new Set([rule]));
        for (const { start, end, text } of words) expect(TEXT.slice(start, end)).toBe(text);
      }
    }
  });
  it('says nothing of it unless asked', () => {
    const plain = reading.claims.map(({ because: _, ...claim }) => claim);
    expect(read({}).claims).toStrictEqual(plain);
  });
});

describe('a rule that is switched off', () => {
  const first = (...asked: string[]) => read({ without: named(...asked) }).claims[0];

  it('reads no more; the other rules still do', () => {
    expect(read({}).claims[0]).toMatchObject({ certainty: 'alleged', when: { from: '2026-03-10' } });
    expect(first('times/weekday')).toMatchObject({ certainty: 'alleged', when: { from: null } });
    expect(first('certainty/alleged')).toMatchObject({ when: { from: '2026-03-10' } });
    expect(first('certainty')).toMatchObject({ certainty: 'stated' });
    expect(first('attribution/closing', 'attribution/verb')?.chain).toEqual([]);
    expect(first('cues/attacks/attack')?.kind).not.toBe('attack');
  });
  it('is one of its stage; a name that is none gets the known ones', () => {
    expect(named('background')).toEqual(new Set(['background/longAgo', 'background/recalled']));
    expect(rulesNamed(['background', 'when/soon'])).toEqual({
      problem: expect.stringMatching(/^There is no rule "when\/soon"\. Known are .*when\/\{heading, own/),
    });
  });
});
