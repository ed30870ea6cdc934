import type { Draft } from '../annotation.js';
import type { Attribution } from '../reading.js';
import type { ColonCue } from './colon.js';
import type { Found } from './found.js';
import { nameAt, SpeakerNames } from './speaker.js';
import type { AttributionWords } from './words.js';

interface Link {
  attribution: Attribution;
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
  for (const link of links) link.attribution.chain = [...link.own, ...around(link, links)].filter(isNew);
  return links.map((link) => link.attribution);
}

const isNew = (name: string, index: number, chain: readonly string[]): boolean =>
  chain.indexOf(name) === index;

function linkOf(text: string, one: Found, names: SpeakerNames, words: AttributionWords): Link {
  const speaker = names.of(one);
  const own = speaker ? [speaker.name] : [];
  const medium = one.recipient >= 0 ? mediumAt(text, one, words) : undefined;
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
    own,
    start: Math.min(...[...one.source, ...one.cue, ...one.content].map(([start]) => start)),
  };
}

function mediumAt(text: string, one: Found, words: AttributionWords): string | undefined {
  const token = one.tree.tokens[one.recipient]!;
  if (!words.media.has(token.lower) && token.upos !== 'PROPN') return undefined;
  const name = nameAt(text, one.tree, one.recipient);
  const isMedium = name.split(/[\s-]+/).some((part) => words.media.has(part.toLowerCase()));
  return isMedium && token.upos === 'PROPN' ? name : undefined;
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
    own: [name],
    start: Math.min(cue.source[0], cue.content[0]),
  };
}

/** The speakers of the attributions whose content holds this one's cue, nearest first. */
function around(link: Link, links: readonly Link[]): string[] {
  const cue = link.attribution.cue[0]!;
  return links
    .filter(
      (other) =>
        other !== link && other.attribution.content.some(([start, end]) => start <= cue[0] && cue[1] <= end),
    )
    .sort((a, b) => width(a) - width(b))
    .flatMap((other) => other.own);
}

function width(link: Link): number {
  return link.attribution.content.reduce((sum, [start, end]) => sum + end - start, 0);
}
