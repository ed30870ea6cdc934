/** What the desk in a browser knows of the server: types only. */
export type * from '../ledger/counted.js';
export type * from '../ledger/model.js';
export type * from '../reading/reading.js';
