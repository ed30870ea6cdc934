export { isCount, ordinalOf } from './counts.js';
export { findQuantities, quantityRules } from './find.js';
export type { QuantityWords } from './quantityWords.js';
