import { describe, expect, it } from 'vitest';
import { commonWords } from '../languages/en/common.js';
import { cluster } from './cluster.js';
import { groupDocuments, type ToGroup } from './group.js';

const groupsOf = (texts: readonly (string | ToGroup)[]): number[][] =>
  groupDocuments(
    texts.map((text) => (typeof text === 'string' ? { text } : text)),
    commonWords,
  );

const quakeInVan = [
  'A strong earthquake struck Van province on Sunday, killing 41 people and flattening houses in Ercis.',
  'Rescuers in Ercis dug through houses after the earthquake in Van province that killed 41 people.',
  'The quake that flattened houses in Ercis, in Van, was followed by aftershocks, the governor Aylin Demir said.',
];
const quakeInBam = [
  'An earthquake shook the city of Bam, killing 12 people and cracking the walls of its citadel, officials said.',
  'Officials said the earthquake in Bam killed 12 people; the citadel lost part of its walls.',
];

describe('documents of one happening', () => {
  it('stand together, apart from another happening of the same kind', () => {
    const [a, b, c] = quakeInVan;
    const [d, e] = quakeInBam;
    expect(groupsOf([a!, d!, b!, e!, c!])).toEqual([
      [0, 2, 4],
      [1, 3],
    ]);
  });
  it('are found among two as among many', () => {
    expect(groupsOf(quakeInBam)).toEqual([[0, 1]]);
    expect(groupsOf([quakeInVan[0]!, quakeInBam[0]!])).toEqual([[0], [1]]);
    expect(groupsOf(['The minister flew home on Monday.', 'The clinic opened its doors again.'])).toEqual([
      [0],
      [1],
    ]);
  });
  it('are not published a season apart', () => {
    const text = quakeInVan[0]!;
    const told = (...days: string[]) => groupsOf(days.map((publishedAt) => ({ text, publishedAt })));
    expect(told('2026-03-01', '2026-03-02')).toEqual([[0, 1]]);
    expect(told('2026-03-01', '2026-09-02')).toEqual([[0], [1]]);
  });
  it('may say nothing, or everything alike', () => {
    expect(groupsOf([])).toEqual([]);
    expect(groupsOf(['', 'of the'])).toEqual([[0], [1]]);
    expect(groupsOf(['Raqqa bridge closed', 'Raqqa bridge closed', 'Raqqa bridge closed'])).toEqual([
      [0, 1, 2],
    ]);
  });
});

describe('clusters by the average over their pairs', () => {
  const link = (a: number, b: number, alike: number) => ({ a, b, alike });
  it('do not grow along a chain', () => {
    expect(cluster(3, [link(0, 1, 0.9), link(1, 2, 0.5)], 0.3)).toEqual([0, 0, 2]);
    expect(cluster(3, [link(0, 1, 0.9), link(1, 2, 0.5), link(0, 2, 0.4)], 0.3)).toEqual([0, 0, 0]);
  });
  it('are the same whatever the order of the links', () => {
    const links = [link(0, 1, 0.6), link(2, 3, 0.6), link(1, 2, 0.6), link(0, 3, 0.5)];
    const first = cluster(4, links, 0.4);
    expect(cluster(4, [...links].reverse(), 0.4)).toEqual(first);
    expect(first).toEqual([0, 0, 2, 2]);
  });
});
