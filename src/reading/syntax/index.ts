import type { Sentence, Syntax, Token } from '../annotation.js';
import type { Span } from '../reading.js';
import { Archive } from './archive.js';
import { ClosedTags, Participles } from './closed.js';
import { Encoded, encode, SENTENCE_CAP } from './encode.js';
import { Kernel } from './kernel.js';
import { type LearntLemmas, lemmaOf } from './lemma.js';
import { type Lexicon, readLexicon } from './lexicon.js';
import type { SyntaxModel } from './model.js';
import { Network } from './network.js';
import { Parser } from './parser.js';
import { split } from './split.js';
import { Tagger, type TagSet, tagSetOf } from './tagger.js';
import { tokenize } from './tokenize.js';
import { scorerOf } from './weights.js';
import type { SyntaxWords } from './words.js';

/** Lemmas that are kept of one tag; then all of them are forgotten. */
const REMEMBERED = 4000;

/** Name of a relation that ties the parts of a sentence too long to parse whole. */
const LOOSE = 'parataxis';

/** Builds tokenizer, tagger, lemmatizer and parser over a model. */
export function syntaxFrom(model: SyntaxModel, words: SyntaxWords): Syntax {
  return new TrainedSyntax(model, words);
}

/** The syntax that `syntaxFrom` builds, with one more entry for text that is cut into tokens already. */
export class TrainedSyntax implements Syntax {
  readonly #words: SyntaxWords;
  readonly #lexicon: Lexicon;
  readonly #learnt: LearntLemmas;
  readonly #relations: string[];
  readonly #tags: TagSet;
  readonly #tagNumbers: Map<string, number>;
  readonly #tagger: Tagger;
  readonly #parser: Parser;
  readonly #encoded = new Encoded();
  /** For each tag the lemmas of forms. */
  readonly #lemmas: readonly Map<string, string>[];

  constructor({ memory, start, size, tables }: SyntaxModel, words: SyntaxWords) {
    const kernel = new Kernel(memory);
    const archive = new Archive(new Uint8Array(memory.buffer, start, size));
    this.#words = words;
    this.#lexicon = readLexicon(archive);
    this.#learnt = readLemmas(archive);
    this.#relations = archive.lines('relations');
    const names = archive.lines('tags');
    this.#tags = tagSetOf(names);
    this.#lemmas = names.map(() => new Map());
    this.#tagNumbers = new Map(names.map((name, index) => [name, index + 1]));
    this.#tagger = new Tagger(
      this.#tags,
      scorerOf(kernel, tables.firstTags),
      scorerOf(kernel, tables.secondTags),
      new ClosedTags(names.length, archive.lines('closed')),
      new Participles(this.#tags.upos, words.behindBe),
    );
    this.#parser = new Parser(new Network(archive, kernel));
  }

  annotate(text: string, parts: readonly Span[]): Sentence[] {
    const sentences: Sentence[] = [];
    parts.forEach((part, index) => {
      const bounds = tokenize(text, part.start, part.end, this.#words);
      let first = 0;
      for (const end of split(text, bounds, this.#words)) {
        const sentence = this.#sentence(text, bounds, first, end);
        sentences.push({ ...sentence, index: sentences.length, part: index });
        first = end;
      }
    });
    return sentences;
  }

  /** One sentence of the forms given, with a space between each; its offsets count in that line. */
  annotateTokens(forms: readonly string[]): Sentence {
    const bounds: number[] = [];
    let at = 0;
    for (const form of forms) {
      bounds.push(at, at + form.length);
      at += form.length + 1;
    }
    return this.#sentence(forms.join(' '), bounds, 0, forms.length);
  }

  parse(sentence: Sentence): void {
    if (sentence.parsed) return;
    sentence.parsed = true;
    let root = -1;
    for (let from = 0; from < sentence.tokens.length; from += SENTENCE_CAP) {
      const found = this.#parseRun(sentence.tokens, from, root);
      if (root < 0) root = found;
    }
  }

  /** Parses up to the cap's number of tokens; a later run hangs on the first one's root. Returns the run's root. */
  #parseRun(tokens: Token[], from: number, root: number): number {
    const run = tokens.slice(from, from + SENTENCE_CAP);
    encode(
      run.map((token) => token.text),
      this.#lexicon,
      this.#encoded,
    );
    run.forEach((token, i) => {
      this.#encoded.tag[i] = this.#tagNumbers.get(`${token.upos} ${token.xpos}`) ?? 0;
    });
    this.#parser.parse(this.#encoded);
    const { heads, labels } = this.#parser;
    let top = from;
    run.forEach((token, i) => {
      const head = heads[i + 1]! - 1;
      const label = this.#relations[labels[i]!] ?? 'dep';
      if (head < 0) top = from + i;
      token.head = head < 0 ? root : from + head;
      token.deprel = head >= 0 ? (label === 'root' ? 'dep' : label) : root < 0 ? 'root' : LOOSE;
    });
    return top;
  }

  #sentence(text: string, bounds: readonly number[], first: number, end: number): Sentence {
    const tokens: Token[] = [];
    for (let i = first; i < end; i++)
      tokens.push(tokenOf(text, bounds[2 * i]!, bounds[2 * i + 1]!, i - first));
    for (let from = 0; from < tokens.length; from += SENTENCE_CAP)
      this.#tagRun(tokens.slice(from, from + SENTENCE_CAP));
    return { index: 0, part: 0, start: bounds[2 * first]!, end: bounds[2 * end - 1]!, tokens, parsed: false };
  }

  #tagRun(run: readonly Token[]): void {
    encode(
      run.map((token) => token.text),
      this.#lexicon,
      this.#encoded,
    );
    this.#tagger.tag(this.#encoded);
    run.forEach((token, i) => {
      const tag = this.#encoded.tag[i]! - 1;
      token.upos = this.#tags.upos[tag] ?? 'X';
      token.xpos = this.#tags.xpos[tag] ?? 'FW';
      token.lemma = this.#lemma(token, tag);
    });
  }

  /** The lemma of a form with its tag, worked out once. */
  #lemma({ text, upos, xpos }: Token, tag: number): string {
    const known = this.#lemmas[tag]!;
    let lemma = known.get(text);
    if (lemma === undefined) {
      if (known.size === REMEMBERED) known.clear();
      lemma = lemmaOf(text, upos, xpos, this.#words.lemmas, this.#learnt);
      known.set(text, lemma);
    }
    return lemma;
  }
}

function tokenOf(text: string, start: number, end: number, index: number): Token {
  const form = text.slice(start, end);
  return {
    index,
    start,
    end,
    text: form,
    lower: form.toLowerCase(),
    lemma: form,
    upos: '',
    xpos: '',
    head: -1,
    deprel: '',
  };
}

function readLemmas(archive: Archive): LearntLemmas {
  const exceptions = new Map<string, string>();
  for (const line of archive.lines('lemma.exceptions')) {
    const [form, xpos, lemma] = line.split('\t');
    exceptions.set(`${form} ${xpos}`, lemma ?? form ?? '');
  }
  return { exceptions, known: new Set(archive.lines('lemma.known')) };
}
