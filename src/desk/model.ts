/** What the edges know of the layers below: types only. */
export type * from '../ledger/eventViews.js';
export type * from '../ledger/markModel.js';
export type * from '../ledger/model.js';
export type * from '../ledger/names/model.js';
export type * from '../ledger/saved.js';
export type * from '../reading/reading.js';
