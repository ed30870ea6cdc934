import { readFileSync } from 'node:fs';
import { syntaxWords } from '../../src/reading/languages/en/lemma.js';
import { TrainedSyntax } from '../../src/reading/syntax/index.js';
import { syntaxModel } from '../../src/reading/syntax/model.js';
import { recased } from './augment.js';
import { type GoldSentence, readTreebanks, type Treebank } from './conllu.js';
import { rawTextOf } from './raw.js';
import { type GoldTokenScores, scoreGoldTokens, scoreRaw } from './score.js';

/** `npm run bench:syntax -- FOLDER [dev|test] [MODEL]`: the score table of a model over a folder of treebanks. */
const [folder, part = 'test', file = 'models/en.syntax.bin'] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write(
    'Name the folder of the treebanks: npm run bench:syntax -- <folder> [dev|test] [model]\n',
  );
  process.exit(2);
}

const bytes = readFileSync(file);
const loading = performance.now();
const syntax = new TrainedSyntax(
  syntaxModel(bytes.length, (room) => room.set(bytes)),
  syntaxWords,
);
const loaded = performance.now() - loading;
const banks = readTreebanks(folder).filter((bank) => bank.part === part);

const rows: string[][] = [['', 'UPOS', 'XPOS', 'lemma', 'UAS', 'LAS', 'UAS no punct', 'LAS no punct']];
table(rows, 'gold tokens', (sentences) => sentences);
table(rows, 'ALL CAPITALS', (sentences) => sentences.map((s) => recased(s, (form) => form.toUpperCase())));
table(rows, 'all lower case', (sentences) => sentences.map((s) => recased(s, (form) => form.toLowerCase())));
print(rows);

const raw: string[][] = [['raw text', 'sentences F1', 'tokens F1', 'UPOS', 'UAS', 'LAS']];
for (const bank of banks) {
  const { sentences, tokens, upos, uas, las } = scoreRaw(syntax, bank.sentences);
  raw.push([bank.name, ...[sentences, tokens, upos, uas, las].map(show)]);
}
print(raw);
print([
  ['model', 'MB', 'load ms', 'tag tokens/s', 'parse tokens/s'],
  ['', ...speed()],
]);

function table(into: string[][], title: string, change: (sentences: GoldSentence[]) => GoldSentence[]): void {
  const all = banks.map((bank) => scoreGoldTokens(syntax, change(bank.sentences)));
  into.push([title]);
  banks.forEach((bank: Treebank, index) => {
    into.push([`  ${bank.name}`, ...cells(all[index]!)]);
  });
  into.push(['  average', ...cells(average(all))]);
}

function cells(s: GoldTokenScores): string[] {
  return [s.upos, s.xpos, s.lemma, s.uas, s.las, s.uasWords, s.lasWords].map(show);
}

function average(all: GoldTokenScores[]): GoldTokenScores {
  const mean = (of: (s: GoldTokenScores) => number): number =>
    all.reduce((sum, s) => sum + of(s), 0) / all.length;
  return {
    words: mean((s) => s.words),
    upos: mean((s) => s.upos),
    xpos: mean((s) => s.xpos),
    lemma: mean((s) => s.lemma),
    uas: mean((s) => s.uas),
    las: mean((s) => s.las),
    uasWords: mean((s) => s.uasWords),
    lasWords: mean((s) => s.lasWords),
  };
}

/** Warm, over the running text of all the banks: tokens, tags and lemmas first, then parsing alone. */
function speed(): string[] {
  const raws = banks.map((bank) => rawTextOf(bank.sentences));
  const start = performance.now();
  const found = raws.flatMap((one) => syntax.annotate(one.text, one.parts));
  const middle = performance.now();
  for (const sentence of found) syntax.parse(sentence);
  const end = performance.now();
  const tokens = found.reduce((sum, sentence) => sum + sentence.tokens.length, 0);
  const perSecond = (ms: number): string => String(Math.round((tokens * 1000) / ms));
  return [
    (bytes.length / 1e6).toFixed(2),
    loaded.toFixed(1),
    perSecond(middle - start),
    perSecond(end - middle),
  ];
}

function show(value: number): string {
  return value.toFixed(2);
}

function print(lines: string[][]): void {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  for (const line of lines) {
    process.stdout.write(
      `${line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ')}\n`,
    );
  }
  process.stdout.write('\n');
}
