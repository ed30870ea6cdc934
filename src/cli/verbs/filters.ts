import type { FilterToSave, LetterLanguage, NoticeKind, SavedFilter, SavedPage } from '../../desk/model.js';
import { deskOption, withDesk } from '../desk.js';
import { UsageError } from '../exit.js';
import { type Io, takesColour, write } from '../io.js';
import { json } from '../list.js';
import { type Palette, palette } from '../paint.js';
import type { Given, Verb } from '../verb.js';

const pages: readonly SavedPage[] = ['inbox', 'events', 'figures'];
const languages: readonly LetterLanguage[] = ['en', 'ar'];
const kinds: readonly NoticeKind[] = ['newEvent', 'contradiction', 'failedCheck'];

const trouble = ({ late, dead }: SavedFilter) =>
  [late > 0 && `${late} deliveries late`, dead > 0 && `${dead} given up`].filter(Boolean).join(', ');

function lineOf(filter: SavedFilter, paint: Palette): string {
  const { id, name, page, query, owner, shared, tell, problem } = filter;
  const ways = [tell.desk && 'desk', ...tell.mail, tell.webhook].filter(Boolean).join(', ');
  const told = tell.of.length === 0 ? 'no notices' : `${tell.of.join(', ')} → ${ways}`;
  const facts = [
    page,
    query || 'everything',
    told,
    tell.pace === 'daily' && 'daily',
    tell.mail.length > 0 && tell.language === 'ar' && 'letters in Arabic',
    paint.bad(trouble(filter)),
  ];
  return [
    `${paint.strong(name)}  ${paint.quiet(`${id} · ${owner}${shared ? ', for the desk' : ''}`)}`,
    `  ${facts.filter(Boolean).join(' · ')}`,
    ...(problem ? [paint.bad(`  It lets nothing through: ${problem.message} ${problem.remedy ?? ''}`)] : []),
  ].join('\n');
}

const changing = [
  'name',
  'query',
  'of',
  'mail',
  'webhook',
  'language',
  'daily',
  'at-once',
  'shared',
  'own',
  'quiet',
  'loud',
];

/** What is to be saved: what is given, over what is there. */
function filterOf(given: Given, was: Omit<FilterToSave, 'page'> & { page: SavedPage }): FilterToSave {
  const of = given.text('of');
  const odd = of?.split(',').find((word) => !kinds.some((kind) => kind === word));
  if (odd) throw new UsageError(`--of: nobody can be told of "${odd}". Known: ${kinds.join(', ')}.`);
  const spoken = given.text('language');
  const language = spoken === undefined ? was.tell.language : languages.find((known) => known === spoken);
  if (spoken !== undefined && !language)
    throw new UsageError(`--language: letters are in ${languages.join(' or ')}, not in "${spoken}".`);
  const mail = given.list('mail');
  const webhook = given.text('webhook');
  return {
    name: given.text('name') ?? was.name,
    page: was.page,
    query: given.text('query') ?? was.query,
    shared: given.flag('shared') || (was.shared && !given.flag('own')),
    tell: {
      of: of === undefined ? was.tell.of : (of.split(',').filter(Boolean) as NoticeKind[]),
      desk: given.flag('loud') || (was.tell.desk && !given.flag('quiet')),
      mail: mail.length === 0 ? was.tell.mail : mail.filter((address) => address !== 'none'),
      webhook: webhook === undefined ? was.tell.webhook : webhook === 'none' ? null : webhook,
      pace: given.flag('daily') ? 'daily' : given.flag('at-once') ? 'atOnce' : was.tell.pace,
      language,
    },
  };
}

const fresh = (name: string, page: SavedPage): FilterToSave => ({
  name,
  page,
  query: '',
  shared: false,
  tell: { of: [...kinds], desk: true, mail: [], webhook: null, pace: 'atOnce' },
});

async function list(given: Given, io: Io): Promise<number> {
  return withDesk(given, io, async (desk) => {
    const filters = await desk.filters.list();
    const paint = palette(takesColour(io));
    const lines = filters.map((filter) => `${lineOf(filter, paint)}\n`).join('');
    const none = 'No saved filter. Save one: dateline filters save events NAME --query register=attacks\n';
    await write(io.stdout, given.flag('json') ? json(filters) : lines || none);
    return 0;
  });
}

function show(filter: SavedFilter, given: Given, io: Io): Promise<void> {
  const text = `${lineOf(filter, palette(takesColour(io)))}\n`;
  const back = `Take it back: dateline filters undo ${filter.act}\n`;
  return write(io.stdout, given.flag('json') ? json(filter) : `${text}${back}`);
}

async function run(given: Given, io: Io): Promise<number> {
  const [act, first = '', second = ''] = given.operands;
  switch (act) {
    case undefined:
      if (changing.some((name) => given.text(name) !== undefined || given.flag(name)))
        throw new UsageError('Say what to do: dateline filters save PAGE NAME, or change FILTER.');
      return list(given, io);
    case 'save': {
      const page = pages.find((known) => known === first);
      if (!page || second === '') throw new UsageError('Give a page (inbox, events, figures) and a name.');
      const filter = filterOf(given, fresh(second, page));
      return withDesk(given, io, async (desk) => {
        await show(await desk.filters.save(filter), given, io);
        return 0;
      });
    }
    case 'change':
      return withDesk(given, io, async (desk) => {
        const was = (await desk.filters.list()).find(({ id }) => id === first);
        const { DeskError } = await import('../../desk/error.js');
        if (!was) throw new DeskError('notFound', `There is no saved filter "${first}".`);
        await show(await desk.filters.change(first, filterOf(given, was)), given, io);
        return 0;
      });
    case 'remove':
      return withDesk(given, io, async (desk) => {
        const made = await desk.filters.remove(first);
        const text = `Removed; take it back: dateline filters undo ${made.act}\n`;
        await write(io.stdout, given.flag('json') ? json(made) : text);
        return 0;
      });
    case 'undo': {
      if (!/^[1-9]\d{0,14}$/.test(first)) throw new UsageError(`"${first}" is no number of an entry.`);
      return withDesk(given, io, async (desk) => {
        const filter = await desk.filters.undo(Number(first));
        await write(
          io.stdout,
          given.flag('json') ? json(filter) : `"${filter.name}" is what it was before.\n`,
        );
        return 0;
      });
    }
    default:
      throw new UsageError(`There is no "filters ${act}": save, change, remove or undo, or nothing to list.`);
  }
}

export const verb: Verb = {
  usage: 'filters [save PAGE NAME | change FILTER | remove FILTER | undo ENTRY]',
  about: [
    'Lists the saved filters; saves, changes and removes them. A filter narrows a page (inbox, events, figures)',
    'as the query of its address does, and tells of what is new in it: in the desk, by mail or webhook.',
    'docs/notices.md tells more.',
  ].join('\n'),
  options: {
    query: { value: 'QUERY', help: 'as in the address of the page: "register=attacks&place=Marib"' },
    name: { value: 'NAME', help: 'another name' },
    of: { value: 'NAMES', help: 'newEvent,contradiction,failedCheck; "" of nothing' },
    mail: { value: 'ADDRESS', multiple: true, help: 'mail notices there; none ends it' },
    webhook: { value: 'URL', help: 'post notices there; none ends it' },
    language: { value: 'CODE', help: 'letters in it: en, ar' },
    daily: { help: 'send once a day, at 06:00 UTC' },
    'at-once': { help: 'send at once' },
    shared: { help: 'the whole desk sees it' },
    own: { help: 'its owner alone sees it' },
    quiet: { help: 'no notices in the desk' },
    loud: { help: 'notices in the desk' },
    json: { help: 'print JSON' },
    ...deskOption,
  },
  examples: [
    ['dateline filters', 'your own and those of the desk'],
    [
      'dateline filters save events Marib --query "place=Marib" --of newEvent,contradiction',
      'told in the desk',
    ],
    ['dateline filters change FILTER --mail desk@example.org --daily', 'and by mail, once a day'],
  ],
  operands: { least: 0, most: 3 },
  run,
};
