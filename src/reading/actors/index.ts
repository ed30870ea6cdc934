export { antecedentOf } from './antecedent.js';
export { actorAt, mentionsOf } from './at.js';
export { actorRules, findActors } from './find.js';
export { nounPhrase, type PhraseOptions } from './phrase.js';
export type { ActorWords, KnownBody } from './words.js';
