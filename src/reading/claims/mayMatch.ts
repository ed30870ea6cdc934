import type { Sentence, Token } from '../annotation.js';
import { type Look, mayBeA } from './classes.js';
import { type Cue, cuesFor, hasPreposition } from './lexicon.js';
import { canBe, mayName } from './match.js';
import { mayNameHarmed } from './named.js';

// A parse is dear. These tests go by words and tags alone, and turn away only what no parse could make a claim.

/** Whether some cue in a sentence has all of its words there, and words that may be of the classes that it needs. */
export function mayMatch(look: Look, { tokens }: Sentence): boolean {
  const known = new Map<string, boolean>();
  const holds = (register: string, name: string): boolean => {
    const key = `${register} ${name}`;
    const held = known.get(key) ?? tokens.some((_, i) => mayBeA(look, register, name, tokens, i));
    known.set(key, held);
    return held;
  };
  if (mayNameHarmed(look, tokens)) return true;
  return tokens.some(
    (token, i) =>
      (look.lexicon.agentNouns.has(token.lemma.toLowerCase()) && mayName(tokens)) ||
      cuesFor(look.lexicon, token).some(
        (cue) =>
          canBe(cue, token) &&
          hasOtherWords(tokens, i, cue) &&
          neededBy(cue).every((name) => holds(cue.register.register, name)),
      ),
  );
}

/** The classes without which the cue makes no claim; a verb with its particle may lack whom it acts on. */
function neededBy({ pattern, form, words }: Cue): string[] {
  const patient = form === 'verb' && words.length > 1 ? undefined : pattern.patientIs;
  return [pattern.clauseHas, pattern.agentIs, patient].filter((name) => name !== undefined);
}

function hasOtherWords(tokens: readonly Token[], i: number, cue: Cue): boolean {
  const is = (token: Token | undefined, word: string | undefined) =>
    token !== undefined &&
    (token.lower === word || token.lemma === word || token.lemma.toLowerCase() === word);
  if (cue.words.length === 1) return true;
  if (cue.form === 'noun' && !hasPreposition(cue)) return is(tokens[i - 1], cue.words.at(-2));
  return tokens.some((token) => is(token, cue.words.at(-1)));
}
