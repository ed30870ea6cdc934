export { findPlaces, placeRules } from './find.js';
export { type Candidate, type Gazetteer, gazetteerFrom } from './gazetteer.js';
export { isMetonym } from './metonym.js';
export { isBeside, whereOf } from './where.js';
export type { PlaceWords } from './words.js';
