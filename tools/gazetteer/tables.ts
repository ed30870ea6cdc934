import { readFileSync } from 'node:fs';

const folder = new URL('../../data/gazetteer/', import.meta.url);

/** Rows of one of our tab-separated files; lines that begin with # are notes. */
export function table(file: string): string[][] {
  return readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t').map((cell) => cell.trim()));
}

export const list = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean);
export const number = (cell: string | undefined): number | null =>
  cell === undefined || cell === '' ? null : Number(cell);
