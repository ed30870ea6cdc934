import { actorRules } from './actors/index.js';
import { cueRules, partRules, sentenceRules } from './attribution/find.js';
import { tallyRules } from './bulletins/tallies.js';
import { checkRules } from './checks/index.js';
import { armsRules } from './claims/arms.js';
import { backgroundRules } from './claims/background.js';
import { certaintyRules } from './claims/certainty.js';
import { countRules } from './claims/counts.js';
import { fieldRules } from './claims/fields/index.js';
import { fittingRules, nounRules, verbRules } from './claims/frame.js';
import { includedRules } from './claims/included.js';
import { gateRules } from './claims/index.js';
import { joinRules, objectRules } from './claims/join.js';
import { cueRuleNames, type Lexicon } from './claims/lexicon.js';
import { adjectiveRules, siteRules } from './claims/match.js';
import { scopeRules } from './claims/scope.js';
import { whenRules } from './claims/when.js';
import { whereRules } from './claims/where.js';
import { sharingRules } from './events/group.js';
import { placeRules } from './places/index.js';
import { quantityRules } from './quantities/index.js';
import type { Rule } from './rule.js';
import { timeRules } from './times/parsers/index.js';
import { pairRules, windowRules } from './times/windows.js';
import { repairs } from './tree/repairs/index.js';

/** Every list of rules, in the order of the stages. */
const lists: readonly (readonly Rule<unknown>[])[] = [
  timeRules,
  pairRules,
  windowRules,
  ...quantityRules,
  ...placeRules,
  actorRules,
  repairs,
  sentenceRules,
  cueRules,
  partRules,
  verbRules,
  nounRules,
  adjectiveRules,
  fittingRules,
  siteRules,
  armsRules,
  objectRules,
  joinRules,
  gateRules,
  certaintyRules,
  countRules,
  includedRules,
  whenRules,
  whereRules,
  scopeRules,
  fieldRules,
  backgroundRules,
  tallyRules,
  sharingRules,
  checkRules,
];

/** Names of all rules, `stage/rule`, those of the registers' cues last: what a reading can go without. */
export const ruleNames = (lexicon: Lexicon): string[] => [
  ...lists.flat().map(({ name }) => name),
  ...cueRuleNames(lexicon),
];
