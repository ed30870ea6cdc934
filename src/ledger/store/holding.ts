import { fold } from '../derive/fold.js';

/** A pattern of SQL's `like` for folded text that holds these words. */
export const holding = (text: string): string => `%${fold(text).replace(/[\\%_]/g, '\\$&')}%`;
