import type { Part, PartRole, ReportDocument, Span } from '../../server/contract.js';

export interface Line extends Span {
  bullet: boolean;
}

/** A piece of the page as it is set: one heading, one paragraph, one box. */
export interface Block {
  role: PartRole;
  lines: Line[];
}

const bullet = /^[•‣·*–-]\s+/;

function linesOf(text: string, { start, end }: Span): Line[] {
  const lines: Line[] = [];
  let from = start;
  for (const raw of text.slice(start, end).split('\n')) {
    const lead = raw.length - raw.trimStart().length;
    const words = raw.trim();
    const mark = bullet.exec(words)?.[0].length ?? 0;
    const first = from + lead;
    if (words) lines.push({ start: first + mark, end: first + words.length, bullet: mark > 0 });
    from += raw.length + 1;
  }
  return lines;
}

/** The parts that lie within another; two of the same extent do not lie in each other. */
function innerOf(parts: readonly Part[]): Set<Part> {
  const inner = new Set<Part>();
  let outer: Part | undefined;
  for (const part of [...parts].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const same = outer?.start === part.start && outer.end === part.end;
    if (outer && !same && part.end <= outer.end) inner.add(part);
    else if (!outer || part.end > outer.end) outer = part;
  }
  return inner;
}

/** Whether a dateline runs into its paragraph, or a caption into its credit, on one line. */
function runsOn(text: string, before: Part, after: Part): boolean {
  const joins =
    before.role === 'dateline'
      ? after.role === 'paragraph'
      : before.role === 'caption' && after.role === 'credit';
  return joins && !text.slice(before.end, after.start).includes('\n');
}

/** The parts that are set one under the other, and those that stand inside one of them. */
export function arrange(text: string, parts: Part[]): { outer: Part[]; inner: Part[] } {
  const nested = innerOf(parts);
  const inner = parts.filter((part) => nested.has(part));
  const outer: Part[] = [];
  for (const part of parts.filter((one) => !nested.has(one)).sort((a, b) => a.start - b.start)) {
    const before = outer.at(-1);
    if (!before || !runsOn(text, before, part)) {
      outer.push(part);
      continue;
    }
    const led = before.role === 'dateline';
    inner.push(led ? before : part);
    outer[outer.length - 1] = { role: led ? 'paragraph' : 'caption', start: before.start, end: part.end };
  }
  return { outer, inner };
}

/** What no part covers is still text of the report and is set as a paragraph. */
function gaps(parts: Part[], length: number): Part[] {
  const found: Part[] = [];
  let from = 0;
  for (const { start, end } of [...parts, { start: length, end: length }]) {
    if (start > from) found.push({ role: 'paragraph', start: from, end: start });
    from = Math.max(from, end);
  }
  return found;
}

const joins = (role: PartRole) => role === 'keyDates' || role === 'list' || role === 'boilerplate';

function joined(blocks: Block[]): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const before = out.at(-1);
    if (before?.role === block.role && joins(block.role)) before.lines.push(...block.lines);
    else out.push(block);
  }
  return out;
}

/** Bulleted lines of a paragraph are a list of their own. */
function split(block: Block): Block[] {
  if (block.role !== 'paragraph') return [block];
  const out: Block[] = [];
  for (const line of block.lines) {
    const role = line.bullet ? 'list' : 'paragraph';
    const before = out.at(-1);
    if (role === 'list' && before?.role === 'list') before.lines.push(line);
    else out.push({ role, lines: [line] });
  }
  return out;
}

/** The report's text laid out in blocks whose lines keep their offsets; every word stands in one line. */
export function layOut({ text, parts }: ReportDocument): Block[] {
  const { outer } = arrange(text, parts);
  const all = [...outer, ...gaps(outer, text.length)].sort((a, b) => a.start - b.start);
  const blocks = all.map(({ role, start, end }) => ({ role, lines: linesOf(text, { start, end }) }));
  return joined(blocks.filter((block) => block.lines.length > 0).flatMap(split));
}
