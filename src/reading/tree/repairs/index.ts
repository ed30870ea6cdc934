import { type Rule, rulesOf, rulesOn, type Without } from '../../rule.js';
import type { Tree } from '../tree.js';
import { activeSubject } from './activeSubject.js';
import { adjectiveForNoun } from './adjectiveForNoun.js';
import { ageBehind } from './ageBehind.js';
import { alongWith } from './alongWith.js';
import { anotherFared } from './anotherFared.js';
import { asManyAs } from './asManyAs.js';
import { clauseBehind } from './clauseBehind.js';
import { clauseInside } from './clauseInside.js';
import { dayForSubject } from './dayForSubject.js';
import { deadBehind } from './deadBehind.js';
import { frontedPhrase } from './frontedPhrase.js';
import { type Repair, settle } from './hang.js';
import { lastOfList } from './lastOfList.js';
import { listForApposition } from './listForApposition.js';
import { nounBeforeDay } from './nounBeforeDay.js';
import { nounForGerund } from './nounForGerund.js';
import { nounOfName } from './nounOfName.js';
import { numberBefore } from './numberBefore.js';
import { numberOnNoun } from './numberOnNoun.js';
import { numberOpens } from './numberOpens.js';
import { numbersTogether } from './numbersTogether.js';
import { objectBehind } from './objectBehind.js';
import { pairOfNumbers } from './pairOfNumbers.js';
import { participleAtNoun } from './participleAtNoun.js';
import { participleBehind } from './participleBehind.js';
import { participleInside } from './participleInside.js';
import { participleOnNoun } from './participleOnNoun.js';
import { sharedNoun } from './sharedNoun.js';
import { someOfNumber } from './someOfNumber.js';
import { speakerBehind } from './speakerBehind.js';
import { subjectAcross } from './subjectAcross.js';
import { subjectBefore } from './subjectBefore.js';
import { subjectInCommas } from './subjectInCommas.js';
import { subjectInList } from './subjectInList.js';
import { subjectOfNext } from './subjectOfNext.js';
import { subjectUnderPreposition } from './subjectUnderPreposition.js';
import { verbAfterAll } from './verbAfterAll.js';
import { verbForAdjective } from './verbForAdjective.js';
import { verbForParticiple } from './verbForParticiple.js';
import { verbInList } from './verbInList.js';
import { verbOfClause } from './verbOfClause.js';
import { wordOfName } from './wordOfName.js';

/** What is mended, in this order: verbs before their objects, objects before the lists that they open. */
export const repairs: readonly Rule<Repair>[] = rulesOf('repairs', {
  frontedPhrase,
  dayForSubject,
  participleInside,
  participleAtNoun,
  subjectUnderPreposition,
  numberOnNoun,
  nounBeforeDay,
  nounOfName,
  verbForParticiple,
  asManyAs,
  deadBehind,
  verbForAdjective,
  activeSubject,
  clauseInside,
  speakerBehind,
  ageBehind,
  verbAfterAll,
  verbOfClause,
  objectBehind,
  lastOfList,
  verbInList,
  participleBehind,
  participleOnNoun,
  clauseBehind,
  nounForGerund,
  pairOfNumbers,
  subjectOfNext,
  numberBefore,
  adjectiveForNoun,
  numberOpens,
  numbersTogether,
  listForApposition,
  sharedNoun,
  subjectInList,
  anotherFared,
  alongWith,
  subjectInCommas,
  someOfNumber,
  subjectBefore,
  subjectAcross,
  wordOfName,
});

/** Mends what the parser is known to tie wrongly in reports, in place; tells whether anything was. */
export function repair(tree: Tree, without: Without): boolean {
  let changed = false;
  for (const { run } of rulesOn(repairs, without))
    for (const { index } of tree.tokens) if (run(tree, index) && settle(tree)) changed = true;
  return changed;
}
