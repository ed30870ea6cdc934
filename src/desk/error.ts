export { DeskError, type DeskErrorCode } from '../ledger/error.js';
