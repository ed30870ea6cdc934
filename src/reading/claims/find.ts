import type {
  Actor,
  Because,
  Certainty,
  Count,
  FieldValue,
  Role,
  Scope,
  Span,
  TotalOf,
  When,
  Where,
  Who,
} from '../reading.js';
import type { Tree } from '../tree/tree.js';
import type { Pattern, RegisterCues } from './cues.js';
import type { Cue } from './lexicon.js';

/** A phrase in a role: its head in its tree, or an actor that a pronoun stands for. */
export interface Argument {
  role: Role;
  tree: Tree;
  i: number;
  actor?: Actor | undefined;
  /** The rule that put it there. */
  rule: string;
}

/** A claim in the making. */
export interface Find {
  register: RegisterCues;
  kind: string;
  pattern: Pattern;
  cue: Cue;
  /** Tokens that are the cue's other words. */
  used: readonly number[];
  tree: Tree;
  /** Token of the word that evoked it. */
  trigger: number;
  /** Head of its clause. */
  clause: number;
  form: 'verb' | 'noun' | 'adjective' | 'agentNoun';
  arguments: Argument[];
  /** Head of who tells of it by the trigger itself: "villagers described beatings". */
  teller: number | undefined;
  /** Heads of the phrases whose number is counted. */
  harmed: number[];
  counts: Count[];
  /** Beside each count: whose dead they are. */
  sides: TotalOf[];
  who: Who[];
  where: Where[];
  when: When;
  fields: Record<string, FieldValue>;
  scope: Scope;
  certainty: Certainty;
  background: boolean;
  quote: Span;
  /** Takes up a happening told before ("the attack"). */
  anaphoric: boolean;
  /** Of an ellipsis ("Six were …"): the words stand for what was counted before. */
  elliptic: boolean;
  /** Where its people are among those of another: "six died, two nurses among them". */
  whole?: Find;
  /** Other triggers that joined this one. */
  joined: Find[];
  /** The rules and words that made its parts. */
  because: Because[];
}
