import { type Rule, rulesOf, rulesOn, type Without } from '../../rule.js';
import type { Tree } from '../tree.js';
import { activeSubject } from './activeSubject.js';
import { adjectiveForNoun } from './adjectiveForNoun.js';
import { ageBehind } from './ageBehind.js';
import { ageOf } from './ageOf.js';
import { aliasOfName } from './aliasOfName.js';
import { alongWith } from './alongWith.js';
import { anotherFared } from './anotherFared.js';
import { articleBefore } from './articleBefore.js';
import { asPhrase } from './asPhrase.js';
import { behindSpeaker } from './behindSpeaker.js';
import { boundedNumber } from './boundedNumber.js';
import { clauseBehind } from './clauseBehind.js';
import { clauseBehindSemicolon } from './clauseBehindSemicolon.js';
import { clauseInside } from './clauseInside.js';
import { clauseOfSaying } from './clauseOfSaying.js';
import { dayForSubject } from './dayForSubject.js';
import { deadBehind } from './deadBehind.js';
import { dueTo } from './dueTo.js';
import { fateForNoun } from './fateForNoun.js';
import { frontedPhrase } from './frontedPhrase.js';
import { type Repair, settle } from './hang.js';
import { inAndAround } from './inAndAround.js';
import { lastOfList } from './lastOfList.js';
import { listForApposition } from './listForApposition.js';
import { nounBeforeDay } from './nounBeforeDay.js';
import { nounBeforeVerb } from './nounBeforeVerb.js';
import { nounForGerund } from './nounForGerund.js';
import { nounOfName } from './nounOfName.js';
import { nounOfNoun } from './nounOfNoun.js';
import { numberBefore } from './numberBefore.js';
import { numberListed } from './numberListed.js';
import { numberMore } from './numberMore.js';
import { numberOfPhrase } from './numberOfPhrase.js';
import { numberOnNoun } from './numberOnNoun.js';
import { numberOpens } from './numberOpens.js';
import { numbersTogether } from './numbersTogether.js';
import { objectBehind } from './objectBehind.js';
import { ofAccused } from './ofAccused.js';
import { ofNearestClause } from './ofNearestClause.js';
import { oneSubject } from './oneSubject.js';
import { pairOfNumbers } from './pairOfNumbers.js';
import { participleAtNoun } from './participleAtNoun.js';
import { participleBehind } from './participleBehind.js';
import { participleInside } from './participleInside.js';
import { participleOfCount } from './participleOfCount.js';
import { participleOfSubject } from './participleOfSubject.js';
import { participleOnNoun } from './participleOnNoun.js';
import { secondObject } from './secondObject.js';
import { sharedNoun } from './sharedNoun.js';
import { someOfNumber } from './someOfNumber.js';
import { speakerBehind } from './speakerBehind.js';
import { stateBehind } from './stateBehind.js';
import { subjectAcross } from './subjectAcross.js';
import { subjectBefore } from './subjectBefore.js';
import { subjectBehindComma } from './subjectBehindComma.js';
import { subjectInCommas } from './subjectInCommas.js';
import { subjectInList } from './subjectInList.js';
import { subjectInObject } from './subjectInObject.js';
import { subjectOfApposition } from './subjectOfApposition.js';
import { subjectOfNext } from './subjectOfNext.js';
import { subjectOfShown } from './subjectOfShown.js';
import { subjectUnderPreposition } from './subjectUnderPreposition.js';
import { thatClause } from './thatClause.js';
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
  inAndAround,
  dueTo,
  participleInside,
  subjectOfShown,
  participleAtNoun,
  participleOfSubject,
  subjectUnderPreposition,
  numberOnNoun,
  ageOf,
  numberOfPhrase,
  numberListed,
  numberMore,
  nounBeforeVerb,
  articleBefore,
  oneSubject,
  nounBeforeDay,
  nounOfNoun,
  secondObject,
  fateForNoun,
  nounOfName,
  subjectOfApposition,
  verbForParticiple,
  boundedNumber,
  deadBehind,
  verbForAdjective,
  ofAccused,
  activeSubject,
  clauseInside,
  aliasOfName,
  subjectBehindComma,
  speakerBehind,
  behindSpeaker,
  thatClause,
  stateBehind,
  asPhrase,
  clauseOfSaying,
  ageBehind,
  verbAfterAll,
  verbOfClause,
  objectBehind,
  lastOfList,
  verbInList,
  participleBehind,
  ofNearestClause,
  participleOnNoun,
  participleOfCount,
  clauseBehind,
  clauseBehindSemicolon,
  nounForGerund,
  pairOfNumbers,
  subjectOfNext,
  subjectInObject,
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
