export { articleCount, isCount, ordinalOf } from './counts.js';
export { findQuantities } from './find.js';
export type { QuantityWords } from './quantityWords.js';
