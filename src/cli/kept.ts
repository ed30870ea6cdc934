import type { Check, EventSummary, Figure, KeptClaim, Range, ReportSummary } from '../desk/model.js';
import type { Palette } from './paint.js';
import { claimFacts } from './summary.js';
import { chainWords, oneLine, plural, rangeWords, tlp, whenWords, whereWords } from './words.js';

const rangeText = ({ measure, of, low, high }: Range) =>
  [rangeWords(low, high) || 'some', measure, of === 'unknown' ? '' : `(${of})`].filter(Boolean).join(' ');

/** The checks of a view under their heading; nothing where there are none. */
export const checkLines = (checks: readonly Check[], paint: Palette): string[] =>
  checks.length === 0
    ? []
    : [
        '',
        paint.strong('Checks'),
        ...checks.map(({ holds, says }) => `  ${holds ? paint.good('✓') : paint.bad('✗')} ${says}`),
      ];

export function reportLine(report: ReportSummary, paint: Palette): string {
  const facts = [
    report.publishedAt ?? 'no date',
    report.source?.name,
    plural(report.claims, 'claim'),
    report.judged > 0 ? `${report.judged} judged` : '',
    report.checksFailed > 0 ? paint.bad(`${plural(report.checksFailed, 'check')} failed`) : '',
    report.news.join(', '),
    report.state === 'new' ? '' : report.state,
    report.sharing ? tlp(report.sharing) : '',
    report.sensitivity ? `sensitivity ${report.sensitivity}` : '',
    report.assignee ? `given to ${report.assignee}` : '',
  ];
  const title = paint.strong(oneLine(report.title ?? '(no title)', 80));
  return `${title}\n  ${paint.quiet(report.id)}  ${facts.filter(Boolean).join(' · ')}`;
}

export function eventLine(event: EventSummary, paint: Palette): string {
  const facts = [
    `${event.register}/${event.kind}`,
    whereWords(event.where),
    event.ranges.map(rangeText).join(', '),
    event.accounts === 'differ' ? paint.bad('accounts differ') : '',
    event.accounts === 'settled' ? 'accounts differ, settled' : '',
    event.state === 'unjudged' ? '' : event.state,
    event.sharing ? tlp(event.sharing) : '',
  ];
  const sources = `${plural(event.claims, 'claim')} of ${plural(event.origins, 'origin')}`;
  const when = (whenWords(event.when) || 'undated').padEnd(12);
  return `${when} ${facts.filter(Boolean).join(' · ')}\n  ${paint.quiet(`${event.id}  ${sources}`)}`;
}

export function figureLine(figure: Figure, paint: Palette): string {
  const number = rangeWords(figure.low, figure.high) || 'some';
  const facts = [whenWords(figure.when), figure.where.join(', '), `${figure.register}/${figure.kind}`];
  const by = `reported: ${chainWords(figure.chain)}`;
  const of = figure.of ? ` (${figure.of})` : '';
  const claims = plural(figure.claims.length, 'claim');
  return `${number} ${figure.measure}${of} · ${facts.filter(Boolean).join(' · ')}\n  ${paint.quiet(`${by} · ${claims}`)}`;
}

const verdictMark = ({ verdict, retired }: KeptClaim, paint: Palette) => {
  if (retired) return paint.quiet('(retired) ');
  if (verdict === 'accept') return `${paint.good('✓')} `;
  return verdict === 'reject' ? `${paint.bad('✗')} ` : '';
};

/** A kept claim with its quote, what it says, its judgement and its id. */
export function keptClaimLines(kept: KeptClaim, paint: Palette, width: number): string {
  const { current } = kept;
  const corrected = JSON.stringify(current) === JSON.stringify(kept.claim) ? '' : ' (corrected)';
  return [
    `  ${verdictMark(kept, paint)}${paint.accent(chainWords(kept.chain))}${corrected}`,
    `    “${oneLine(current.quote.exact, width - 8)}”`,
    `      ${claimFacts(current)}`,
    `      ${paint.quiet(kept.claim.id)}`,
  ].join('\n');
}
