import type { Generated } from 'kysely';

/** A key of what is sealed of one subject, wrapped by the desk's. */
export interface DataKeyRow {
  subject: string;
  key: string;
  wrapped: Buffer;
  /** Another is in its place, for the key that wraps it was given up: should that be found, it opens again. */
  lost: Generated<boolean>;
}

export interface GivenUpKeyRow {
  key: string;
  reason: string;
  entry: number;
}

export interface KeyTables {
  data_keys: DataKeyRow;
  given_up_keys: GivenUpKeyRow;
}
