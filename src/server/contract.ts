/** What the desk in a browser knows of the server: types only. */

export type { KnownPlace } from '../desk/places.js';
export type { RegisterBook } from '../desk/registers.js';
export type * from '../ledger/counted.js';
export type { WindowNote } from '../ledger/derive/windows.js';
export type * from '../ledger/eventViews.js';
export type * from '../ledger/model.js';
export type * from '../ledger/names/model.js';
export type * from '../ledger/saved.js';
export type * from '../reading/reading.js';
