import { describe, expect, it } from 'vitest';
import { check, checkNothing, readText } from './check.js';

const attack = 'attacks/attack';
const abduction = 'attacks/abduction';

describe('notes of incidents', () => {
  it('counts all whom one verb befell, each list whole', () => {
    check('A bank contracted driver and his nephew were abducted near Jos.', {
      kind: abduction,
      counts: { abducted: 2 },
    });
    check('Six male nurses and a cook were abducted by rebels from a clinic.', {
      kind: abduction,
      who: { perpetrator: 'rebels' },
      counts: { abducted: 7 },
    });
    check('One foreign and three local engineers were abducted by rebels in Goma.', {
      kind: abduction,
      counts: { abducted: 4 },
    });
    check('Three miners, a guard and a cook were abducted near Jos.', {
      kind: abduction,
      counts: { abducted: 5 },
    });
    check('Three miners, a man and two women, were abducted near Jos.', {
      kind: abduction,
      counts: { abducted: 3 },
    });
  });
  it('counts a number before a noun that only describes', () =>
    check('One male bank driver and a female cook were abducted.', {
      kind: abduction,
      counts: { abducted: 2 },
    }));
  it('counts another and the other by what befell them', () => {
    check('One driver was killed and another wounded after their truck was ambushed.', {
      kind: attack,
      counts: { killed: 1, injured: 1 },
    });
    check('One driver was killed, the other injured.', {
      kind: attack,
      counts: { killed: 1, injured: 1 },
    });
    check('Two miners were shot when gunmen ambushed them, killing one and wounding the other.', {
      kind: attack,
      counts: { killed: 1, injured: 1 },
    });
  });
  it('takes an agency staff for one, and no number for the staff', () => {
    check('An agency staff was shot dead and another staff was hurt.', {
      kind: attack,
      counts: { killed: 1, injured: 1 },
    });
    check('The staff were beaten.', { kind: 'accounts/violation', counts: {} });
  });
  it('counts who died of wounds, lost a life or was found murdered', () => {
    check('The porter was stabbed and passed away ten days later.', { kind: attack, counts: { killed: 1 } });
    check('One porter lost his life and the other two were injured.', {
      kind: attack,
      counts: { killed: 1, injured: 2 },
    });
    check('A miner was taken from his home by armed men and found murdered the next day.', {
      kind: abduction,
      counts: { abducted: 1, killed: 1 },
    });
    checkNothing('The band lost its drummer.', 'attacks');
  });
  it('gives both of two passives the doers behind them', () =>
    check('Seven miners were ambushed and held by unknown men near Jos.', {
      kind: abduction,
      who: { perpetrator: 'unknown men' },
      counts: { abducted: 7 },
    }));
  it('gives an object to the last of two verbs', () => {
    check('Gunmen intercepted and abducted a bank contracted driver and his nephew.', {
      kind: abduction,
      counts: { abducted: 2 },
    });
  });
  it('reads who was shot dead, and some of a number', () => {
    check('Gunmen shot dead three traders in Gao on Monday.', {
      kind: attack,
      who: { perpetrator: 'Gunmen', victim: 'three traders' },
      counts: { killed: 3 },
    });
    check('Borno: five of nine missions denied', { kind: 'missions/mission', counts: { missions: 5 } });
  });
  it('takes a raid for nobody who did it, and says of whom a number is without what befell them', () => {
    const [damage] = readText('An air raid damaged two schools in the town.').claims.filter(
      ({ register }) => register === 'damage',
    );
    expect(damage?.who.map(({ role, name }) => `${role} ${name}`)).toEqual(['target schools']);
    const counts = readText('Hospitals took in 28 wounded people from the blast.').claims.flatMap(
      (c) => c.counts,
    );
    expect(counts.map(({ value, of }) => `${value} ${of}`)).toEqual(['28 people']);
  });
  it('reads who was badly beaten', () => {
    check('One compound guard was badly beaten by two men.', {
      kind: 'accounts/violation',
      who: { victim: 'One compound guard', perpetrator: 'two men' },
    });
    checkNothing('The champions were badly beaten at home.', 'accounts');
  });
});

describe('people told apart among others', () => {
  const reading = readText('Rebels killed 12 people, including four guards and a nurse, in Goma.');
  const [whole, part] = reading.claims.filter(({ kind }) => kind === 'attack');

  it('are a claim of their own, part of the other', () => {
    expect(part?.partOf).toBe(whole?.id);
    expect(part?.counts.map(({ value, of }) => `${value} ${of}`)).toEqual(['4 guards', '1 nurse']);
    expect(part?.where).toEqual(whole?.where);
  });
  it('are counted once', () => {
    expect(whole?.counts.map(({ value }) => value)).toEqual([12]);
    expect(reading.events).toHaveLength(1);
    expect(reading.events[0]?.totals).toMatchObject([{ measure: 'killed', low: 12, high: 12 }]);
    expect(reading.checks).toEqual([]);
  });
  it('are told by "one of whom" and "one of ten" too', () => {
    const told = (text: string) =>
      readText(text)
        .claims.filter(({ partOf }) => partOf !== null)
        .flatMap(({ counts }) => counts.map(({ value, of }) => `${value} ${of}`));
    expect(told('Two porters were killed in the raid, one of whom was a retired clerk.')).toEqual([
      '1 retired clerk',
    ]);
    expect(told('A retired clerk was one of ten porters killed in the raid.')).toEqual(['1 retired clerk']);
    expect(told('Rebels killed porters, including a clerk.')).toEqual([]);
    expect(told('Rebels killed two porters in three towns, including Goma.')).toEqual([]);
    expect(told('Two porters were killed in the raid, and one was unhurt.')).toEqual([]);
  });
});
