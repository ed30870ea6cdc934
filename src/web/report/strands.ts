import type { KeptClaim, PartRole, Span } from '../../server/contract.js';

/** Claims of one register that rest on the same words: one line under the text. */
export interface Strand extends Span {
  register: string;
  claims: string[];
  /** 0 lies nearest to the text; strands that overlap lie in different lanes. */
  lane: number;
  background: boolean;
  rejected: boolean;
}

/** A run of text under which the same strands lie. */
export interface Segment extends Span {
  strands: Strand[];
  role: PartRole | null;
}

const lanes = 3;

function freeLane(over: readonly Strand[]): number {
  const taken = new Set(over.map(({ lane }) => lane));
  for (let lane = 0; lane < lanes; lane += 1) if (!taken.has(lane)) return lane;
  return lanes - 1;
}

function grouped(claims: KeptClaim[]): Strand[] {
  const strands = new Map<string, Strand>();
  for (const { claim, current, verdict } of claims) {
    const { start, end } = claim.quote;
    const key = `${start} ${end} ${current.register}`;
    const strand = strands.get(key);
    if (strand) {
      strand.claims.push(claim.id);
      strand.background &&= current.background;
      strand.rejected &&= verdict === 'reject';
    } else {
      const flags = { background: current.background, rejected: verdict === 'reject' };
      strands.set(key, { start, end, register: current.register, claims: [claim.id], lane: 0, ...flags });
    }
  }
  return [...strands.values()];
}

/** The lines under a text; a longer one that begins at the same letter lies farther out. */
export function strandsOf(claims: KeptClaim[]): Strand[] {
  const strands = grouped(claims).sort((a, b) => a.start - b.start || a.end - b.end);
  let over: Strand[] = [];
  for (const strand of strands) {
    over = over.filter(({ end }) => end > strand.start);
    strand.lane = freeLane(over);
    over.push(strand);
  }
  return strands;
}

const meets = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** Cuts a line of text wherever a strand or an inline part begins or ends. */
export function segmentsOf(line: Span, strands: Strand[], inline: (Span & { role: PartRole })[]): Segment[] {
  const here = strands.filter((strand) => meets(strand, line));
  const parts = inline.filter((part) => meets(part, line));
  const cuts = new Set([line.start, line.end]);
  for (const { start, end } of [...here, ...parts]) {
    if (start > line.start) cuts.add(start);
    if (end < line.end) cuts.add(end);
  }
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(0, -1).map((start, index) => {
    const span = { start, end: at[index + 1] ?? line.end };
    const under = here
      .filter((strand) => meets(strand, span))
      .sort((a, b) => b.end - b.start - (a.end - a.start));
    return { ...span, strands: under, role: parts.find((part) => meets(part, span))?.role ?? null };
  });
}
