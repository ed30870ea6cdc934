import type { ActorWords } from '../../actors/words.js';
import { actorNouns, holders } from './forces.js';
import { bodyHeads, knownBodies } from './organisations.js';
import { givenNames, nameParticles } from './people.js';
import { englishPlaces } from './places.js';
import { anaphors, pronouns, relatives } from './pronouns.js';
import { leaders, officeModifiers, offices, titles } from './titles.js';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

function longestByStart(names: readonly string[]): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const name of names) {
    const start = name.split(' ')[0]!;
    longest.set(start, Math.max(name.length, longest.get(start) ?? 0));
  }
  return longest;
}

/** The words of English that tell who acts. */
export const englishActors: ActorWords = {
  places: englishPlaces,
  bodies: knownBodies,
  bodyStarts: longestByStart([...knownBodies.keys()]),
  heads: bodyHeads,
  nouns: actorNouns,
  holders,
  offices,
  leaders,
  leader: 'leader',
  titles,
  officeModifiers,
  givenNames,
  particles: nameParticles,
  anaphors,
  pronouns,
  relatives,
  definites: words('the this that these those its his their'),
  quantifiers:
    words(`several many few more most other others some numerous various dozen dozens hundreds thousands such
    first last certain another own same former additional remaining total`),
  speech:
    words(`say tell add announce warn claim state report note argue believe describe stress confirm deny condemn urge
    explain insist declare accuse allege call admit acknowledge reply respond recall predict suggest write tweet estimate
    reiterate emphasize emphasise underscore caution echo comment reveal ask remark observe maintain assert contend complain`),
  personal: words('meet visit travel arrive return resign die flee marry testify phone drive walk live work'),
  owners: words(
    'people women children farmers workers students teachers doctors journalists citizens lawyers lord prophet',
  ),
  aliases: words('alias aka a.k.a.'),
  inNames: words('of for the and on in to at & against de la del des du al el s'),
  notNames:
    words(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december ramadan eid islam islamic internet facebook twitter x telegram youtube
    english arabic french spanish hebrew russian i ied ieds covid covid-19 aids hiv earth god christmas easter`),
};
