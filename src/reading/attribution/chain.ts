import type { Draft } from '../annotation.js';
import type { Attribution } from '../reading.js';
import { isNominal } from '../tree/tree.js';
import type { ColonCue } from './colon.js';
import type { Found } from './found.js';
import { SpeakerNames } from './speaker.js';
import type { AttributionWords } from './words.js';

const DEEPEST = 24;

interface Link {
  attribution: Attribution;
  rule: string | undefined;
  /** Its own speakers: who says it, and the medium that it was told to. */
  own: string[];
  start: number;
}

/** Turns what was found into attributions in text order, each with its chain: own speaker, medium, then the speakers around. */
export function chained(
  draft: Draft,
  found: readonly Found[],
  spoken: readonly ColonCue[],
  words: AttributionWords,
): Attribution[] {
  const names = new SpeakerNames(draft, words);
  const text = draft.document.text;
  const links: Link[] = found.map((one) => linkOf(text, one, names, words));
  for (const cue of spoken) links.push(spokenLink(text, cue));
  links.sort((a, b) => a.start - b.start);
  nest(links);
  for (const { attribution, rule } of links) draft.by.set(attribution, rule ?? '');
  return links.map((link) => link.attribution);
}

const isNew = (name: string, index: number, chain: readonly string[]): boolean =>
  chain.indexOf(name) === index;

function linkOf(text: string, one: Found, names: SpeakerNames, words: AttributionWords): Link {
  const speaker = names.of(one);
  const own = speaker ? [speaker.name] : [];
  const medium = mediumAt(text, one, words);
  if (medium !== undefined) own.push(medium);
  return {
    attribution: {
      source: one.source,
      cue: one.cue,
      content: one.content,
      speaker: speaker?.actor ?? null,
      chain: own,
      certainty: one.certainty,
    },
    rule: one.rule,
    own,
    start: Math.min(...[...one.source, ...one.cue, ...one.content].map(([start]) => start)),
  };
}

const IN_RECIPIENT = /^(?:DT|JJ|NNP?S?|POS|HYPH|VBN|AFX)$/;

// "told state-run Radio Sol": who was told publishes it, and stands next to its speaker.
function mediumAt(text: string, one: Found, words: AttributionWords): string | undefined {
  const { tokens } = one.tree;
  if (!words.verbs.get(tokens[one.cueToken]!.lemma)?.recipient) return undefined;
  let last = one.cueToken;
  while (IN_RECIPIENT.test(tokens[last + 1]?.xpos ?? '')) last += 1;
  while (last > one.cueToken && !isNominal(tokens[last]!)) last -= 1;
  let first = one.cueToken + 1;
  while (first <= last && tokens[first]!.upos !== 'PROPN') first += 1;
  if (first > last) return undefined;
  const isMedium = tokens
    .slice(first, last + 1)
    .some(({ lower }) => lower.split('-').some((part) => words.media.has(part)));
  return isMedium ? text.slice(tokens[first]!.start, tokens[last]!.end) : undefined;
}

function spokenLink(text: string, cue: ColonCue): Link {
  const name = text.slice(cue.source[0], cue.source[1]);
  return {
    attribution: {
      source: [cue.source],
      cue: [cue.cue],
      content: [cue.content],
      speaker: null,
      chain: [name],
      certainty: 'stated',
    },
    rule: cue.rule,
    own: [name],
    start: Math.min(cue.source[0], cue.content[0]),
  };
}

/**
 * Fills every chain: own speakers, then those of the attributions whose content holds the cue, nearest first. One sweep
 * over the contents in text order, so that a page of quotations stays linear.
 */
function nest(links: readonly Link[]): void {
  const contents = links
    .flatMap((link) => link.attribution.content.map(([start, end]) => ({ link, start, end })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const cues = links
    .map((link) => ({ link, cue: link.attribution.cue[0]! }))
    .sort((a, b) => a.cue[0] - b.cue[0]);
  let open: typeof contents = [];
  let next = 0;
  for (const { link, cue } of cues) {
    for (; next < contents.length && contents[next]!.start <= cue[0]; next += 1) open.push(contents[next]!);
    // More than this many open contents is no nesting that a person would write.
    open = open.filter((one) => one.end >= cue[1]).slice(-DEEPEST);
    const outer = open.filter((one) => one.link !== link).sort((a, b) => a.end - a.start - (b.end - b.start));
    link.attribution.chain = [...link.own, ...outer.flatMap((one) => one.link.own)].filter(isNew);
  }
}
