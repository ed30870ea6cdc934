export { keyOfName } from '../../ledger/people.js';
