// Reports of one invented year, the same ones every time: what happened, and who tells how much of it.

export interface Fact {
  register: string;
  kind: string;
  /** Undefined where the report names no day, or no place. */
  day: string | undefined;
  town: Town | undefined;
  perpetrator: string;
  target: string;
  killed: number;
  scope: 'event' | 'tally';
  sentence: string;
}

export interface Story {
  title: string;
  source: string;
  published: string;
  facts: Fact[];
  text: string;
}

export interface Town {
  name: string;
  lat: number;
  lon: number;
  country: string;
}

const names = {
  SD: 'El Obeid,Bara,Dilling,Kadugli,Nyala,Zalingei,El Geneina,Kosti,Kassala,Gedaref,Rabak,Babanusa',
  SY: 'Homs,Hama,Idlib,Palmyra,Raqqa,Hasakah,Tartus,Daraa,Afrin,Manbij,Qamishli,Salamiyah',
  CD: 'Goma,Bukavu,Bunia,Beni,Butembo,Rutshuru,Masisi,Uvira,Kindu,Walikale,Kalemie,Lubero',
  YE: 'Taiz,Marib,Hodeidah,Sadah,Ibb,Dhamar,Shabwah,Mokha,Zinjibar,Hajjah,Ataq,Lahij',
};

const towns: Town[] = Object.entries(names).flatMap(([country, list], row) =>
  list
    .split(',')
    .map((name, at) => ({ name, country, lat: 2 + row * 9 + at / 4, lon: 28 + row * 4 + at / 4 })),
);

const verbs: readonly [register: string, kind: string, verb: string][] = [
  ['attacks', 'airstrike', 'bombed'],
  ['attacks', 'shelling', 'shelled'],
  ['attacks', 'attack', 'attacked'],
  ['attacks', 'arson', 'torched'],
  ['operations', 'raid', 'raided'],
  ['damage', 'demolition', 'demolished'],
];
const sides = [
  'the army',
  'the Western Front',
  'the Red Brigade',
  'the Coastal Guard',
  'Hill Division fighters',
];
const targets =
  'a market,a clinic,a school,a fuel depot,a convoy,a bridge,a bakery,a camp,a mosque,a mill'.split(',');
const tellers = ['the health ministry', 'residents', 'police', 'doctors', 'the governor', 'a monitor'];
const fillers =
  'roads,water,bread,fuel,hospitals,schools,families,traders,farmers,drivers,teachers,nurses'.split(',');

/** The same numbers every time: a linear congruential generator. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const reportsADay = 27;
const happeningsADay = 45;
const year = '2025-01-01';
const dayOf = (at: number, begins: string) =>
  new Date(Date.parse(begins) + at * 86_400_000).toISOString().slice(0, 10);

/** What happened on a day: the reports of some days draw on it. */
function happening(
  today: number,
  number: number,
  begins: string,
): Omit<Fact, 'sentence' | 'scope'> & { verb: string } {
  const pick = numbers(today * 7919 + number * 104_729 + 1);
  pick(9);
  const [register, kind, verb] = verbs[pick(verbs.length)]!;
  const [town, perpetrator] = [towns[pick(towns.length)], sides[pick(sides.length)]!];
  const target = targets[pick(targets.length)]!;
  return { register, kind, verb, day: dayOf(today, begins), town, perpetrator, target, killed: 1 + pick(24) };
}

function factOf(today: number, pick: (below: number) => number, begins: string): Fact {
  const { verb, ...told } = happening(today - pick(3), pick(happeningsADay), begins);
  // Of ten claims three name no day and two no place; the dead are miscounted now and then.
  const day = pick(10) < 3 ? undefined : told.day;
  const town = pick(10) < 2 ? undefined : told.town;
  const killed = told.killed + (pick(4) === 0 ? 1 + pick(3) : 0);
  const [where, when] = [town ? ` in ${town.name}` : '', day ? ` on ${day}` : ''];
  const { perpetrator, target } = told;
  const by = `${perpetrator[0]!.toUpperCase()}${perpetrator.slice(1)}`;
  const sentence = `${by} ${verb} ${target}${where}${when}, killing ${killed} people, ${tellers[pick(6)]} said.`;
  return { ...told, day, town, killed, scope: 'event', sentence };
}

function tallyOf(today: number, pick: (below: number) => number, begins: string): Fact {
  const count = 20 + pick(90);
  const sentence = `There were ${count} attacks over the past month, a monitor in office ${pick(12)} said.`;
  const about = { register: 'attacks', kind: 'attack', town: undefined, perpetrator: '', target: '' };
  return { ...about, day: dayOf(today, begins), killed: count, scope: 'tally', sentence };
}

function filler(pick: (below: number) => number): string {
  const [one, other] = [fillers[pick(12)], fillers[pick(12)]];
  return `People in district ${pick(400)} spoke of ${one} and ${other} for ${2 + pick(50)} hours at gate ${pick(900)}.`;
}

/** The report of this number; one in twenty is another outlet's, word for word. */
export function storyOf(number: number, begins = year): Story {
  const copied = number % 20 === 0 && number > 20 ? number - 7 : number;
  const pick = numbers(copied * 31 + 5);
  pick(9);
  const today = 3 + Math.floor(copied / reportsADay);
  const facts = Array.from({ length: 3 + pick(4) }, () => factOf(today, pick, begins));
  if (pick(3) === 0) facts.push(tallyOf(today, pick, begins));
  const title = `Report ${number}: ${facts[0]!.kind} and more`;
  const body = facts.flatMap((fact) => [fact.sentence, filler(pick), filler(pick)]).join(' ');
  const source = `Outlet ${copied === number ? pick(40) : 40 + (number % 9)}`;
  return { title, source, published: dayOf(today, begins), facts, text: `${title}\n\n${body}\n` };
}

/** The day of the first report, for so many to end with a year. */
export const beginOf = (reports: number, ends: string): string =>
  dayOf(-3 - Math.floor(reports / reportsADay), ends);

/** A report of a whole month with so many claims, as no outlet writes it but some offices do. */
export function longStoryOf(number: number, claims: number, begins = year): Story {
  const pick = numbers(number * 17 + 3);
  const today = 3 + Math.floor(number / reportsADay);
  const facts = new Map<string, Fact>();
  while (facts.size < claims) {
    const fact = factOf(Math.max(3, today - pick(30)), pick, begins);
    facts.set(fact.sentence, fact);
  }
  const title = `Report ${number}: the month in ${claims} incidents`;
  const body = [...facts.keys()].map((sentence) => `${sentence} ${filler(pick)}`);
  const paragraphs = Array.from({ length: Math.ceil(claims / 5) }, (_, at) =>
    body.slice(at * 5, at * 5 + 5).join(' '),
  );
  const text = `${title}\n\n${paragraphs.join('\n\n')}\n`;
  return { title, source: 'Outlet 7', published: dayOf(today, begins), facts: [...facts.values()], text };
}
