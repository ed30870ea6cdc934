import type {
  CatalogueEntry,
  EntryView,
  NamedClaim,
  NameInReport,
  NameKey,
  Naming,
  What,
} from '../desk/model.js';
import { keptClaimLines } from './kept.js';
import type { Palette } from './paint.js';
import { plural } from './words.js';

const placeFacts = ({ site }: CatalogueEntry) =>
  site === null
    ? []
    : [
        [site.admin1, site.country].filter(Boolean).join(', '),
        site.lat === null ? 'not located' : `${site.lat}, ${site.lon} (${site.precision})`,
        site.geonameId === null ? '' : `GeoNames ${site.geonameId}`,
      ];

/** An actor or a place in a line of its own, with its other names and its id under it. */
export function entryLine(entry: CatalogueEntry, paint: Palette): string {
  const facts = [
    entry.kind ?? '',
    ...placeFacts(entry),
    `named ${plural(entry.mentions, 'time')}`,
    entry.aliases.length > 0 ? `also ${entry.aliases.slice(0, 5).join(', ')}` : '',
  ];
  const chosen = entry.called ? ' (as the desk calls it)' : '';
  return `${paint.strong(entry.name)}${chosen}\n  ${paint.quiet(entry.id)}  ${facts.filter(Boolean).join(' · ')}`;
}

/** A name of a report: its words, and what stands for it in the catalogue. */
export function inReportLine({ what, words, name, id }: NameInReport, paint: Palette): string {
  return `${words}  ${paint.strong(name)}  ${paint.quiet(`${what} ${id}`)}`;
}

const keyWords = (key: NameKey | null) => {
  if (key === null) return '';
  const within = key.narrow ? (key.country ?? `GeoNames ${key.geonameId}`) : undefined;
  return `"${key.words}"${within === undefined ? '' : ` (in ${within})`}`;
};

function actWords({ act, one, other, name, site }: Naming): string {
  switch (act) {
    case 'alias':
      return `${keyWords(other)} names ${keyWords(one)}`;
    case 'call':
      return `${keyWords(one)} is called "${name}"`;
    case 'locate':
      return `${keyWords(one)} lies at ${site?.lat ?? '?'}, ${site?.lon ?? '?'} (${site?.precision})`;
    case 'same':
      return `${keyWords(one)} and ${keyWords(other)} are one`;
    case 'different':
      return `${keyWords(other)} is not ${keyWords(one)}`;
    case 'withdraw':
      return 'took a decision back';
  }
}

/** A decision on names, with its id. */
export function namingLine(naming: Naming, paint: Palette): string {
  const back = naming.withdrawn ? ' (taken back)' : '';
  const why = naming.why === null ? '' : ` because ${naming.why}`;
  return `${actWords(naming)}${why}${back}\n  ${paint.quiet(`${naming.id}  ${naming.by}, ${naming.at}`)}`;
}

/** One actor or place: who calls it what, what was decided, and the newest claims that name it. */
export function entryText(view: EntryView, claims: readonly NamedClaim[], paint: Palette, width: number) {
  const { entry, spellings, history, events } = view;
  const by = (sources: EntryView['spellings'][number]['sources']) =>
    sources.map(({ name, mentions }) => `${name ?? 'no source'} ${mentions}`).join(', ');
  const lines = [
    entryLine(entry, paint),
    entry.called ? `  because ${entry.called.why} (${entry.called.by})` : '',
    `  in ${events.more ? 'more than ' : ''}${plural(events.count, 'event')}`,
    '',
    paint.strong('Names'),
    ...spellings.map(({ words, name, within, mentions, sources }) =>
      [
        `  ${words}${within === null ? '' : ` (in ${within})`}: ${mentions}${mentions > 0 ? ` · ${by(sources)}` : ''}`,
        `    ${paint.quiet(name)}`,
      ].join('\n'),
    ),
    ...(history.length > 0 ? ['', paint.strong('Decisions')] : []),
    ...history.map((naming) => `  ${namingLine(naming, paint).replace('\n', '\n  ')}`),
    '',
    paint.strong('Claims'),
    ...claims.map(({ claim }) => keptClaimLines(claim, paint, width)),
  ];
  return `${lines.filter((line, at) => line !== '' || lines[at - 1] !== '').join('\n')}\n`;
}

export const pluralOf = (what: What) => `${what}s` as const;
