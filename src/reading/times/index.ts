export { boundsOf } from './bounds.js';
export { addDays, daysBetween, twoDigits } from './calendar.js';
export { findTimes } from './find.js';
export { momentsOf } from './moments.js';
export { findWindows } from './windows.js';
