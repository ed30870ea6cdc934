import { type Rule, rulesOf, rulesOn, type Without } from '../../rule.js';
import type { Tree } from '../tree.js';
import { adjectiveForNoun } from './adjectiveForNoun.js';
import { ageBehind } from './ageBehind.js';
import { alongWith } from './alongWith.js';
import { asManyAs } from './asManyAs.js';
import { clauseInside } from './clauseInside.js';
import { frontedPhrase } from './frontedPhrase.js';
import type { Repair } from './hang.js';
import { lastOfList } from './lastOfList.js';
import { nounForGerund } from './nounForGerund.js';
import { numberBefore } from './numberBefore.js';
import { numberOpens } from './numberOpens.js';
import { numbersTogether } from './numbersTogether.js';
import { objectBehind } from './objectBehind.js';
import { pairOfNumbers } from './pairOfNumbers.js';
import { participleBehind } from './participleBehind.js';
import { speakerBehind } from './speakerBehind.js';
import { subjectBefore } from './subjectBefore.js';
import { subjectOfNext } from './subjectOfNext.js';
import { verbForAdjective } from './verbForAdjective.js';
import { verbForParticiple } from './verbForParticiple.js';
import { verbInList } from './verbInList.js';
import { wordOfName } from './wordOfName.js';

/** What is mended, in this order: verbs before their objects, objects before the lists that they open. */
export const repairs: readonly Rule<Repair>[] = rulesOf('repairs', {
  frontedPhrase,
  verbForParticiple,
  asManyAs,
  verbForAdjective,
  clauseInside,
  speakerBehind,
  ageBehind,
  objectBehind,
  lastOfList,
  verbInList,
  participleBehind,
  nounForGerund,
  pairOfNumbers,
  subjectOfNext,
  numberBefore,
  adjectiveForNoun,
  numberOpens,
  numbersTogether,
  alongWith,
  subjectBefore,
  wordOfName,
});

/** Mends what the parser is known to tie wrongly in reports, in place; tells whether anything was. */
export function repair(tree: Tree, without: Without): boolean {
  let changed = false;
  for (const { run } of rulesOn(repairs, without))
    for (const { index } of tree.tokens) if (run(tree, index)) changed = true;
  return changed;
}
