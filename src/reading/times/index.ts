export { type Bounds, boundsOf } from './bounds.js';
export { addDays, addMonths, daysBetween, lastDayOf, twoDigits, weekdayOf } from './calendar.js';
export { findTimes } from './find.js';
export { momentsOf } from './moments.js';
export { findWindows, type Window } from './windows.js';
export type { WindowWords } from './windowWords.js';
export type { TimeWords } from './words.js';
