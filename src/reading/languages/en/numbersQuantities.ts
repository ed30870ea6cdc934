import type { QuantityWords } from '../../quantities/quantityWords.js';
import { numbers } from './numbers.js';
import { units } from './units.js';
import { boundWords } from './vague.js';
import { guards } from './vagueGuards.js';

/** All that English quantities are told with. */
export const quantities: QuantityWords = { numbers, units, bounds: boundWords, guards };
