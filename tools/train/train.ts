import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { syntaxWords } from '../../src/reading/languages/en/lemma.js';
import { ArchiveWriter } from '../../src/reading/syntax/archive.js';
import { Encoded } from '../../src/reading/syntax/encode.js';
import { lexiconOf, writeLexicon } from '../../src/reading/syntax/lexicon.js';
import { tagSetOf } from '../../src/reading/syntax/tagger.js';
import { writeSparse } from '../../src/reading/syntax/weights.js';
import { withCaseCopies } from './augment.js';
import { closedLines } from './closed.js';
import { readTreebanks } from './conllu.js';
import { writeNetwork } from './dense/pack.js';
import { learnLemmas } from './lemmas.js';
import { Random } from './random.js';
import { trainParser } from './trainParser.js';
import { trainTagger } from './trainTagger.js';
import { lexiconEntries, relationNames, tagNames } from './vocabulary.js';

/**
 * `npm run train -- FOLDER [OUT] [--keep-dev]`: trains on the train and development parts of every treebank in the folder;
 * `--keep-dev` leaves the development parts out, so that settings can be chosen on them.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'keep-dev': { type: 'boolean', default: false } },
});
const [folder, out = 'models/en.syntax.bin'] = positionals;
if (folder === undefined) {
  process.stderr.write('Name the folder of the treebanks: npm run train -- <folder of *-train.conllu.gz>\n');
  process.exit(2);
}

const CLUSTERS = 200;
const SETTINGS = {
  shares: { upper: 0.06, lower: 0.06, title: 0.06 },
  tagger: {
    runs: [
      { seed: 17, margin: 40, epochs: 3 },
      { seed: 19, margin: 100, epochs: 4 },
    ],
    folds: 4,
  },
  parser: {
    least: 3,
    width: 128,
    layers: 3,
    view: 64,
    epochs: 16,
    words: 1000,
    rate: 0.003,
    warmUp: 200,
    drop: 0.25,
    dropInputs: 0.05,
    rare: 0.25,
    seed: 29,
  },
};

const began = Date.now();
const say = (text: string): void => {
  process.stderr.write(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${text}\n`);
};

const gold = readTreebanks(folder)
  .filter(({ part }) => part === 'train' || (part === 'dev' && !values['keep-dev']))
  .flatMap((bank) => bank.sentences);
say(`${gold.length} sentences to learn from`);
const names = tagNames(gold);
const relations = relationNames(gold);
const entries = lexiconEntries(gold, CLUSTERS);
const lexicon = lexiconOf(entries);
say(`${entries.length} words in the lexicon, ${names.length} tags, ${relations.length} relations`);

const sentences = withCaseCopies(gold, SETTINGS.shares, new Random(7));
const words = new Encoded();
const tags = tagSetOf(names);
const tagger = trainTagger(sentences, words, { names, tags, lexicon, ...SETTINGS.tagger });
say(`tagger: ${tagger.first.rows.length} and ${tagger.second.rows.length} features`);
/** Capitals do not matter to the parser: it learns from each sentence once. */
const own = new Set(gold);
const parser = trainParser(
  gold,
  tagger.unseen.filter((_, index) => own.has(sentences[index]!)),
  words,
  { relations, lexicon, ...SETTINGS.parser },
  say,
);
say(`parser: ${parser.keys.length} features`);

const lemmas = learnLemmas(gold, syntaxWords.lemmas);
const writer = new ArchiveWriter();
writer.addLines('tags', names);
writer.addLines('relations', relations);
writeLexicon(writer, entries);
writer.addLines('closed', closedLines(gold, names));
writer.addLines('lemma.known', lemmas.known);
writer.addLines('lemma.exceptions', lemmas.exceptions);
writeSparse(writer, 'tag1', names.length, tagger.first.rows);
writeSparse(writer, 'tag2', names.length, tagger.second.rows);
writeNetwork(writer, parser);
const bytes = writer.bytes();
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, bytes);
say(`${out}: ${(bytes.length / 1e6).toFixed(2)} MB`);
