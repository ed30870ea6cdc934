import type { ActorKind } from '../../reading.js';

const of = (kind: ActorKind, text: string) =>
  text
    .trim()
    .split(/\s+/)
    .map((word): [string, ActorKind] => [word, kind]);

/** Common nouns for those who act: bodies under arms, governments, offices and unnamed people. */
export const actorNouns: ReadonlyMap<string, ActorKind> = new Map([
  ...of(
    'force',
    `forces troops army military police navy guards peacekeepers warplanes gendarmes marines paratroopers brigade battalion
     patrol garrison coastguard servicemen unit units squadron squadrons brigades battalions intelligence`,
  ),
  ...of('force', 'air-force'),
  ...of(
    'group',
    `group groups militia militias rebels? cell cells faction factions gang gangs cartel cartels network guerrilla-group
     insurgency movement paramilitaries column columns squad squads mafia mafias`,
  ),
  ...of('state', 'government governments authorities regime administration junta state authority leadership'),
  ...of(
    'organisation',
    `ministry agency agencies office organisation organization organisations organizations court company hospital parliament
     party council committee commission coalition embassy union charity ngo ngos mission church department bureau board
     delegation team teams embassy tribunal newspaper broadcaster channel outlet assembly body bodies monitor observatory
     university association foundation firm alliance`,
  ),
  ...of(
    'people',
    `gunman gunmen militant militants fighter fighters attacker attackers assailant assailants bomber bombers insurgent
     insurgents rebel rebels guerrilla guerrillas guerilla guerillas terrorist terrorists extremist extremists jihadist
     jihadists soldier soldiers officer officers policeman policemen conscript conscripts serviceman civilian civilians
     resident residents villager villagers returnee returnees refugee refugees migrant migrants settler settlers protester
     protesters demonstrator demonstrators prisoner prisoners detainee detainees hostage hostages worker workers staff
     staffer staffers personnel volunteer volunteers medic medics doctor doctors nurse nurses teacher teachers student students child children
     woman women man men boy boys girl girls people person persons family families witness witnesses official officials
     analyst analysts expert experts observer observers diplomat diplomats lawyer lawyers activist activists newsman newsmen cattleman cattlemen landowner
     landowners rancher ranchers rector industrialist announcer photographer cameraman banker councilman councilmen
     magistrate magistrates deacon missionary missionaries journalist
     journalists reporter reporters source sources spokesman spokeswoman spokesperson spokesmen victim victims survivor survivors suspect suspects criminal criminals
     murderer murderers killer killers assassin assassins commando commandos commandoes hopeful subversive subversives narcoterrorist narcoterrorists arsonist arsonists
     sicario sicarios hoodlum hoodlums vandal vandals looter looters hooligan hooligans delinquent delinquents bandit bandits robber robbers thieves kidnapper kidnappers abductor abductors captor captors hijacker sniper snipers
     driver drivers passenger passengers farmer farmers peasant peasants herder herders trader traders shopkeeper tribesman
     tribesmen elder elders cleric clerics priest priests nun nuns pilgrim pilgrims tourist tourists foreigner foreigners
     national nationals citizen citizens mob mobs crowd crowds member members leader leaders commander commanders chief
     minister ministers president senator mayor governor judge prosecutor ambassador envoy king prince colonel general
     partners counterparts allies enemy enemies opponents supporters interpreter interpreters translator contractor contractors individual individuals
     militiaman militiamen guard bodyguard bodyguards escort recruit recruits deserter defector defectors youth youths
     teenager teenagers toddler infant infants baby babies patient patients evacuees displaced relatives neighbours neighbors
     mother mothers father fathers brother brothers sister sisters son sons daughter daughters wife husband
     couple passer-by passersby bystander bystanders pedestrian pedestrians infiltrator infiltrators collaborator trafficker traffickers smuggler
     smugglers hitman hitmen colleagues delegate delegates lawmaker lawmakers mayor politician politicians candidate
     paramedic paramedics rescuer rescuers firefighter firefighters fisherman fishermen miner miners trucker truckers inmate inmates
     republicans democrats conservatives separatists loyalists nationalists islamists hardliners cadres mercenary mercenaries operative operatives`,
  ),
]);

/** Nouns that name someone by what follows "of": "member of the guard", "head of the clinic". */
export const holders: ReadonlySet<string> = new Set(
  `member members leader leaders head heads chief commander commanders resident residents director founder group team
  ministry office department families family son daughter wife brother residents people citizens university court
  council army`.split(/\s+/),
);
