import type { ActorKind, CatalogueFilter, What } from '../../desk/model.js';
import { deskOption, withDesk } from '../desk.js';
import { UsageError } from '../exit.js';
import { takesColour, write } from '../io.js';
import { json, listOptions, pageOf, printPage } from '../list.js';
import { missing } from '../missing.js';
import { entryLine, entryText, pluralOf } from '../names.js';
import { palette } from '../paint.js';
import type { Given, Option, Verb } from '../verb.js';

const kinds: readonly ActorKind[] = [
  'person',
  'people',
  'organisation',
  'group',
  'state',
  'force',
  'unknown',
];

function filterOf(given: Given): CatalogueFilter {
  const kind = given.text('kind') as ActorKind | undefined;
  if (kind !== undefined && !kinds.includes(kind))
    throw new UsageError(`--kind takes one of ${kinds.join(', ')}, not "${kind}".`);
  return { text: given.text('text'), country: given.text('country'), kind };
}

const listed: Record<What, { about: string; options: Record<string, Option> }> = {
  actor: {
    about: 'Lists the actors that claims name: organisations, groups, states, forces, and people in office.',
    options: { kind: { value: 'NAME', help: kinds.join(', ') } },
  },
  place: { about: 'Lists the places that claims name.', options: {} },
};

/** The verb that lists actors, or places. */
export const listVerb = (what: What): Verb => ({
  usage: pluralOf(what),
  about: `${listed[what].about}\nThe one named most often comes first.`,
  options: {
    text: { value: 'TEXT', help: 'words of any of its names' },
    ...listed[what].options,
    country: { value: 'CODE', help: 'two letters, as in SD' },
    ...listOptions,
    ...deskOption,
  },
  examples: [[`dateline ${pluralOf(what)} --text east`, 'whose names have these letters']],
  operands: { least: 0, most: 0 },
  run: async (given, io) => {
    const [filter, page] = [filterOf(given), pageOf(given)];
    return withDesk(given, io, async (desk) => {
      const paint = palette(takesColour(io));
      const found = await desk.names.list(what, filter, page);
      await printPage(found, given, io, (entry) => entryLine(entry, paint), `No ${what}.`);
      return 0;
    });
  },
});

/** The verb that shows one of them. */
export const entryVerb = (what: What): Verb => ({
  usage: `${what} ID|NAME`,
  about: `Shows one ${what}: its names and who uses them, what was decided, the newest claims that name it.`,
  options: { json: { help: 'print it as JSON' }, ...deskOption },
  examples: [[`dateline ${what} NAME`, `any of its names; the ids are in: dateline ${pluralOf(what)}`]],
  operands: { least: 1, most: 1 },
  run: async (given, io) => {
    const id = given.operands[0] ?? '';
    return withDesk(given, io, async (desk) => {
      const view = (await desk.names.entry(what, id)) ?? missing(what, id);
      const { rows } = await desk.names.claims(what, view.entry.id, { limit: 10 });
      const width = Math.min(io.stdout.columns ?? 100, 120);
      const text = () => entryText(view, rows, palette(takesColour(io)), width);
      await write(io.stdout, given.flag('json') ? json({ ...view, claims: rows }) : text());
      return 0;
    });
  },
});
