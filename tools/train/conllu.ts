import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One gold word of a treebank; heads count from 0, -1 is the root. */
export interface GoldWord {
  form: string;
  lemma: string;
  upos: string;
  xpos: string;
  head: number;
  deprel: string;
  spaceAfter: boolean;
}

export interface GoldSentence {
  words: GoldWord[];
  text: string;
  /** Whether a paragraph or document starts here. */
  opensParagraph: boolean;
}

export interface Treebank {
  name: string;
  part: 'train' | 'dev' | 'test';
  sentences: GoldSentence[];
}

/** Reads every `*-train|dev|test.conllu(.gz)` of a folder, in order of name. */
export function readTreebanks(folder: string): Treebank[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const match = /^(.*)-(train|dev|test)\.conllu(\.gz)?$/.exec(file);
      if (match === null) return [];
      const bytes = readFileSync(join(folder, file));
      const text = (match[3] === undefined ? bytes : gunzipSync(bytes)).toString('utf8');
      return [{ name: match[1]!, part: match[2] as Treebank['part'], sentences: parseConllu(text) }];
    });
}

/** Parses CoNLL-U: multiword ranges give only their spacing, empty nodes are left out. */
export function parseConllu(text: string): GoldSentence[] {
  const sentences: GoldSentence[] = [];
  let opensParagraph = false;
  for (const block of text.split('\n\n')) {
    const lines = block.split('\n');
    if (lines.some((line) => line.startsWith('# newpar') || line.startsWith('# newdoc')))
      opensParagraph = true;
    const words = wordsOf(lines);
    if (words.length === 0) continue;
    const shown = lines.find((line) => line.startsWith('# text = '))?.slice(9) ?? '';
    sentences.push({ words, text: shown, opensParagraph });
    opensParagraph = false;
  }
  return sentences;
}

function wordsOf(lines: readonly string[]): GoldWord[] {
  const words: GoldWord[] = [];
  let rangeEnd = 0;
  let rangeSpace = true;
  for (const line of lines) {
    if (line === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    const id = cells[0]!;
    const spaceAfter = !(cells[9] ?? '').includes('SpaceAfter=No');
    if (id.includes('-')) {
      rangeEnd = Number(id.split('-')[1]);
      rangeSpace = spaceAfter;
    } else if (!id.includes('.')) {
      const number = Number(id);
      const space = number < rangeEnd ? false : number === rangeEnd ? rangeSpace : spaceAfter;
      words.push(wordOf(cells, space));
    }
  }
  return words;
}

function wordOf(cells: string[], spaceAfter: boolean): GoldWord {
  return {
    form: cells[1]!,
    lemma: cells[2]!,
    upos: cells[3]!,
    xpos: cells[4]!,
    head: Number(cells[6]) - 1,
    deprel: cells[7]!,
    spaceAfter,
  };
}
