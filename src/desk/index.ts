export * as vocabulary from '../reading/vocabulary.js';
export type * from './desk.js';
export { DeskError, type DeskErrorCode } from './error.js';
export { type DeskOptions, openDesk } from './open.js';
export type { Reader, ToRead } from './reader.js';
