import { describe, expect, it } from 'vitest';
import { check, checkNothing, readText } from './check.js';

const rolesIn = (text: string, role: string): string[] =>
  readText(text).claims.flatMap(({ register, who }) =>
    register === 'attacks' ? who.filter((one) => one.role === role).map(({ name }) => name) : [],
  );

describe('what an attack is done with, and where', () => {
  it('reads the means under a preposition and before a noun', () => {
    expect(rolesIn('Raiders attacked a police station with machetes.', 'instrument')).toEqual(['machetes']);
    expect(rolesIn('A dynamite attack on the mill killed two clerks.', 'instrument')).toEqual(['dynamite']);
  });
  it('takes a weapon that kills for a means, no doer', () => {
    expect(rolesIn('The bomb killed two clerks.', 'perpetrator')).toEqual([]);
    expect(rolesIn('The raiders killed two clerks.', 'instrument')).toEqual([]);
  });
  it('takes the building where a bomb goes off for what it was meant for', () =>
    check('A car bomb exploded in front of a supermarket in Bogota.', {
      kind: 'attacks/bombing',
      who: { instrument: 'car bomb', target: 'supermarket' },
    }));
  it('reads what is fired, launched or used for it', () => {
    check('Rebels launched two dynamite sticks against a car dealership in Lima.', {
      kind: 'attacks/bombing',
      who: { instrument: 'dynamite sticks', target: 'car dealership' },
    });
    check('Several shots were fired at a bus near Lima.', {
      kind: 'attacks/attack',
      who: { instrument: 'shots', target: 'bus' },
    });
    expect(rolesIn('The rebels used explosives to blow up a bridge.', 'instrument')).toEqual(['explosives']);
    expect(rolesIn('About 80 kg of dynamite exploded near a bank.', 'instrument')).toEqual([
      'About 80 kg of dynamite',
    ]);
    checkNothing('The coach fired two assistants.', 'attacks');
    checkNothing('The firm launched a car in Lima.', 'attacks');
    expect(rolesIn('The rebels used a bridge to attack a mill.', 'instrument')).toEqual([]);
  });
  it('takes what explodes for the means, no target', () =>
    expect(rolesIn('A clerk heard the explosion of two bombs in Lima.', 'target')).toEqual([]));
  it('reads where a blast occurred, and who came through it', () => {
    expect(rolesIn('The explosion occurred in a branch of a bank.', 'target')).toEqual(['branch of a bank']);
    expect(rolesIn('Senator Ana Rowley emerged unhurt from a dynamite attack.', 'target')).toEqual([
      'Ana Rowley',
    ]);
    expect(rolesIn('A car park was the target of two attacks by rebels.', 'target')).toEqual(['car park']);
    expect(rolesIn('Senator Ana Rowley came from the attack ground.', 'target')).toEqual([]);
  });
  it('counts the lives that it took', () => {
    check('The attack claimed the lives of two clerks in Lima.', {
      kind: 'attacks/attack',
      counts: { killed: 2 },
    });
    checkNothing('The flood claimed two lives in Lima.', 'attacks');
  });
  it('calls a thing by its name, without how many there are and whose they are', () => {
    expect(rolesIn('Rebels burned three of their trucks and several houses.', 'target')).toEqual([
      'trucks',
      'houses',
    ]);
    expect(rolesIn('Rebels attacked two clerks.', 'target')).toEqual(['two clerks']);
  });
  it('takes no town for a target', () =>
    expect(rolesIn('A car bomb exploded in Bogota.', 'target')).toEqual([]));
  it('takes what a blast breaks for a target, and a part for its whole', () => {
    expect(rolesIn('A bomb exploded at dawn, shattering the windows of a bank.', 'target')).toEqual(['bank']);
    expect(rolesIn('Hail damaged the windows of a bank.', 'target')).toEqual([]);
  });
  it('reads who placed or threw a bomb, and not who threw a ball', () => {
    check('Two men threw a grenade at the embassy.', {
      kind: 'attacks/bombing',
      who: { perpetrator: 'Two men', instrument: 'grenade', target: 'embassy' },
    });
    checkNothing('Two men threw a ball at the fence.', 'attacks');
  });
});

describe('whose deed it was', () => {
  it('gives a deed to those who claim it or are blamed for it', () => {
    expect(
      rolesIn('The River Front claimed responsibility for the murder of Ana Rowley.', 'perpetrator'),
    ).toEqual(['River Front']);
    check('Colonel Ruiz accused the rebels of killing the mayor.', {
      kind: 'attacks/attack',
      who: { perpetrator: 'rebels', victim: 'mayor' },
    });
  });
  it('reads no deed where there is none to own', () =>
    checkNothing('The minister accused the union of greed.', 'attacks'));
  it('names the fighters and the body that they belong to', () =>
    expect(rolesIn('Members of the Shining Path killed a teacher.', 'perpetrator')).toEqual([
      'Members of the Shining Path',
      'Shining Path',
    ]));
  it('takes "the rebels" for the one group that the report names, and of two for neither', () => {
    const told = 'The rebels burned a mill.';
    expect(rolesIn(`Shining Path met in Lima. ${told}`, 'perpetrator')).toEqual(['rebels', 'Shining Path']);
    expect(rolesIn(`Shining Path met the FARC in Lima. ${told}`, 'perpetrator')).toEqual(['rebels']);
  });
  it('names no body where none stands', () =>
    expect(rolesIn('Members of a family killed a teacher.', 'perpetrator')).toEqual(['Members of a family']));
});

it('gives no deed to a thing that can do none', () => {
  expect(rolesIn('The wave killed two clerks.', 'perpetrator')).toEqual([]);
  expect(rolesIn('Army engineers blew up two houses.', 'perpetrator')).toEqual(['Army engineers']);
});

describe('those named in a list', () => {
  it('share the role of the first, with their ages and offices between', () => {
    const text = 'A bomb killed Ana Rowley, 42; Pilar Grant, 19; and Senator Peter Cruz.';
    expect(rolesIn(text, 'victim')).toEqual(['Ana Rowley', 'Pilar Grant', 'Peter Cruz']);
  });
  it('are the several whom the words before told of', () => {
    expect(rolesIn('Gunmen killed two clerks, Ana Rowley and Peter Cruz, in Lima.', 'victim')).toEqual([
      'two clerks',
      'Ana Rowley',
      'Peter Cruz',
    ]);
    expect(rolesIn('Rebels killed twelve miners, including Ana Rowley.', 'victim')).toContain('Ana Rowley');
    expect(rolesIn('Rebels killed twelve miners, said Ana Rowley.', 'victim')).toEqual(['twelve miners']);
    expect(rolesIn("The coast mourns Ana Rowley's murder in Lima.", 'victim')).toEqual(['Ana Rowley']);
    expect(rolesIn("The police look for Ana Rowley's attackers in Lima.", 'victim')).toEqual([]);
  });
  it('end where a name begins a clause', () =>
    expect(rolesIn('Gunmen killed Ana Rowley, Peter Cruz said.', 'victim')).toEqual(['Ana Rowley']));
  it("have their homes attacked for them, and nobody else's", () => {
    expect(rolesIn('Rebels attacked the residence of President Ana Rowley.', 'target')).toContain(
      'Ana Rowley',
    );
    expect(rolesIn('Rebels attacked the monument of President Ana Rowley.', 'target')).not.toContain(
      'Ana Rowley',
    );
  });
});

describe('people in a text without capitals', () => {
  it('are known by title, by given name and by what was named before', () => {
    expect(rolesIn('gunmen killed union leader ramiro antequera near the plaza.', 'victim')).toEqual([
      'ramiro antequera',
    ]);
    const text =
      'senator luis alberto quiroga arana was shot at noon. quiroga was rushed to a clinic. quiroga arana died there.';
    expect(readText(text).actors.find(({ kind }) => kind === 'person')).toMatchObject({
      name: 'luis alberto quiroga arana',
      mentions: { length: 3 },
    });
  });
  it('are no places and no offices', () => {
    const text = 'the governor said that trade with costa rica grew in san pedro sula.';
    expect(readText(text).actors.filter(({ kind }) => kind === 'person')).toEqual([]);
  });
});

describe('who was harmed, named later', () => {
  it('is named by the noun that told of them, or as the victims', () => {
    const shot = 'Gunmen shot a teacher in Lima on Monday.';
    expect(rolesIn(`${shot} The teacher was identified as Ana Rowley.`, 'victim')).toEqual([
      'teacher',
      'Ana Rowley',
    ]);
    expect(rolesIn(`${shot} The dead were Ana Rowley, Peter Cruz and Luis Grant.`, 'victim')).toEqual([
      'teacher',
      'Ana Rowley',
      'Peter Cruz',
      'Luis Grant',
    ]);
    expect(readText(`${shot} The teacher was identified as Ana Rowley.`).events).toHaveLength(1);
  });
  it('is nobody else, and nobody where none was harmed', () => {
    expect(
      rolesIn('Gunmen shot a teacher in Lima. The suspect was identified as Ana Rowley.', 'victim'),
    ).toEqual(['teacher']);
    expect(
      rolesIn(
        'The driver was identified as Ana Rowley. The victims were Luis Grant and Peter Cruz.',
        'victim',
      ),
    ).toEqual([]);
  });
});

it('a group of people is people, and how big a thing is no part of its name', () => {
  const { claims } = readText('A group of armed men threw a powerful bomb at a bank in Lima.');
  expect(claims.flatMap(({ who }) => who.map(({ role, kind, name }) => `${role} ${kind} ${name}`))).toEqual([
    'perpetrator people group of armed men',
    'instrument unknown bomb',
    'target unknown bank',
  ]);
});

it('attacks are carried out and launched against what stands under their verb', () => {
  expect(rolesIn('Bomb attacks were carried out against a mill and a bank in Lima.', 'target')).toEqual([
    'mill',
    'bank',
  ]);
  expect(rolesIn('The rebels launched two attacks on the palace in Lima.', 'target')).toEqual(['palace']);
  expect(rolesIn('An attack perpetrated by rebels killed two clerks.', 'perpetrator')).toEqual(['rebels']);
  expect(rolesIn('Two attacks were reported against the advice of a mill.', 'target')).toEqual([]);
});

it('a number alone names no victim, its count stays', () => {
  const text = 'A blast killed 14 people and wounded 31 in Taiz, police said.';
  expect(rolesIn(text, 'victim')).toEqual(['14 people']);
  expect(readText(text).claims.flatMap(({ counts }) => counts.map(({ value }) => value))).toEqual([14, 31]);
});
