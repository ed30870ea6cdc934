import type { Certainty, Count, FieldValue, Scope, Span, Where, Who } from '../reading/reading.js';

/** What everybody who decides may say of it. */
interface Said {
  why?: string | undefined;
  /** The claim's `last` as the person saw it: where somebody else judged the claim since, the desk refuses and tells. */
  seen?: string | null | undefined;
}

/** What somebody decides, as given: the ledger adds id, person and time. */
export type Decision = Said &
  (
    | { verdict: 'accept' | 'reject'; claim: string }
    | { verdict: 'correct'; claim: string; path: string; value: unknown }
    | { verdict: 'same' | 'different'; claim: string; other: string }
    /** `same` with the claims of an event; `different` from all others of its own. */
    | { verdict: 'link'; claim: string; event: string }
    | { verdict: 'unlink'; claim: string }
    | { verdict: 'prefer'; claim: string; event: string; path: string }
    | { verdict: 'add'; report: string; adds: NewClaim }
    /** The claim gives way to several that rest on its quote. */
    | { verdict: 'split'; claim: string; into: NewClaim[] }
    /** Takes back everything that was sent together with that judgement. */
    | { verdict: 'withdraw'; judgement: string }
  );

/** A count, a place or an actor as a person gives it; what is left out follows from what is said. */
export type NewCount = Pick<Count, 'measure' | 'value'> &
  Partial<Pick<Count, 'low' | 'high' | 'bound' | 'of'>>;
export type NewPlace = Pick<Where, 'name'> & Partial<Omit<Where, 'name' | 'certainty'>>;
export type NewActor = Pick<Who, 'role' | 'name'> & Partial<Pick<Who, 'kind'>>;

/** A claim that a person finds in a report. Offsets are UTF-16 code units into its text, end exclusive. */
export interface NewClaim {
  register: string;
  kind: string;
  /** `exact`, where given, has to be the slice. */
  quote: Span & { exact?: string | undefined };
  /** The words that tell of the happening; the whole quote unless told. */
  trigger?: Span | undefined;
  scope?: Scope | undefined;
  chain?: string[] | undefined;
  certainty?: Certainty | undefined;
  background?: boolean | undefined;
  when?: { from: string | null; to: string | null } | undefined;
  where?: NewPlace[] | undefined;
  who?: NewActor[] | undefined;
  counts?: NewCount[] | undefined;
  fields?: Record<string, FieldValue> | undefined;
}
