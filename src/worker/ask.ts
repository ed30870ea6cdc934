import type { AddOutcome, Given } from '../desk/desk.js';
import type { How } from '../desk/given.js';
import type { Group, Grouped } from '../desk/group.js';
import type { Reading } from '../desk/model.js';
import type { ToRead } from '../desk/reader.js';
import type { Keeping, Progress, Read } from '../desk/reading.js';
import type { Flat } from './failure.js';
import type { Line } from './lines.js';
import type { Defaults, LineResult } from './readLine.js';

/** What a reading thread is asked. */
export type Ask =
  | { kind: 'line'; line: Line; defaults: Defaults }
  | { kind: 'given'; given: Given; how: Omit<How, 'found' | 'tell'> }
  | { kind: 'add'; given: Given; how: Pick<How, 'pick'>; keeping: Keeping }
  | { kind: 'again'; report: ToRead }
  | { kind: 'group'; reports: readonly Grouped[] };

/** What it answers to each. */
export interface Answers {
  line: LineResult;
  given: Read;
  add: AddOutcome;
  again: Reading;
  group: Group[];
}

/**
 * What a thread sends: `begun` at its work, `found` with a page's text, `far` as it reads and once more when it begins to
 * keep, `unable` where it can answer nothing at all.
 */
export type Message =
  | { kind: 'begun' }
  | { kind: 'found' }
  | { kind: 'far'; progress: Progress }
  | { kind: 'answer'; answer: Answers[Ask['kind']] }
  | { kind: 'failed'; failure: Flat }
  | { kind: 'unable'; why: string };

/** Named in errors. */
export function nameOf(ask: Ask): string {
  if (ask.kind === 'line') return `line ${ask.line.number}`;
  if (ask.kind === 'group') return `${ask.reports.length} reports together`;
  return 'given' in ask ? ask.given.name : (ask.report.title ?? 'a report');
}

/** Bytes of what is to be read, about. */
export function sizeOf(ask: Ask): number {
  if (ask.kind === 'line') return ask.line.bytes.length;
  if (ask.kind === 'group')
    return ask.reports.reduce((sum, { text, html }) => sum + (text ?? html ?? '').length, 0);
  return 'given' in ask ? ask.given.bytes.length : (ask.report.text ?? '').length;
}
