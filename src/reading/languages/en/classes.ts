/** Splits a list of lemmas written with commas. */
const list = (words: string): readonly string[] => words.trim().split(/,\s+/);

/** Word classes that several registers share: lemmas, lower case; a phrase belongs by its head, its last words, or a first word with "…". */
export const classes: Readonly<Record<string, readonly string[]>> = {
  people: list(`
    household, community, colleague, companion, militiaman, nomad, pastoralist, cleric, sheikh, civil servant, monk, orphan, widow, bodies, corpse, body, fatality, death, person, people, man, woman, child, boy, girl, baby, infant, civilian, soldier, troop, trooper,
    officer, policeman, policewoman, police, guard, fighter, militant, rebel, insurgent, terrorist,
    gunman, extremist, attacker, assailant, suspect, worker, staff, employee, member, resident,
    villager, refugee, migrant, returnee, evacuee, patient, passenger, student, pupil, teacher, doctor,
    nurse, medic, paramedic, journalist, reporter, driver, interpreter, translator, guerrilla,
    peacekeeper, official, politician, protester, protestor, demonstrator, prisoner, detainee, hostage,
    captive, family, victim, casualty, personnel, commander, leader, farmer, fisherman, merchant,
    trader, priest, imam, monk, nun, worshipper, pilgrim, tourist, settler, volunteer, rescuer,
    responder, citizen, national, foreigner, contractor, adult, youth, teenager, minor, elder, mother,
    father, parent, son, daughter, brother, sister, wife, husband, relative, neighbour, neighbor,
    judge, lawyer, activist, mayor, governor, minister, president, candidate, general, colonel,
    captain, lieutenant, sergeant, conscript, recruit, reservist, marine, sailor, pilot, operative,
    bodyguard, smuggler, trafficker, dozen, hundred, thousand, million, score, other, one, escort,
    crew, delegate, inmate, someone, somebody, everyone, individual, peasant, miner, herder, shepherd,
    trainee, cadet, clerk, seaman, priest, jesuit, missionary, cattleman, student, agent, bystander, passerby, customer, shopper, commuter, humanitarian, aid worker, life,
    head, deputy, chief, agent, guest, client, supporter, follower, partisan, combatant, militiaman,
    facilitator, bomber, vaccinator, midwife, dentist, surgeon, physician, psychologist, pharmacist, engineer,
    technician, mechanic, labourer, laborer, cook, cleaner, porter, watchman, caretaker, pastor, bishop,
    missionary, expatriate, staffer, assistant, coordinator, director, manager, supervisor, adviser, advisor,
    expert, consultant, specialist, researcher, surveyor, enumerator, deminer, logistician, motorist,
    motorcyclist, businessman, shopkeeper, vendor, hunter, tailor, aide, male, female, principal, accountant,
    associate, accomplice, occupant, planner, financier, sub-commander, subcommander, mastermind, ringleader,
    recruiter, supplier, apprentice, subordinate, commando, hopeful, saboteur, chairman, chairwoman, chairperson, administrator, educator,
    professor, lecturer, tutor, instructor, trainer, coach, scholar, scientist, academic, archaeologist, architect,
    artist, musician, singer, actor, actress, author, poet, writer, blogger, columnist, correspondent, cameraman,
    photographer, photojournalist, editor, broadcaster, barber, baker, butcher, carpenter, builder, electrician,
    plumber, welder, mason, painter, gardener, housekeeper, maid, nanny, janitor, receptionist, secretary, cashier,
    banker, economist, broker, seller, hawker, entrepreneur, landlord, landowner, rancher, logger, woodcutter,
    fireman, firefighter, lifeguard, ranger, warden, jailer, sheriff, constable, detective, investigator, inspector,
    prosecutor, magistrate, attorney, notary, auditor, analyst, ambassador, envoy, diplomat, consul, senator,
    congressman, congresswoman, lawmaker, legislator, councillor, councilor, councilman, nutritionist,
    epidemiologist, therapist, counsellor, counselor, caregiver, orderly, paediatrician, pediatrician, veterinarian,
    dispatcher, operator, courier, messenger, postman, conductor, steward, stewardess, attendant, helper, loader,
    docker, boatman, skipper, cyclist, biker, rider, pedestrian, chauffeur, trucker, servant, waiter, waitress,
    chef, organiser, organizer, mobiliser, mobilizer, unionist, campaigner, dissident, defector, deserter, veteran,
    corporal, brigadier, admiral, gendarme, chieftain, headman, prince, princess, mullah, rabbi, deacon,
    seminarian, friar, preacher, evangelist, catechist, archbishop, toddler, teen, youngster, schoolgirl,
    schoolboy, schoolchild, grandmother, grandfather, grandson, granddaughter, grandchild, nephew, niece, uncle,
    aunt, cousin, twin, sibling, spouse, girlfriend, boyfriend, friend, tenant, inhabitant, stranger, visitor, dealer,
    maker, bombmaker
  `),
  armed: list(`
    fighter, militant, rebel, insurgent, gunman, militia, militiaman, group, faction, force, gang,
    mercenary, paramilitary, guerrilla, terrorist, army, brigade, battalion, settler, armed …, clan,
    proxy
  `),
  fighter: list(
    'guerrilla, guerilla, rebel, insurgent, militant, jihadist, militia, separatist, gunman, sniper, paramilitary',
  ),
  captor: list(`
    gunman, kidnapper, abductor, captor, militant, rebel, insurgent, bandit, militiaman, militia, guerrilla,
    armed man, armed group, armed person, terrorist, extremist, gang, criminal, perpetrator, assailant, attacker,
    intruder, separatist, splinter group, armed …, masked …, unknown …, unidentified …
  `),
  wound: list('wound, injury, burn, fracture, laceration, bruise, concussion, trauma, gunshot'),
  remains: list('body, corpse, remains, remain'),
  vehicle: list('truck, lorry, vehicle, convoy, ambulance, tanker, bus, truckload, trailer, car, pallet'),
  movers: list(`
    truck, lorry, vehicle, convoy, ambulance, tanker, bus, pedestrian, traveller, traveler, truckload,
    pallet
  `),
  building: list(`
    school, university, college, kindergarten, hospital, clinic, health centre, health center,
    pharmacy, home, house, building, apartment, block, mosque, church, temple, synagogue, shrine,
    cemetery, market, shop, store, bakery, factory, plant, warehouse, depot, bridge, road, dam, well,
    reservoir, pipeline, substation, power station, station, tower, airport, port, silo, farm,
    greenhouse, camp, shelter, tent, office, headquarters, base, compound, structure, facility,
    infrastructure, property, dwelling, village, neighbourhood, neighborhood, museum, monument, site,
    courthouse, prison, orphanage, library, complex, vehicle, ambulance, crop, field, residence, flat,
    centre, center, embassy, consulate, hotel, restaurant, bank, pylon, town hall, barracks, outpost,
    installation, tank, truck, train, ship, vessel, boat, pump, tanker, bus, minibus, car, branch, pylon, supermarket,
    cinema, theater, theatre, nightclub, presidency, booth, pipe, window, newspaper, exchange, substation, plaza, mall, facility, crane, excavator, bulldozer, tractor,
    generator, transformer, turbine, drugstore, dealership, pole, post, premises, establishment, studio, chapel, convent, seminary, kiosk,
    cabin, workshop, mill, tunnel, jeep, pickup, van, taxi, motorcycle, plane, airplane, aircraft, helicopter, airliner,
    locomotive, statue, antenna, facilities, power line, transmission line, railway, oilfield, laboratory, club, discotheque, garage, parliament, ministry, courthouse, refinery
  `),
  attackable: list(`
    region, province, capital, settlement, suburb, enclave,     patrol, convoy, position, post, checkpoint, area, city, town, village, district, camp, base, bus,
    car, vehicle, crowd, gathering, wedding, funeral, procession, border, target, cell, hideout,
    stronghold, line, airfield, airbase, refinery, grid, minibus, plane, helicopter, aircraft,
    motorcade, force, army, group, team, mission, queue, column, house, line, interest, boat
  `),
  territory: list(`
    city, town, village, district, area, territory, base, province, region, neighbourhood,
    neighborhood, hill, airport, border, island, post, position, stronghold, enclave, capital, bridge,
    crossing, outpost, garrison, dam, oilfield, swathe, ground, land, control
  `),
  goods: list(`
    weapon, arm, ammunition, munition, explosive, rifle, gun, pistol, grenade, rocket, mine, bomb,
    drug, heroin, cocaine, opium, hashish, narcotic, money, cash, currency, dollar, vehicle, car,
    truck, motorcycle, equipment, document, material, cache, radio, phone, fuel, oil, goods, cargo,
    supply, drone, cigarette, gold, device, detonator, uniform, fertilizer, fertiliser, kalashnikov,
    mortar, launcher, shell, kilogram, ton, tonne, computer, missile, shipment, boat, vessel
  `),
  measure: list(`
    sanction, waiver, embargo, ban, tariff, restriction, act, law, decree, order, exemption, licence,
    license, curfew, blockade, emergency, moratorium, designation, mandate, visa, quota, price cap,
    freeze, measure, penalty, resolution, permit, aid freeze, travel ban, arms embargo, ceasefire,
    truce, agreement, deal, treaty, clause, regulation, martial law, deadline, pause, corridor
  `),
  alliance: list(`
    coalition, alliance, union, bloc, league, pact, organisation, organization, council, nato, court,
    convention, treaty, commission, assembly, grouping, community, federation
  `),
  accord: list(`
    agreement, deal, ceasefire, truce, treaty, accord, pact, memorandum, peace, protocol, roadmap,
    understanding, contract, settlement
  `),
  government: list(`
    government, regime, president, ruler, leader, junta, prime minister, cabinet, king, dictator,
    premier, administration, monarchy, dynasty, coup, parliament, minister
  `),
  retaliation: list(
    'retaliation, retaliate, revenge, avenge, response, consequence, punish, punishment, escalation, reprisal, annihilate, crush, invasion',
  ),
  speaker: list(`
    ministry, minister, government, president, premier, office, spokesman, spokesperson, spokeswoman,
    official, leader, envoy, ambassador, chief, king, secretary, council, union, league, group,
    organisation, organization, agency, authority, army, party, state, country, nation, bloc, movement,
    diplomat, parliament, commissioner, coalition, committee, delegation, rapporteur, mission
  `),
  leader: list(`
    president, minister, premier, chancellor, king, queen, prince, leader, envoy, ambassador,
    secretary, delegation, official, counterpart, chief, diplomat, negotiator, representative, pope,
    commissioner, general, commander, delegate, side, government, party, ruler, emir, sheikh, governor,
    senator, mediator
  `),
  aircraft: list(`
    plane, aircraft, jet, warplane, helicopter, drone, force, fighter jet, bomber, air force
  `),
  explosive: list(`
    bomb, device, explosive, dynamite, tnt, mine, landmine, ied, grenade, shell, rocket, missile, drone, car, truck, vehicle, motorcycle, munition, ordnance, blast,
    explosion, bomber, depot, van, charge, booby trap, improvised explosive device
  `),
  owned: list(
    'home, house, residence, apartment, flat, mansion, car, vehicle, office, farm, ranch, motorcade, property',
  ),
  bomb: list(`
    bomb, explosive, dynamite, charge, dynamite charge, device, explosive device, car bomb, car-bomb, truck bomb,
    time bomb, dynamite stick, stick, petrol bomb, firebomb, molotov cocktail, cocktail, grenade, hand grenade, tnt, landmine, mine, ied
  `),
  weapon: list(`
    bomb, explosive, dynamite, charge, device, car-bomb, cocktail, grenade, tnt, gun, firearm, rifle, pistol, revolver,
    shotgun, handgun, machinegun, machine-gun, submachinegun, submachine-gun, weapon, bullet, knife, machete, axe, dagger,
    bayonet, sword, rocket, mortar, missile, shell, bazooka, rpg, ak-47, m-16, r-15, kalashnikov, howitzer, cannon,
    artillery, projectile, mine, landmine, ied, booby trap, stone, club, acid, poison, gunfire, dynamite stick, stick
  `),
  tool: list(`
    bulldozer, excavator, digger, crane, tractor, machine, machinery, equipment, sledgehammer, dynamite, explosive, bomb,
    landmine, mine, ied, rocket, shell, mortar, missile, artillery, projectile, grenade
  `),
  bomber: list('bomber, attacker, assailant, man, woman, militant, teenager, driver'),
  abuse: list(`
    violence, abuse, ill-treatment, mistreatment, torture, beating, interrogation, search, humiliation,
    rape, harassment, intimidation, threat, insult, detention, theft, extortion, assault, robbery,
    confiscation, strip search, blow, degradation
  `),
  claimant: list(`
    government, rebel, authority, minister, president, party, union, group, worker, student, villager, resident,
    protester, protestor, demonstrator, farmer, teacher, leader, elder, official, spokesman, spokeswoman, lawmaker, deputy,
    opposition, movement, coalition, committee, council, ally, country, state, army, guerrilla, militant, gunman
  `),
  accuser: list(
    'government, minister, president, premier, opposition, movement, parliament, ministry, leader, regime, junta',
  ),
  party: list(`
    government, rebel, authority, minister, president, premier, opposition, movement, coalition, parliament, council,
    country, state, union, ministry, army, leader, delegation, nation, bloc, regime, junta, faction, ally, forum
  `),
  proposal: list(`
    proposal, plan, offer, request, demand, call, appeal, ultimatum, invitation, resolution, deal, mediation, initiative,
    deployment, condition, claim, bid, formula, motion, peace plan, amendment, change, interference, dialogue, talk,
    negotiation, truce, ceasefire, extension, accusation, allegation
  `),
  /** Whoever undertakes something says so by "to". */
  undertaking: list('to'),
  shells: list(
    'rocket, missile, mortar, shell, mortar round, mortar shell, mortar bomb, artillery, projectile, artillery shell',
  ),
  demonstrators: list(`
    protester, protestor, demonstrator, worker, farmer, supporter, student, resident, villager, teacher, driver, youth,
    crowd, activist, trucker, miner, people, person, employee, union, opponent, refugee, relative, fisherman, trader, doctor,
    nurse, pensioner, activist, camp, young
  `),
  /** How big a thing is: no part of what it is called. */
  sizes: list(
    'powerful, small, large, big, huge, strong, heavy, massive, tiny, second, third, fourth, first',
  ),
  shots: list('shot, bullet, round, burst, volley, gunshot'),
  irregulars: list(`
    guerrilla, guerilla, rebel, insurgent, militant, jihadist, militia, separatist, gunman, terrorist, bandit, commando,
    attacker, assailant, subversive, saboteur, extremist, militiaman
  `),
  /** What somebody answers for. */
  deed: list(`
    attack, assault, bombing, explosion, blast, killing, murder, massacre, assassination, slaying, execution, kidnapping,
    abduction, shooting, ambush, raid, violence, crime, incident, atrocity, hijacking, arson, homicide, car bomb, death
  `),
  crime: list(`
    murder, massacre, assassination, killing, slaying, execution, kidnapping, abduction, crime, plot, atrocity, homicide,
    hijacking, rape, death
  `),
  /** Nouns and states of those who take part in a deed. */
  part: list(`
    part, role, responsibility, credit, authorship, involvement, participation, complicity, preparation, planning,
    execution, responsible, guilty, involved, mastermind, perpetrator, author, instigator, participate, involve, take
  `),
  /** What is done to it is done to the person whose it is. */
  ofPerson: list('life'),
  issuing: list('issue, release, publish, adopt, sign, joint'),
  purpose: list(`
    purpose, aim, objective, include, involve, consist, comprise, carry, deliver, collect, evacuate
  `),
  /** Subjects that are the happening itself: what they do to people is part of it. */
  happening: list(`
    attack, assault, ambush, bombing, blast, explosion, airstrike, strike, shelling, raid, clash,
    fighting, incident, violence, shooting, bomb, rocket, missile, shell, grenade, mine, fire,
    operation, gunfire, barrage, drone, device, mortar, bullet, salvo, projectile, battle, offensive,
    landmine, firefight
  `),
};

/** Endings of nouns for those who do: "engineers", "narco-terrorists", "traffickers". */
export const doers = /(?:[^u]er|or|ist|man|men|ian|ee)s?$/;

/** Words that turn to another happening. */
export const turns = list(`
  another, meanwhile, separately, elsewhere, second, third, other, similar, also, similarly, simultaneously
`);

/** Verbs that carry a noun: who "carried out" a raid is who raided; who "came under" attack was attacked. */
export const lightVerbs = {
  acting: list(`
    carry, conduct, launch, mount, stage, commit, make, wage, perform, execute, do, undertake, begin,
    start, issue, hold, impose, perpetrate, continue, resume, organise,
    organize, advise, assist, enable, support, lead, run, pay, grant, release, publish,
    express, attempt
  `),
  ordering: list('plan, order, mastermind, orchestrate, instigate, direct'),
  suffering: list(`
    suffer, face, survive, escape, repel, foil, thwart, endure, experience, undergo, sustain,
    withstand, evade, come, be
  `),
};

/** Words that make a number run on from a start: no day's number but a total so far. */
export const cumulative = list('total, overall, cumulative, altogether, since, so far, to date, toll');

export const weekdays = list('Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday');

/** Small numbers as the sentences of checks write them, by value. */
export const smallNumbers = list(
  'no, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve',
);

/** Prepositions under which a place is where something happened. */
export const placePrepositions = list(`
  in, at, near, across, around, inside, outside, within, throughout, through, along, between, of, from, to, on, over, into, off, towards,
  toward, outside of, close to, via
`);
