import { describe, expect, it } from 'vitest';
import { check, checkNothing, readText } from './check.js';

const doersIn = (text: string): string[] =>
  readText(text).claims.flatMap(({ register, who }) =>
    register === 'attacks' ? who.filter(({ role }) => role === 'perpetrator').map(({ name }) => name) : [],
  );
const eventsOf = (text: string) => readText(text).events.filter(({ register }) => register === 'attacks');

describe('whose deed it was, told apart from the deed', () => {
  it('is whoever a deed is blamed on, charged to or claimed by', () => {
    expect(doersIn('The minister blamed the murder of two clerks on smugglers.')).toEqual(['smugglers']);
    expect(doersIn('Police blamed smugglers for the murder of two clerks.')).toEqual(['smugglers']);
    expect(doersIn('A court convicted Luis Rowley of the murder of a clerk.')).toEqual(['Luis Rowley']);
    expect(doersIn('The River Front claimed the bombing of a mill in Lima.')).toEqual(['River Front']);
    expect(doersIn('Two sergeants were involved in the massacre of the monks.')).toEqual(['Two sergeants']);
    expect(doersIn('Ana Rowley was the mastermind of the murder of a judge.')).toEqual(['Ana Rowley']);
    expect(doersIn('Rebels were behind the killing of two clerks.')).toEqual(['Rebels']);
  });
  it('is whoever planned and carried it out', () =>
    expect(doersIn('The attack was planned by Peter Cruz and carried out by soldiers.')).toEqual([
      'Peter Cruz',
      'soldiers',
    ]));
  it('is all of those who are blamed', () =>
    expect(doersIn('Prosecutors implicated two guards and a driver in the murder of Ana Rowley.')).toEqual([
      'two guards',
      'driver',
    ]));
  it('is nobody who is accused of something else, or of nothing', () => {
    expect(doersIn('The union accused the minister of ignoring the murder of a clerk.')).toEqual([]);
    expect(doersIn('The council blamed the weather for the delay after the murder of a clerk.')).toEqual([]);
    expect(doersIn('Medics were involved in talks after the massacre of the monks.')).toEqual([]);
    expect(doersIn('The army planned the parade in Lima.')).toEqual([]);
    checkNothing('No group claimed responsibility for the attack.', 'attacks');
  });
  it('is no deed of those who deny it', () =>
    check('The rebels denied having carried out an attack on a mill in Lima.', {
      kind: 'attacks/attack',
      certainty: 'denied',
    }));
  it('joins what was told before', () => {
    const text =
      'A bomb killed two clerks in Lima. The mayor spoke on the radio. The River Front claimed responsibility for the attack.';
    expect(eventsOf(text)).toHaveLength(1);
    expect(eventsOf(text)[0]?.who).toContainEqual(
      expect.objectContaining({ role: 'perpetrator', name: 'River Front' }),
    );
  });
  it('is alleged where it is a charge, and where it was probably so', () => {
    const [, blame] = readText('A bomb killed two clerks. Police blamed the rebels for the attack.').claims;
    expect(blame).toMatchObject({ certainty: 'alleged', who: [{ role: 'perpetrator', name: 'rebels' }] });
    check('The attack was presumably carried out by rebels.', {
      kind: 'attacks/attack',
      certainty: 'alleged',
      who: { perpetrator: 'rebels' },
    });
  });
});

describe('bodies under arms', () => {
  it('are known by the last word of their name in a text without capitals', () => {
    const named = (text: string) => readText(text).actors.map(({ kind, name }) => `${kind} ${name}`);
    expect(named('the pedro quiroga patriotic front met the press.')).toContain(
      'group pedro quiroga patriotic front',
    );
    expect(named('the cold front met the warm air over the coast.')).toEqual([]);
  });
  it('go by the name that they call themselves, or that stands beside them', () => {
    expect(
      doersIn('A group calling itself the River Brigade claimed responsibility for the murder of a clerk.'),
    ).toContain('River Brigade');
    expect(doersIn('The murder of a clerk was carried out by the River Front, a rebel group.')).toEqual([
      'River Front',
    ]);
    expect(doersIn('A group that met near the River Brigade killed a clerk.')).toEqual(['group']);
  });
  it('are told before their people', () =>
    expect(doersIn('River Front fighters killed a clerk.')).toEqual(['River Front fighters', 'River Front']));
});
