import { describe, expect, it } from 'vitest';
import { check, checkNothing, readText } from './check.js';

const day = (iso: string) => `${iso}/${iso}`;

describe('attacks', () => {
  it('counts the dead and the wounded of a bomb', () =>
    check(
      'A roadside bomb killed two police officers and injured five others in Kandahar province on Monday.',
      {
        kind: 'attacks/ied',
        counts: { killed: 2, injured: 5 },
        when: day('2026-03-09'),
      },
    ));
  it('names whose life an attempt was on', () => {
    check(
      'Mali’s president, Omar Diallo, met envoys. The Malian leader, who had survived two attempts on his own life by rebels, left.',
      {
        kind: 'attacks/assassinationAttempt',
        who: { target: 'Omar Diallo', perpetrator: 'rebels' },
        counts: { attacks: 2 },
      },
    );
    check('The governor survived an attempt on his life by boat.', {
      kind: 'attacks/assassinationAttempt',
      who: { target: 'governor' },
    });
  });
  it('names who did it and to whom', () =>
    check('Rebels attacked an army convoy near Bunia on 7 March.', {
      kind: 'attacks/attack',
      who: { perpetrator: 'Rebels', target: 'army convoy' },
      where: ['Bunia'],
      when: day('2026-03-07'),
    }));
  it('adds up the parts of a list', () =>
    check('The gunman opened fire on the bus, killing three women and a driver.', {
      kind: 'attacks/attack',
      counts: { killed: 4 },
    }));
  it('reads notes without auxiliaries', () =>
    check('4 killed and 11 injured in a bombing in Mogadishu on Tuesday.', {
      kind: 'attacks/bombing',
      when: day('2026-03-10'),
    }));
  it('takes a count over a window for a tally', () =>
    check('The militia carried out 14 attacks in Ituri between 1 and 28 February.', {
      kind: 'attacks/attack',
      scope: 'tally',
      counts: { attacks: 14 },
      when: '2026-02-01/2026-02-28',
    }));
  it('keeps what a subject of speech denies apart from what happened', () =>
    check('Rebels denied attacking the convoy.', { kind: 'attacks/attack', certainty: 'denied' }));
  it('keeps a plan a plan', () =>
    check('The general said his troops would attack the village on Friday.', {
      kind: 'attacks/attack',
      certainty: 'planned',
    }));
  it('knows bombs that are dropped, and gives the dead to the bombs, not to the speaker', () =>
    check('A jet dropped three bombs on a mill in Kutum on Monday, killing 16 people, a medic said.', {
      kind: 'attacks/airstrike',
      chain: ['medic'],
      who: { perpetrator: 'jet', target: 'mill' },
      where: ['Kutum'],
      counts: { killed: 16 },
    }));
  it('counts the dead that a toll stands at', () =>
    check('The toll of the attack rose sharply; it stood at 1,420 dead on Tuesday.', {
      kind: 'attacks/attack',
      counts: { killed: 1420 },
    }));
  it('counts the dead and the wounded that a blast left', () =>
    check('The blast left six dead and 11 wounded, a doctor said.', {
      kind: 'attacks/bombing',
      counts: { killed: 6, injured: 11 },
      chain: ['doctor'],
    }));
  it('counts those whom a list of clauses harmed', () =>
    check('Officials said 12 guards were killed and 30 guards wounded.', {
      kind: 'attacks/attack',
      counts: { killed: 12, injured: 30 },
    }));
  it('takes whoever has an alias for a person', () =>
    check('Libardo Ruiz, alias Lobo, was killed.', {
      kind: 'attacks/attack',
      who: { victim: 'Libardo Ruiz' },
      counts: { killed: 1 },
    }));
  it('takes those whom an office asked for the speakers', () =>
    check('Guards beat prisoners with cables, according to 40 people interviewed by the UN mission.', {
      kind: 'accounts/violation',
      chain: ['40 people'],
    }));
  it('sends a pronoun to the speaker before it, but "she" to no spokesman', () => {
    const told = 'told reporters that the road was mined. ';
    const kind = 'attacks/attack';
    const man = 'Niger’s army spokesman, Colonel Idris Garba, ';
    const chain = ['Niger’s army spokesman'];
    check(`${man}${told}He said rebels attacked the convoy.`, { kind, chain });
    check(`${man}${told}She said rebels attacked the convoy.`, { kind, chain: ['She'] });
    check(`Leila Rahman ${told}She said rebels attacked the convoy.`, { kind, chain: ['Leila Rahman'] });
  });
  it('names who and what without the day, and takes no name for what its words mean', () => {
    check('Ghana condemned the killing of a guard on Friday.', {
      kind: 'diplomacy/condemnation',
      who: { target: 'killing of a guard' },
    });
    check('The Salt Movement denied 12 missions.', { kind: 'missions/mission', counts: { missions: 12 } });
    checkNothing('The Salt Movement denied it.', 'missions');
  });
  it('gives one phrase the worst that was done to it', async () => {
    await check('One nurse was shot and killed by gunmen near Bunia.', {
      kind: 'attacks/attack',
      counts: { killed: 1 },
    });
    await check('Two drivers were shot in Goma on Monday.', {
      kind: 'attacks/attack',
      counts: { injured: 2 },
    });
    await check('One guard was kidnapped and killed by a gang.', {
      kind: 'attacks/abduction',
      counts: { abducted: 1, killed: 1 },
    });
  });
  it('counts who was stabbed to death or found dead as killed', async () => {
    await check('Two cooks were stabbed to death in Goma.', {
      kind: 'attacks/attack',
      counts: { killed: 2 },
    });
    await check('The bodies of three drivers were found near the town.', {
      kind: 'attacks/attack',
      counts: { killed: 3 },
    });
    await checkNothing('Two drivers were found at the gate.', 'attacks');
  });
  it('counts another one, and who is told by his wound', async () => {
    await check('One staff member was killed in the market and another was injured.', {
      kind: 'attacks/attack',
      counts: { killed: 1, injured: 1 },
    });
    await check('One porter sustained a gunshot wound near the gate.', {
      kind: 'attacks/attack',
      counts: { injured: 1 },
    });
    await checkNothing('One porter received a letter from home.', 'attacks');
  });
  it('counts a whole once where its parts follow', async () => {
    await check('Four teachers, three men and a woman, were abducted near Bria.', {
      kind: 'attacks/abduction',
      counts: { abducted: 4 },
    });
    await check('Gunmen abducted four teachers, two monks and a nun near Bria.', {
      kind: 'attacks/abduction',
      counts: { abducted: 7 },
    });
  });
  it('counts up to a number, and who comes along', async () => {
    await check('The strike hit a market, killing as many as 18 people.', {
      kind: 'attacks/attack',
      counts: { killed: 18 },
    });
    await check('The patrol captured a commander along with three gunmen in Gao.', {
      kind: 'operations/arrest',
      counts: { detained: 4 },
    });
  });
  it('takes people taken by gunmen for abducted, by a bus for carried', async () => {
    await check('Six miners were taken by gunmen near Jos.', {
      kind: 'attacks/abduction',
      counts: { abducted: 6 },
    });
    await checkNothing('Six miners were taken by bus to Jos.', 'attacks');
  });
  it('gives a noun behind coordinated verbs the day that the parse hangs on the first', () => {
    check('Two clerks were held and four hurt in a raid on a mill on Monday.', {
      kind: 'operations/raid',
      when: day('2026-03-09'),
    });
    check('Two clerks were held on Monday and four were hurt in the shelling of a mill.', {
      kind: 'attacks/shelling',
      when: 'null/null',
    });
  });
  it('reads no attack of which nothing is known, and one that nobody survived', async () => {
    await checkNothing('The army said it had no knowledge of an air raid on Lima.', 'attacks');
    await checkNothing('There were no reports of an attack on the port.', 'attacks');
    await check('There were no survivors of the attack on the port.', { kind: 'attacks/attack' });
  });
  it('reads no attack where there is none', () => {
    checkNothing('The jet dropped two passengers at the airport.', 'attacks');
    checkNothing('She killed it on stage.', 'attacks');
    checkNothing('The minister fired his deputy.', 'attacks');
    checkNothing('No one was killed.', 'attacks');
    checkNothing('Sales exploded last year.', 'attacks');
    checkNothing('The comedian bombed at the arena.', 'attacks');
  });
});

describe('operations', () => {
  it('counts raids as a tally by the force that carried them out', () =>
    check('Police carried out 23 raids in Tunis last week, the interior ministry said.', {
      kind: 'operations/raid',
      scope: 'tally',
      counts: { raids: 23 },
    }));
  it('counts who was arrested', () =>
    check('Soldiers arrested 12 suspected smugglers in Agadez on Sunday.', {
      kind: 'operations/arrest',
      counts: { detained: 12 },
      who: { perpetrator: 'Soldiers' },
    }));
});

describe('missions and crossings', () => {
  it('knows the rung of the ladder', () => {
    check('A mission to deliver fuel to Al Fasher was denied on Wednesday.', {
      kind: 'missions/mission',
      fields: { status: 'denied', purpose: 'fuel' },
      counts: { missions: 1 },
    });
    check('Seven missions were facilitated.', {
      kind: 'missions/mission',
      fields: { status: 'facilitated' },
    });
  });
  it('counts the missions that arrived, and no people who did', async () => {
    await check('Three of the four missions reached their destination.', {
      kind: 'missions/mission',
      counts: { missions: 3 },
      fields: { outcome: 'accomplished' },
    });
    await checkNothing('Three of the four tourists reached their destination.', 'missions');
  });
  it('reads no mission in a mission statement', () =>
    checkNothing('Her mission in life is to paint.', 'missions'));
  it('keeps a crossing day', () =>
    check('The Chaman crossing was closed for a third straight day on Wednesday.', {
      kind: 'crossings/crossingDay',
      when: day('2026-03-11'),
      fields: { status: 'closed', consecutiveDay: 3 },
    }));
  it('keeps a closure told as a reason', () =>
    check('A mission to the Erez crossing was denied on Monday after that crossing was closed.', {
      kind: 'crossings/crossingDay',
      when: day('2026-03-09'),
      where: ['Erez crossing'],
      fields: { status: 'closed' },
    }));
  it('counts who and what went through', () => {
    check('Some 640 people crossed into Uganda through the Kasindi crossing on Monday.', {
      kind: 'crossings/flow',
      scope: 'tally',
      when: day('2026-03-09'),
      where: ['Kasindi crossing'],
      counts: { people: 640 },
      fields: { direction: 'in' },
    });
    check('A total of 52 people left through the Chaman crossing on 8 March.', {
      kind: 'crossings/flow',
      counts: { people: 52 },
      fields: { direction: 'out' },
    });
    check('On 8 March, 30 trucks and 75 people crossed at the Torkham crossing.', {
      kind: 'crossings/flow',
      counts: { trucks: 30, people: 75 },
    });
    check('Only 12 of 60 trucks crossed at the Torkham crossing on Monday.', {
      kind: 'crossings/flow',
      counts: { trucks: 12 },
    });
  });
  it('takes the crossing spoken of last for where they went through, and its name for no deed', () => {
    const text = 'The Chaman crossing was open on Monday. Only 40 trucks entered that day.';
    check(text, { kind: 'crossings/flow', where: ['Chaman crossing'], counts: { trucks: 40 } });
    const named = readText('More than 300 trucks entered through the Kerem Shalom crossing on Sunday.');
    expect(named.claims.filter(({ kind }) => kind === 'flow')).toHaveLength(1);
    const home = 'The Chaman crossing stayed shut on Monday. Some 2,000 families returned home on Sunday.';
    check(home, { kind: 'crossings/flow', where: [], counts: { people: 2000 } });
  });
  it('reads none who went through of those who stay, or who may go through', () => {
    const flows = (text: string) => readText(text).claims.filter(({ kind }) => kind === 'flow');
    const shut = 'The Chaman crossing was closed on Monday. ';
    expect(flows(`${shut}There were 150 patients left in the hospital.`)).toEqual([]);
    expect(flows('Israel approved 600 trucks to enter through the Kerem Shalom crossing.')).toEqual([]);
  });
  it('reads no crossing where a shop opens', () => checkNothing('The bakery opened on Monday.', 'crossings'));
});

describe('damage, accounts, policy, diplomacy', () => {
  it('names the facility', () =>
    check('Soldiers demolished a clinic in Nablus on Tuesday.', {
      kind: 'damage/demolition',
      fields: { facilityKind: 'clinic' },
      who: { perpetrator: 'Soldiers' },
    }));
  it('keeps machines and mines apart from who sent them', async () => {
    await check('Bulldozers razed six houses near Jenin.', {
      kind: 'damage/demolition',
      who: { instrument: 'Bulldozers', target: 'houses' },
    });
    await check('Soldiers razed two cranes and a warehouse.', {
      kind: 'damage/demolition',
      who: { perpetrator: 'Soldiers', target: 'cranes' },
      counts: { buildings: 3 },
    });
  });
  it('codes the acts of an account', () =>
    check('Guards beat the detainees and threatened them, survivors told the office.', {
      kind: 'accounts/violation',
      who: { perpetrator: 'Guards' },
      fields: { acts: ['threat', 'assault'] },
    }));
  it('begins the chain with whoever tells', () => {
    check('Two villagers described beatings at the checkpoint.', {
      kind: 'accounts/violation',
      chain: ['Two villagers'],
      who: { victim: 'Two villagers' },
    });
    check('Villagers suffered beatings at the checkpoint.', { kind: 'accounts/violation', chain: [] });
  });
  it('names who stands behind armed people', () => {
    check('Houses were looted by armed local youths allegedly backed by the Malian army.', {
      kind: 'accounts/involvement',
      certainty: 'alleged',
      who: { perpetrator: 'armed local youths', backer: 'Malian army' },
    });
    checkNothing('Houses were built by local youths backed by a bank.', 'accounts');
  });
  it('prolongs what ran before', () => {
    const box =
      'KEY DATES\n\n• Mar. 3: Mills Act tariffs waived for 10 days.\n\n• Mar. 9: Mills Act waiver extended for 20 days.';
    check(box, { kind: 'policy/waiver', who: { target: 'Mills Act tariffs' } });
    check(box, {
      kind: 'policy/extension',
      when: day('2026-03-09'),
      fields: { expires: ['2026-03-29', '2026-04-02'] },
    });
  });
  it('runs a deadline from the step', () =>
    check('On 2 March the council extended the arms embargo for 90 days.', {
      kind: 'policy/extension',
      fields: { duration: 'P90D', expires: ['2026-05-31'] },
    }));
  it('takes a stated end for the deadline', () =>
    check('The EU extended sanctions against Mali until 31 July 2026.', {
      kind: 'policy/extension',
      fields: { expires: ['2026-07-31'] },
    }));
  it('takes part whoever issued a statement', () =>
    check('Chad and Mali all issued statements rejecting the vote.', {
      kind: 'diplomacy/statement',
      who: { participant: 'Mali' },
    }));
  it('says who condemned', () =>
    check('France condemned the killing of a journalist in Tripoli.', {
      kind: 'diplomacy/condemnation',
      who: { participant: 'France' },
    }));
  it('reads no policy where a shop ends a sale', () => checkNothing('The shop extended its sale.', 'policy'));
  it('reads whom "she" stands for in the sentence before, however long its own is', () =>
    check('Ana Roe fled. Late on the same night, near the old mill behind the river, she was killed.', {
      kind: 'attacks/attack',
      who: { victim: 'Ana Roe' },
    }));
});
