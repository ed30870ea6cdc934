import { describe, expect, it } from 'vitest';
import { check, checkNothing, readText } from './check.js';

const totalOf = (text: string, measure: string) =>
  readText(text)
    .events.flatMap(({ totals }) => totals)
    .find((total) => total.measure === measure);

describe('what a force says of its operation', () => {
  it('counts one for whom an arrest, a capture, a death or a killing is of', () => {
    check('The ministry confirmed the capture of a rebel courier in Kunduz.', {
      kind: 'operations/arrest',
      counts: { detained: 1 },
    });
    check('The shelling resulted in the death of Omar Hamid, a local trader.', {
      kind: 'attacks/shelling',
      counts: { killed: 1 },
    });
    check('Two raids led to the killing of several of the guards in Kunduz.', { kind: 'attacks/attack' });
    expect(totalOf('The deaths of animals worried the farmers in Kunduz.', 'killed')).toBeUndefined();
  });
  it('counts both, and one for a noun that a name follows', () => {
    check('Both men were detained near Kunduz.', { kind: 'operations/arrest', counts: { detained: 2 } });
    check('Soldiers killed rebel leader, Hamid, in Kunduz.', {
      kind: 'attacks/attack',
      counts: { killed: 1 },
    });
    expect(totalOf('The men were detained near Kunduz.', 'detained')).toBeUndefined();
  });
  it('counts whom a pronoun takes up in the same words once', () => {
    check('Soldiers captured a courier in Kunduz and detained him for a day.', {
      kind: 'operations/arrest',
      counts: { detained: 1 },
    });
    check('He was detained in Kunduz.', { kind: 'operations/arrest', counts: { detained: 1 } });
  });
  it('takes what an operation is for as planned', () => {
    check('The army conducted an operation to arrest a rebel courier in Kunduz.', {
      kind: 'operations/operation',
      certainty: 'stated',
    });
    expect(
      totalOf('The army conducted an operation to arrest a rebel courier in Kunduz.', 'detained'),
    ).toBeUndefined();
    check('Soldiers used a bomb to kill two guards in Kunduz.', {
      kind: 'attacks/attack',
      certainty: 'stated',
      counts: { killed: 2 },
    });
  });
  it('counts no planned arrest in the total of those made', () =>
    expect(
      totalOf('Soldiers detained six rebels during a raid to arrest a rebel leader in Kunduz.', 'detained'),
    ).toMatchObject({ low: 6, high: 6 }));
});

describe('the day of what is confirmed', () => {
  it('is the one told behind it, the one before it is that of the saying', () => {
    check('Officials confirmed today the arrest of a rebel courier in Kunduz, Tuesday.', {
      kind: 'operations/arrest',
      when: '2026-03-10/2026-03-10',
    });
    check('Soldiers made the arrest of a rebel courier in Kunduz on Tuesday.', {
      kind: 'operations/arrest',
      when: '2026-03-10/2026-03-10',
    });
  });
});

describe('a number over several operations', () => {
  it('is a tally, a number of one operation none', () => {
    check('Soldiers detained nine rebels during separate operations in Kunduz and Balkh on Tuesday.', {
      kind: 'operations/arrest',
      scope: 'tally',
    });
    check('Soldiers detained nine rebels during an operation in Kunduz on Tuesday.', {
      kind: 'operations/arrest',
      scope: 'event',
    });
  });
  it('is a tally where it runs over a span of hours', () => {
    check('Nine people were killed in Kunduz over the past 24 hours.', {
      kind: 'attacks/attack',
      scope: 'tally',
    });
    check('Nine people were killed in Kunduz yesterday.', { kind: 'attacks/attack', scope: 'event' });
  });
});

describe('the people of one happening', () => {
  it('adds a leader and those with him where they are told apart', () =>
    expect(
      totalOf(
        'Soldiers captured a rebel leader during an operation in Kunduz on Tuesday. The soldiers also detained two suspected rebels during the operation in Kunduz.',
        'detained',
      ),
    ).toMatchObject({ low: 3, high: 3 }));
  it('reads nobody taken where nobody was', () =>
    checkNothing('The patrol detained no one in Kunduz.', 'operations'));
});
