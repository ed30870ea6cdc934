import { describe, expect, it } from 'vitest';
import { check, checkNothing, readText } from './check.js';

const kindsIn = (text: string): string[] =>
  readText(text)
    .claims.filter(({ register }) => register === 'diplomacy')
    .map(({ kind }) => kind);

describe('what parties say to each other', () => {
  it('reads a rejection of what was proposed, and a refusal of a party', () => {
    check('Sudan rejected a proposal for a ceasefire.', {
      kind: 'diplomacy/rejection',
      who: { participant: 'Sudan' },
    });
    expect(kindsIn('Kenya has refused to send troops to the north.')).toEqual(['rejection']);
    expect(kindsIn('The driver refused to pay a fine.')).toEqual([]);
    expect(kindsIn('The body of the patient rejected the kidney.')).toEqual([]);
  });
  it('reads a pledge where a party undertakes something', () => {
    check('Kenya agreed to open the road to aid convoys.', {
      kind: 'diplomacy/pledge',
      who: { participant: 'Kenya' },
    });
    expect(kindsIn('Kenya is willing to open the road to convoys.')).toEqual(['pledge']);
    expect(kindsIn('Two clerks agreed to meet at noon.')).toEqual([]);
    expect(kindsIn('The fruit was ready to eat.')).toEqual([]);
  });
  it('reads a threat of a party, and none of the weather', () => {
    expect(kindsIn('Rebels threatened to close the border.')).toEqual(['threat']);
    expect(kindsIn('The storm threatens to close the border.')).toEqual([]);
  });
  it('reads who accuses a party, and a demand of people', () => {
    check('Chad accused Libya of meddling.', {
      kind: 'diplomacy/condemnation',
      who: { participant: 'Chad', target: 'Libya' },
    });
    expect(kindsIn('Chad blamed the rain for the delay.')).toEqual([]);
    expect(kindsIn('The villagers demanded a new well.')).toEqual(['demand']);
  });
  it('reads who is telephoned, and ties that are taken up', () => {
    expect(kindsIn('President Ana Rowley telephoned the king of Jordan.')).toEqual(['meeting']);
    expect(kindsIn('A clerk telephoned a bank.')).toEqual([]);
    expect(kindsIn('Cuba has established diplomatic ties with Chad.')).toEqual(['support']);
  });
});

describe('protests', () => {
  it('are strikes and blocked roads too, where people stand up', () => {
    check('Farmers blocked a road near Lima to demand lower taxes.', { kind: 'attacks/protest' });
    check('Prisoners began a hunger strike in Lima.', { kind: 'attacks/protest' });
    checkNothing('Snow blocked a road near Lima.', 'attacks');
  });
});
