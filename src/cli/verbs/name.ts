import type { Desk } from '../../desk/desk.js';
import type { NamingDecision, NamingEffects, Site, What } from '../../desk/model.js';
import { deskOption, withDesk } from '../desk.js';
import { UsageError } from '../exit.js';
import { type Io, takesColour, write } from '../io.js';
import { json } from '../list.js';
import { namingLine } from '../names.js';
import { palette } from '../paint.js';
import type { Given, Verb } from '../verb.js';
import { plural } from '../words.js';

/** Operands of each act, as help and errors name them. */
const operands = {
  call: ['ID', 'NAME'],
  alias: ['ID', 'WORDS'],
  same: ['ID', 'OTHER'],
  different: ['ID', 'NAME'],
  locate: ['ID', 'LAT,LON'],
  withdraw: ['DECISION'],
} as const;

const precisions: readonly Site['precision'][] = ['exact', 'near', 'admin2', 'admin1', 'country', 'unknown'];

function siteOf(point: string, given: Given): Site {
  const [, lat, lon] = /^(-?\d+(?:\.\d+)?),\s*(-?\d+(?:\.\d+)?)$/.exec(point) ?? [];
  const precision = (given.text('precision') ?? 'near') as Site['precision'];
  if (lat === undefined || lon === undefined)
    throw new UsageError(`"${point}" is no point: give degrees as in 13.18,30.22.`);
  if (!precisions.includes(precision))
    throw new UsageError(`--precision takes one of ${precisions.join(', ')}, not "${precision}".`);
  return {
    geonameId: numberOf(given, 'geonames') ?? null,
    lat: Number(lat),
    lon: Number(lon),
    country: given.text('country') ?? null,
    admin1: given.text('province') ?? null,
    precision,
  };
}

function numberOf(given: Given, name: string): number | undefined {
  const text = given.text(name);
  if (text === undefined || /^[1-9]\d{0,9}$/.test(text)) return text === undefined ? undefined : Number(text);
  throw new UsageError(`--${name} takes a number, not "${text}".`);
}

/** A place that no claim gives yet, as the gazetteer has it. */
async function withSite(decision: NamingDecision, desk: Desk): Promise<NamingDecision> {
  if (decision.act !== 'alias' || !decision.fresh || decision.what !== 'place') return decision;
  const [known] = await desk.places(decision.entry);
  if (!known) throw new UsageError(`The gazetteer has no "${decision.entry}": see dateline gazetteer.`);
  const { name, geonameId, lat, lon, country, admin1, precision } = known;
  return { ...decision, entry: name, site: { geonameId, lat, lon, country, admin1, precision } };
}

/** The decision that the operands spell; throws UsageError where they do not. */
function decisionOf(given: Given): NamingDecision {
  const [act = '', first = '', second = ''] = given.operands;
  const why = given.text('why');
  if (!Object.hasOwn(operands, act))
    throw new UsageError(`There is no act "${act}". Known: ${Object.keys(operands).join(', ')}.`);
  const known = act as keyof typeof operands;
  if (given.operands.length !== operands[known].length + 1)
    throw new UsageError(`usage: dateline name ${known} ${operands[known].join(' ')}`);
  const what: What = given.flag('place') || known === 'locate' ? 'place' : 'actor';
  switch (known) {
    case 'call':
      return { act: known, what, entry: first, name: second, why: why ?? '' };
    case 'alias': {
      const [country, geonameId] = [given.text('country'), numberOf(given, 'geonames')];
      const fresh = given.flag('new');
      return { act: known, what, entry: first, words: second, country, geonameId, fresh, why };
    }
    case 'same':
    case 'different':
      return { act: known, what, entry: first, other: second, why };
    case 'locate':
      return { act: known, what: 'place', entry: first, site: siteOf(second, given), why };
    case 'withdraw':
      return { act: known, naming: first, why };
  }
}

function effectsText({ claims, reports, joined, parted }: NamingEffects): string {
  const moved = [
    joined === null ? 'too many claims to try which events meet' : '',
    joined?.length ? `${plural(joined.length, 'event')} would take in others` : '',
    parted?.length ? `${plural(parted.length, 'event')} would come apart` : '',
    joined?.length === 0 && parted?.length === 0 ? 'no event would change' : '',
  ];
  const touched = `${plural(claims, 'claim')} in ${plural(reports, 'report')}`;
  return `${touched}; ${moved.filter(Boolean).join('; ')}. Nothing was kept.\n`;
}

async function run(given: Given, io: Io): Promise<number> {
  const spelt = decisionOf(given);
  return withDesk(given, io, async (desk) => {
    const decision = await withSite(spelt, desk);
    if (given.flag('try')) {
      const effects = await desk.names.preview(decision);
      await write(io.stdout, given.flag('json') ? json(effects) : effectsText(effects));
      return 0;
    }
    const naming = await desk.names.decide(decision);
    const says = () => `${namingLine(naming, palette(takesColour(io)))}\n`;
    await write(io.stdout, given.flag('json') ? json(naming) : says());
    return 0;
  });
}

export const verb: Verb = {
  usage: 'name ACT …',
  about: [
    'Decides on names of actors (with --place, of places): which mean the same, what the desk calls it,',
    'where a place lies. It holds for all claims, also those read later; the claims stay as they are.',
    'withdraw takes one back.',
    '',
    ...Object.entries(operands).map(([act, names]) => `  name ${act} ${names.join(' ')}`),
    '',
    'ID is an id of the catalogue, or any name in it.',
  ].join('\n'),
  options: {
    place: { help: 'it is a place' },
    why: { value: 'TEXT', help: 'the reason; call needs one' },
    country: { value: 'CODE', help: 'alias: only in claims of this country; locate: the country it lies in' },
    geonames: { value: 'ID', help: 'alias: words read as this GeoNames place; locate: the place that it is' },
    new: {
      help: 'alias: ID is a name that no claim uses yet; a place is looked up in the gazetteer by it',
    },
    province: { value: 'NAME', help: 'locate: the province it lies in' },
    precision: { value: 'WORD', help: `locate: ${precisions.join(', ')} (near)` },
    try: { help: 'tell which claims and events it would touch, and keep nothing' },
    json: { help: 'print it as JSON' },
    ...deskOption,
  },
  examples: [
    ['dateline name same OCHA "UN humanitarian office" --try', 'what it would touch'],
    ['dateline name call OCHA OCHA --why "its own short name"', 'the naming policy'],
    ['dateline name alias "Port Salam" Salam --place --new', 'these words mean that place of the gazetteer'],
    ['dateline name locate "Salam clinic" 12.05,29.65 --country SD', 'where it lies'],
  ],
  operands: { least: 1, most: 3 },
  run,
};
