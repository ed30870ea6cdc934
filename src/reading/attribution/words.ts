import type { Certainty } from '../reading.js';

/**
 * How a verb takes its content: `clause` ("said that …", and quotes), `infinitive` ("vowed to …"), `object` ("condemned
 * the raid"), `quote` (only quotes: "continued: …"); `recipient` marks that its object is who was told.
 */
export interface Frame {
  clause: boolean;
  infinitive: boolean;
  object: boolean;
  quote: boolean;
  recipient: boolean;
  /** Its object is called something: "branded the raid a massacre". */
  complement: boolean;
  /** It may be done as well as said ("backed the militia"): nobody speaks in its passive. */
  deed: boolean;
  /** Prepositions or particles that lead to the content ("warned of", "pointed to"). */
  leads: readonly string[];
  certainty: Certainty;
}

/** The words by which somebody is known to say something, one set a language; all lemmas in lower case. */
export interface AttributionWords {
  /** Lemma to the ways in which that verb reports. */
  verbs: ReadonlyMap<string, Frame>;
  /** Nouns that report ("claim", "statement") with the certainty that they give. */
  nouns: ReadonlyMap<string, Certainty>;
  /** Documents and pictures that tell by themselves what they show. */
  documents: ReadonlySet<string>;
  /** Verbs whose subject may be a mere fact ("the delay shows that …"): nobody speaks then. */
  evidence: ReadonlySet<string>;
  /** Verbs before an infinitive cue that belong to the cue ("went on to say"). */
  light: ReadonlySet<string>;
  /** Two-word prepositions and phrases before a source, each as its words ("according", "to"). */
  accordingTo: readonly (readonly string[])[];
  /** Words by which a reporter goes on from what somebody said to what they said besides. */
  goingOn: ReadonlySet<string>;
  /** Prepositions of a viewpoint: "For the mayor, …". */
  viewpoint: ReadonlySet<string>;
  /** What stands before a headline's colon and speaks nothing ("Analysis: …"). */
  labels: ReadonlySet<string>;
  /** Words that end the noun of a medium: told to, and thereby published by, it. */
  media: ReadonlySet<string>;
  /** Pronouns that may speak. */
  persons: ReadonlySet<string>;
  thirdSingular: ReadonlySet<string>;
  thirdPlural: ReadonlySet<string>;
  /** For a pronoun the names that it cannot stand for: "the spokesman" is no "she". */
  pronounNever: ReadonlyMap<string, RegExp>;
  neuter: ReadonlySet<string>;
  /** Adverbs and adjectives that hedge what they stand on. */
  hedges: ReadonlyMap<string, Certainty>;
}

/** Reads a line of a word table: "warn s of about" = the verb, its ways (s i o q r) and its leads. */
export function frameOf(line: string, certainty: Certainty): [lemma: string, frame: Frame] {
  const [lemma = '', ways = '', ...leads] = line.split(' ');
  const has = (way: string) => ways.includes(way);
  return [
    lemma,
    {
      clause: has('s'),
      infinitive: has('i'),
      object: has('o'),
      quote: has('q') || has('s'),
      recipient: has('r'),
      complement: has('c'),
      deed: has('d'),
      leads,
      certainty,
    },
  ];
}
