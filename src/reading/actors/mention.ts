import type { Sentence } from '../annotation.js';
import type { ActorKind } from '../reading.js';

/** Words that name or describe an actor: tokens `first` to `last` of a sentence, both inclusive. */
export interface Mention {
  sentence: Sentence;
  first: number;
  last: number;
  kind: ActorKind;
  /** The name without titles, as the text has it. */
  name: string;
  country: string | null;
  /** Named in the text, or described by a noun. */
  form: 'named' | 'described';
  /** Key of the body that the words are known for; null where the report has to tell. */
  known: string | null;
  /** Office of a person ("minister"), or the noun of a description ("ministry"). */
  head: string | null;
  /** A description with "the", "this" or "that": it may stand for an actor named before. */
  definite: boolean;
  /** The person whom a description beside the name describes: "Ann Roe, a nurse". */
  of?: Mention;
}
