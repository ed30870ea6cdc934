import type { Pattern, RegisterCues } from './cues.js';

export type CueForm = 'verb' | 'noun' | 'adjective';

/** One cue of a pattern: its words, the one that stands in the tree as head, and where it came from. */
export interface Cue {
  /** Its rule: `cues/register/kind`. */
  rule: string;
  register: RegisterCues;
  pattern: Pattern;
  form: CueForm;
  /** Lemmas; of a noun cue the last is the head, of a verb cue the first. */
  words: readonly string[];
}

/** Cues by the lemma of their head, longest first, in the order of the registers. */
export interface Lexicon {
  cues: ReadonlyMap<string, readonly Cue[]>;
  agentNouns: ReadonlyMap<string, RegisterCues>;
  anaphors: ReadonlyMap<string, readonly RegisterCues[]>;
  classes: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
}

function cuesOf(register: RegisterCues, pattern: Pattern): Cue[] {
  const rule = `cues/${register.register}/${pattern.kind}`;
  const cue = (form: CueForm) => (phrase: string) => ({
    rule,
    register,
    pattern,
    form,
    words: phrase.split(' '),
  });
  return [
    ...(pattern.verbs ?? []).map(cue('verb')),
    ...(pattern.nouns ?? []).map(cue('noun')),
    ...(pattern.adjectives ?? []).map(cue('adjective')),
  ];
}

/** The rule of a register's nouns that name who did it. */
export const namingRule = ({ register }: RegisterCues): string => `cues/${register}/agentNouns`;

/** Rules that the registers' cues make. */
export const cueRuleNames = ({ cues, agentNouns }: Lexicon): string[] => [
  ...new Set([
    ...[...cues.values()].flat().map(({ rule }) => rule),
    ...[...agentNouns.values()].map(namingRule),
  ]),
];

const headOf = (cue: Cue): string =>
  (cue.form === 'verb' || hasPreposition(cue) ? cue.words[0] : cue.words.at(-1)) ?? '';

/** "attempt on life": the first word is the head. */
export const hasPreposition = (cue: Cue): boolean =>
  cue.form === 'noun' && cue.words.length === 3 && /^(on|of|for|to|against)$/.test(cue.words[1] ?? '');

/** A participle that the tagger takes for an adjective keeps its own form as lemma: "facilitated". */
const participleOf = (verb: string): string =>
  verb.endsWith('e') ? `${verb}d` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;

/** The cues that a token may carry, by its lemma, its form, or its form without a plural's s. */
export function cuesFor(lexicon: Lexicon, token: { lemma: string; lower: string }): readonly Cue[] {
  const { cues } = lexicon;
  const lemma = token.lemma.toLowerCase();
  const byForm = token.lower === lemma ? undefined : cues.get(token.lower);
  const byLemma = cues.get(lemma) ?? (byForm ? undefined : cues.get(token.lower.replace(/s$/, '')));
  return byForm && byLemma
    ? [...byLemma, ...byForm.filter((cue) => !byLemma.includes(cue))]
    : (byLemma ?? byForm ?? []);
}

/** Arranges what the registers look for so that one look-up a token finds it. */
export function lexiconOf(
  registers: readonly RegisterCues[],
  shared: Readonly<Record<string, readonly string[]>>,
): Lexicon {
  const cues = new Map<string, Cue[]>();
  const agentNouns = new Map<string, RegisterCues>();
  const anaphors = new Map<string, RegisterCues[]>();
  const classes = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();
  const add = (head: string, cue: Cue) => cues.set(head, [...(cues.get(head) ?? []), cue]);
  for (const register of registers) {
    for (const cue of register.patterns.flatMap((pattern) => cuesOf(register, pattern))) {
      add(headOf(cue), cue);
      if (cue.form === 'verb') add(participleOf(headOf(cue)), cue);
    }
    for (const noun of register.agentNouns?.nouns ?? []) agentNouns.set(noun, register);
    for (const noun of register.anaphors ?? []) anaphors.set(noun, [...(anaphors.get(noun) ?? []), register]);
    const all = { ...shared, ...register.classes };
    classes.set(
      register.register,
      new Map(Object.entries(all).map(([name, words]) => [name, new Set(words)])),
    );
  }
  for (const list of cues.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { cues, agentNouns, anaphors, classes };
}
