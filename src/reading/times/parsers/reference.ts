import type { Line } from '../line.js';
import type { Mention, Parser } from '../mention.js';

const mention = (first: number, end: number, value: string): Mention => ({
  first,
  end,
  type: 'DATE',
  value,
  mod: null,
  basis: 'text',
  kind: 'reference',
});

/** "now", "currently", "recently", "soon": the present, the past or the future, and no more. */
export const reference: Parser = (line, at) => {
  const found = line.phrase(at, 'reference');
  if (found?.phrase.kind !== 'reference') return undefined;
  // "Towns Now", "Shaping the Future": names.
  const last = found.end - 1;
  if (line.atoms[last]?.capital && line.tag(last).startsWith('NNP')) return undefined;
  // "in the past 24 hours" and "soon after the blast" are counted from elsewhere.
  const { unit, vague } = line.entry(found.end);
  if (unit !== undefined || vague !== undefined || line.number(found.end)) return undefined;
  if (line.is(found.end, line.words.after) || line.is(found.end, line.words.before)) return undefined;
  if (line.is(found.end - 1, line.words.moment) && line.is(found.end, line.words.idle)) return undefined;
  if (line.is(at, line.words.hasten) && !hastens(line, at)) return undefined;
  // "in the past season", "the future king": it tells of what follows.
  if (/^(NN|JJ|CD|VBG)/.test(line.tag(found.end)) && line.is(found.end - 1, line.words.adjectives))
    return undefined;
  return mention(at, found.end, found.phrase.value);
};

/** "The court will rule soon"; "he soon fled", "as soon as" and "shortly afterwards" tell no future. */
function hastens(line: Line, at: number): boolean {
  const { as, later, degrees } = line.words;
  if (line.is(at - 1, degrees) || line.is(at + 1, as) || line.is(at + 1, later)) return false;
  return line.tense(at) !== 'past';
}

/** "the current owner", "a recent storm", "future rents": an adjective that says no more than when. */
export const describing: Parser = (line, at) => {
  const { describing: value } = line.entry(at);
  const [own, next] = [line.tag(at), line.tag(at + 1)];
  if (value === undefined || !(own.startsWith('JJ') || own === 'NN') || !/^(NNS?|JJ)$/.test(next))
    return undefined;
  if (line.is(at - 1, line.words.most) || line.atoms[at + 1]?.capital) return undefined;
  return mention(at, at + 1, value);
};

/** "He once owned it", "it was once a port": some day that is over. "Once a week" and "once he left" are not. */
export const once: Parser = (line, at) => {
  if (!line.entry(at).once) return undefined;
  const [before, next] = [line.tag(at - 1), line.tag(at + 1)];
  const told = /^(NN|PRP$|WP|WDT)/.test(before) && next === 'VBD';
  const been = line.is(at - 1, line.words.pastVerbs) && /^(DT|JJ|VBN|NN)/.test(next);
  if ((!told && !been) || (line.is(at + 1, line.words.per) && line.entry(at + 2).unit !== undefined))
    return undefined;
  return mention(at, at + 1, 'PAST_REF');
};
