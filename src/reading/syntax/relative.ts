import { hashText, mix } from './hash.js';
import type { Lexicon } from './lexicon.js';

/** One way back from a form: letters taken off its end, and what is put on instead. */
interface Turn {
  cut: number;
  on: string;
}

interface Rule {
  end: string;
  turns: Turn[];
}

/** `ing 3 3e` tells that a form in -ing may be known without these three letters, or with an e instead of them. */
const RULES = rules(
  'ing 3 3e 4 3s 3ed; ed 2 1 3 2ing 1s; ies 3y; es 2 1; s 1; ly 2 1e; er 2 1 3; est 3 2; * 0s 0ed 0d 0ing',
);
const PREFIXES = ['un', 're', 'non', 'pre', 'over', 'anti', 'dis', 'mis', 'in', 'de'];
/** Numbers for the kinds of relative: the rules in their order, then a prefix. */
const KINDS = 32;
const PREFIXED = 20;

/** A number for the ending of a lower-case word and the tags of the known word it comes from; `states` as `hashStates` gives. */
export function relativeOf(lower: string, states: Int32Array, lexicon: Lexicon): number {
  const at = RULES.findIndex(
    ({ end }) => end === '*' || (lower.length > end.length + 1 && lower.endsWith(end)),
  );
  const known = tagsBefore(lower, states, RULES[at]!, lexicon);
  if (known !== 0) return known * KINDS + at + 1;
  const bare = withoutPrefix(lower, lexicon);
  return bare === 0 ? at + 1 : bare * KINDS + PREFIXED;
}

/** Hashes of a word's first letters: place n holds that of the first n, as `hashText` would give it. */
export function hashStates(text: string, into: Int32Array): void {
  let hash = hashText('');
  into[0] = hash;
  for (let i = 0; i < text.length; i++) {
    hash = mix(hash, text.charCodeAt(i));
    into[i + 1] = hash;
  }
}

function tagsBefore(lower: string, states: Int32Array, rule: Rule, lexicon: Lexicon): number {
  for (const { cut, on } of rule.turns) {
    if (lower.length <= cut) continue;
    let hash = states[lower.length - cut]!;
    for (let i = 0; i < on.length; i++) hash = mix(hash, on.charCodeAt(i));
    const tags = lexicon.tagSet(lexicon.find(hash));
    if (tags !== 0) return tags;
  }
  return 0;
}

function withoutPrefix(lower: string, lexicon: Lexicon): number {
  for (const prefix of PREFIXES) {
    if (!lower.startsWith(prefix) || lower.length < prefix.length + 3) continue;
    const from = lower[prefix.length] === '-' ? prefix.length + 1 : prefix.length;
    const tags = lexicon.tagSet(lexicon.find(hashText(lower.slice(from))));
    if (tags !== 0) return tags;
  }
  return 0;
}

function rules(text: string): Rule[] {
  return text.split('; ').map((rule) => {
    const [end = '', ...turns] = rule.split(' ');
    return { end, turns: turns.map((turn) => ({ cut: Number(turn[0]), on: turn.slice(1) })) };
  });
}
