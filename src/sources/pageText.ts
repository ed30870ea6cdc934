import { creditOf, opensCaption } from '../reading/page/credit.js';
import { furnitureOf } from '../reading/page/furniture.js';
import { htmlToText } from '../reading/page/html.js';
import { keyDatesEnd } from '../reading/page/keyDates.js';
import { bulletLength, endsSentence, fold, type Line, linesOf, wordCount } from '../reading/page/lines.js';
import type { PageWords } from '../reading/page/words.js';
import type { Picked } from './pick.js';

// More lines than this between two picked ones part what was picked into islands.
const GAP = 8;
// An island with less text than this, away from the largest, is a stray: a banner, a menu's repeat.
const STRAY = 200;
// A head holds a byline, stamps, a caption, a few buttons; what stands further above is something else's.
const HEAD = 12;
// A picked article below this share of the page's sentences is not the one that the page is about.
const LEAST = 0.2;
// Where less of the picked text than this is found again, its lines cannot choose the page's.
const FOUND = 0.8;

interface PageLine extends Line {
  /** Outside nav, footer, aside and form elements. */
  main: boolean;
}

/** Every line of a page, navigation included, with whether it stands in the page's main part. */
function linesOfPage(html: string): { text: string; lines: PageLine[] } {
  const { text } = htmlToText(html, { skipNavigation: false });
  const plain = linesOf(htmlToText(html).text);
  let next = 0;
  const lines = linesOf(text).map((line) => {
    const main = plain[next]?.text === line.text;
    if (main) next += 1;
    return { ...line, main };
  });
  if (next === plain.length) return { text, lines };
  // A page whose navigation cuts through its lines: what reads the same is the same.
  const same = new Set(plain.map((line) => line.text));
  return { text, lines: lines.map((line) => ({ ...line, main: same.has(line.text) })) };
}

/** The kept lines, parted as they are in the page where they stand together, else by a blank line. */
function joined(text: string, lines: readonly PageLine[], keeps: (index: number) => boolean): string {
  const out: string[] = [];
  let last = -1;
  for (const [index, line] of lines.entries()) {
    if (!keeps(index)) continue;
    if (last >= 0) out.push(last === index - 1 ? text.slice(lines[last]!.end, line.start) : '\n\n');
    out.push(line.text);
    last = index;
  }
  return out.join('');
}

/** Lines of boxes of key dates, by index: a box beside the text is the text's own. */
function keyDates(lines: readonly PageLine[], words: PageWords): Set<number> {
  const found = new Set<number>();
  for (let index = 0; index < lines.length; index += 1) {
    const heading = lines[index]!.text;
    if (heading.length > 90 || !words.keyDates.some((name) => fold(heading).includes(name))) continue;
    const end = keyDatesEnd(lines, index, words);
    for (let at = index; at < end; at += 1) found.add(at);
  }
  return found;
}

const chars = (lines: readonly Line[]) => lines.reduce((sum, line) => sum + line.text.length, 0);

/** First and last index of the picked lines, strays left out. */
function reach(lines: readonly PageLine[], picked: readonly number[]): [first: number, last: number] {
  const islands: number[][] = [];
  for (const index of picked) {
    const island = islands.at(-1);
    if (island && index - island.at(-1)! <= GAP) island.push(index);
    else islands.push([index]);
  }
  const weight = (island: readonly number[]) => chars(island.map((index) => lines[index]!));
  const most = Math.max(...islands.map(weight));
  const kept = islands.filter((island) => weight(island) === most || weight(island) >= STRAY).flat();
  return [kept[0]!, kept.at(-1)!];
}

/** Indexes of the lines that are in the picked text, each of its lines used once. */
function pickedLines(lines: readonly PageLine[], text: string): number[] {
  const left = new Map<string, number>();
  for (const line of linesOf(text)) left.set(fold(line.text), (left.get(fold(line.text)) ?? 0) + 1);
  return [...lines.keys()].filter((index) => {
    const key = fold(lines[index]!.text);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count > 0;
  });
}

/** What the reader makes something of although Readability leaves it out. */
const isUnderstood = (line: PageLine, words: PageWords) =>
  creditOf(line, words) !== undefined ||
  opensCaption(line.text, words) ||
  furnitureOf(line.text, words)?.kind === 'stamp' ||
  (bulletLength(line.text) > 0 && wordCount(line.text) > 5);

const isProse = (line: PageLine) => line.main && line.text.length >= 60 && endsSentence(line.text);

/** The line above `first` that bears the page's title, or `first` where none does. */
function titleAbove(lines: readonly PageLine[], first: number, titles: readonly (string | null)[]): number {
  const folded = titles.filter((title) => title !== null).map(fold);
  for (let index = first - 1; index >= Math.max(0, first - HEAD); index -= 1) {
    const line = lines[index]!;
    const text = fold(line.text);
    // A window's title often has the site's name behind the headline.
    const isTitle = folded.some((title) => title === text || (title.startsWith(text) && wordCount(text) > 3));
    if (isTitle && line.main) return index;
  }
  return first;
}

/**
 * The page's lines from the title to the last that Readability picked, less what it left out and no reader would
 * miss: a caption, a paragraph, a list or a box of key dates that it drops stays. Undefined where its choice
 * does not fit the page.
 */
export function pickedOut(
  html: string,
  picked: Picked,
  titles: readonly (string | null)[],
  words: PageWords,
): string | undefined {
  const { text, lines } = linesOfPage(html);
  const chosen = pickedLines(lines, picked.text);
  const own = chosen.map((index) => lines[index]!);
  if (chosen.length === 0 || chars(own) < FOUND * chars(linesOf(picked.text))) return undefined;
  const [first, last] = reach(lines, chosen);
  const inside = lines.slice(first, last + 1);
  if (chars(inside) < LEAST * chars(lines.filter(isProse))) return undefined;
  const title = titleAbove(lines, first, titles);
  const isPicked = new Set(chosen);
  const dates = keyDates(lines, words);
  const isLink = ({ text }: PageLine) => picked.links.has(fold(text.slice(bulletLength(text))));
  const belongs = (line: PageLine) =>
    line.main && !isLink(line) && (isProse(line) || isUnderstood(line, words));
  return joined(text, lines, (index) => {
    if (dates.has(index)) return true;
    if (index < title || index > last) return false;
    const line = lines[index]!;
    return index < first ? line.main : isPicked.has(index) || belongs(line);
  });
}

/** The whole page, its navigation left out, boxes of key dates kept. */
export function keptWhole(html: string, words: PageWords): string {
  const { text, lines } = linesOfPage(html);
  const dates = keyDates(lines, words);
  if (![...dates].some((index) => !lines[index]!.main)) return htmlToText(html).text;
  return joined(text, lines, (index) => lines[index]!.main || dates.has(index));
}
