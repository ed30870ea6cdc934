import type { Claim, Reading, ReportEvent } from '../desk/model.js';
import type { Palette } from './paint.js';
import { chainWords, countWords, oneLine, plural, rangeWords, whenWords, whereWords } from './words.js';

interface Page {
  paint: Palette;
  width: number;
}

const section = ({ paint }: Page, title: string, lines: string[]): string[] =>
  lines.length === 0 ? [] : ['', paint.strong(title), ...lines];

function head({ document, claims, events }: Reading, { paint }: Page): string[] {
  const facts = [
    document.dateline?.place,
    document.byline,
    document.publishedAt ? `published ${document.publishedAt}` : 'no publication date: weekdays stay open',
    document.language,
    plural(claims.length, 'claim'),
    plural(events.length, 'event'),
  ];
  const title = document.title ?? oneLine(document.text, 70);
  return [paint.strong(title), paint.quiet(facts.filter(Boolean).join(' · '))];
}

const certaintyWords = (claim: Claim) =>
  [claim.certainty === 'stated' ? '' : claim.certainty, claim.background ? 'recalled' : '']
    .filter(Boolean)
    .join(', ');

/** What a claim is about, in one line: `attacks/ied · 2026-02-03 · Palmyra · 2 killed · alleged`. */
export function claimFacts(claim: Claim): string {
  const facts = [
    `${claim.register}/${claim.kind}`,
    whenWords(claim.when),
    whereWords(claim.where),
    claim.counts.map(countWords).join(', '),
    certaintyWords(claim),
  ];
  return facts.filter(Boolean).join(' · ');
}

/** What made each part of a claim, where the reading explains itself: `when  2026-02-03  “on Tuesday”  when/own`. */
function reasons({ because = [] }: Claim, paint: Palette): string[] {
  return because.map(({ part, rule, says, words }) => {
    const quoted = words.map(({ text }) => `“${oneLine(text, 60)}”`).join(' … ');
    return `        ${part.padEnd(11)}${[oneLine(says, 60), quoted].filter(Boolean).join('  ')}  ${paint.quiet(rule)}`;
  });
}

function speakers({ claims }: Reading, { paint, width }: Page): string[] {
  const bySpeaker = new Map<string, Claim[]>();
  for (const claim of claims) {
    const speaker = chainWords(claim.chain);
    const said = bySpeaker.get(speaker);
    if (said) said.push(claim);
    else bySpeaker.set(speaker, [claim]);
  }
  return [...bySpeaker].flatMap(([speaker, said]) => [
    `  ${paint.accent(speaker)}`,
    ...said.flatMap((claim) => [
      `    “${oneLine(claim.quote.exact, width - 8)}”`,
      `      ${paint.quiet(claimFacts(claim))}`,
      ...reasons(claim, paint),
    ]),
  ]);
}

function eventLine(event: ReportEvent, { paint }: Page): string {
  const totals = event.totals.map(({ measure, of, low, high }) =>
    [rangeWords(low, high) || 'some', measure, of === 'unknown' ? '' : `(${of})`].filter(Boolean).join(' '),
  );
  const facts = [`${event.register}/${event.kind}`, whereWords(event.where), totals.join(', ')];
  const background = event.background ? paint.quiet(' (recalled)') : '';
  return `  ${(whenWords(event.when) || 'undated').padEnd(12)} ${facts.filter(Boolean).join(' · ')}${background}`;
}

/** ISO days sort as text; what has no date comes last, in the order of mention. */
const byDay = (a: ReportEvent, b: ReportEvent) => {
  const [first, second] = [a.when.from ?? '~', b.when.from ?? '~'];
  return first < second ? -1 : first > second ? 1 : 0;
};

const timeline = ({ events }: Reading, page: Page) =>
  events.toSorted(byDay).map((event) => eventLine(event, page));

const tallies = ({ claims }: Reading, { paint }: Page) =>
  claims
    .filter(({ scope, counts }) => scope === 'tally' && counts.length > 0)
    .map((claim) => {
      const facts = [whenWords(claim.when), whereWords(claim.where)].filter(Boolean).join(' · ');
      const number = claim.counts.map(countWords).join(', ');
      return `  ${number}${facts ? ` · ${facts}` : ''} ${paint.quiet(`— ${chainWords(claim.chain)}`)}`;
    });

const checks = ({ checks: all }: Reading, { paint }: Page) =>
  all.map(
    ({ holds, rule, says }) => `  ${holds ? paint.good('✓') : paint.bad('✗')} ${says} ${paint.quiet(rule)}`,
  );

const warnings = ({ warnings: all }: Reading, { paint }: Page) =>
  all.map(({ code, message }) => `  ${paint.bad('!')} ${message} ${paint.quiet(code)}`);

/** What a person wants to know of a report, for a terminal of `width` columns. */
export function summary(reading: Reading, paint: Palette, width: number): string {
  const page = { paint, width: Math.max(50, Math.min(width, 120)) };
  const lines = [
    ...head(reading, page),
    ...section(page, 'Who says what', speakers(reading, page)),
    ...section(page, 'Timeline', timeline(reading, page)),
    ...section(page, 'Tallies', tallies(reading, page)),
    ...section(page, 'Checks', checks(reading, page)),
    ...section(page, 'Warnings', warnings(reading, page)),
  ];
  return `${lines.join('\n')}\n`;
}
