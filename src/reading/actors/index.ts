export { antecedentOf } from './antecedent.js';
export { actorRules, findActors } from './find.js';
