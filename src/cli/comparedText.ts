import type { ComparedFigure, Series, WindowNote } from '../desk/counting.js';
import { sumWords } from './countedText.js';
import type { Palette } from './paint.js';
import { chainWords, plural, rangeWords, whenWords } from './words.js';

const outcomes = { missing: 'missing', more: 'more than reported', covered: 'covered' };

function amount(least: number, most: number | null): string {
  if (most === null) return `at least ${least}`;
  return least === most ? String(least) : `${least}–${most}`;
}

/** `71 reported, 12–14 counted in 5 events: 57–59 missing`. */
export function comparedText({ figure, own, comparison }: ComparedFigure, paint: Palette): string {
  const reported = `${whenWords(figure.when) || 'no window'}  ${rangeWords(figure.low, figure.high) || 'some'} reported`;
  if (!own || !comparison) return `${reported}; no window to count in`;
  const { outcome, least, most } = comparison;
  const says = outcome === 'covered' ? outcomes.covered : `${amount(least, most)} ${outcomes[outcome]}`;
  const silent = own.silent > 0 ? `; ${plural(own.silent, 'event does', 'events do')} not say` : '';
  const across = own.across > 0 ? `; ${plural(own.across, 'event lies', 'events lie')} partly in it` : '';
  const counted =
    own.stated === 0 ? 'none counted' : `${sumWords(own)} counted in ${plural(own.stated, 'event')}`;
  const shown = outcome === 'covered' ? paint.good(says) : paint.bad(says);
  return `${reported}, ${counted}: ${shown}${silent}${across}`;
}

function noteText({ kind, from, to, days, windows }: WindowNote): string {
  const span = from === to ? from : `${from} to ${to}`;
  if (kind === 'gap') return `none for ${span} (${plural(days, 'day')})`;
  if (kind === 'since') return `${windows.length} windows begin on ${from}: each counts on from it`;
  if (kind === 'within') return `${span} lies within a longer window`;
  return `two windows overlap on ${span} (${plural(days, 'day')})`;
}

/** The numbers of one speaker over their windows, then what is between the windows. */
export function seriesText({ figures, earlier, notes }: Series, paint: Palette): string {
  const { chain, measure, of, register, kind, where } = figures[0]!.figure;
  const about = [`${measure}${of ? ` (${of})` : ''}`, where.join(', '), `${register}/${kind}`].filter(
    Boolean,
  );
  return [
    paint.strong(`${chainWords(chain)}: ${about.join(' · ')}`),
    ...(earlier > 0 ? [paint.quiet(`  … ${plural(earlier, 'older number')}`)] : []),
    ...figures.map((one) => `  ${comparedText(one, paint)}\n    ${paint.quiet(one.figure.id)}`),
    ...notes.map((note) => `  ${paint.quiet(noteText(note))}`),
  ].join('\n');
}
