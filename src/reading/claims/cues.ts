import type { Certainty, FieldValue, Measure, Role, Scope } from '../reading.js';

/** How a field of a claim is read from its clause; each rule is one small file in `fields/`. */
export type FieldRule =
  | 'acts'
  | 'consecutiveDay'
  | 'deadline'
  | 'direction'
  | 'facility'
  | 'instrument'
  | 'ordinal'
  | 'purposes'
  | 'recurs';

/**
 * Words that evoke one kind of happening, and the roles of the phrases around them.
 * Verbs and nouns are lemmas; "open fire" is a verb with its object, "carry out" a verb with its particle.
 */
export interface Pattern {
  kind: string;
  verbs?: readonly string[];
  nouns?: readonly string[];
  /** Predicates such as "open" in "remains open". */
  adjectives?: readonly string[];
  /** Role of who acts: the subject, or the phrase with "by". */
  agent?: Role;
  /** Role of who or what is acted on: the object, the subject of a passive, or a phrase with `patientBy`. */
  patient?: Role;
  patientBy?: readonly string[];
  /** Prepositions of the verb or noun behind which a building or a vehicle is the target: "exploded in front of a bank". */
  site?: readonly string[];
  /**
   * Says whose deed a happening of its sentence was, and joins that: "claimed responsibility for the raid". The
   * prepositions under which the deed stands.
   */
  owns?: readonly string[];
  /** How sure it is put where nothing else says so: an accusation is alleged. */
  certainty?: Certainty;
  /** Word classes that must be met; a pattern without its class is no claim. */
  agentIs?: string;
  patientIs?: string;
  /** A class that must stand somewhere in the clause. */
  clauseHas?: string;
  /** What the patient's number counts. */
  harm?: Measure;
  /** What a number on the word itself counts: "61 raids". */
  measure?: Measure;
  scope?: Scope;
  fields?: Readonly<Record<string, FieldValue>>;
  /** The subject undergoes it where nothing else does: "the crossing opened", "four faced delays". */
  middle?: boolean;
  /** A consequence: joins the happening of its register in the same sentence that it depends on. */
  effect?: boolean;
  /** No claim of its own: only what it adds to a happening of its sentence counts. */
  onlyJoined?: boolean;
  /** Whoever does it tells of it: "villagers described beatings". */
  telling?: boolean;
  /** Names those who were harmed in what was told before. */
  names?: boolean;
  /** Only weak evidence: no claim of its own without a number, a date or a place. */
  weak?: boolean;
}

/** What one register looks for in texts of one language. */
export interface RegisterCues {
  register: string;
  patterns: readonly Pattern[];
  /** Word classes by name; `languages/<code>/classes.ts` holds the ones that several registers share. */
  classes?: Readonly<Record<string, readonly string[]>>;
  /** Nouns that name who did it, and to whom: "the attacker was …", "the victims were …" is a claim of this kind. */
  agentNouns?: { kind: string; role: Role; nouns: readonly string[]; harmed: readonly string[] };
  /** Class of the things that it is done with; they get the role `instrument`. */
  arms?: string;
  /** Nouns that take up a happening told before: "the incident". */
  anaphors?: readonly string[];
  /** Codes that `acts` and `purposes` give, by the words that evoke them. */
  codes?: Readonly<Record<string, readonly string[]>>;
  /** Whether bare numbers ("Six were …") go on counting what was counted before. */
  partition?: boolean;
  fields?: readonly FieldRule[];
}
