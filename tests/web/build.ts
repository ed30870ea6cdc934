import { createHash } from 'node:crypto';
import type {
  Claim,
  Count,
  KeptClaim,
  Measure,
  Part,
  PartRole,
  Quote,
  ReportSummary,
  ReportView,
  When,
  Where,
  Who,
} from '../../src/server/contract.js';

/** What a fixture says of a claim; all else follows from the words it rests on. */
export interface Said {
  register: string;
  kind: string;
  quote: string;
  trigger: string;
  chain?: string[];
  certainty?: Claim['certainty'];
  scope?: Claim['scope'];
  background?: boolean;
  when?: [string, string?];
  where?: [name: string, precision: Where['precision'], admin1?: string][];
  who?: [role: Who['role'], name: string][];
  counts?: [measure: Measure, value: number | null, of: string | null, bound?: Count['bound']][];
  fields?: Claim['fields'];
  partOf?: string;
  event?: string;
}

export const idOf = (...parts: string[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);

export function quoteIn(text: string, exact: string): Quote {
  const start = text.indexOf(exact);
  if (start < 0) throw new Error(`Not in the fixture's text: ${exact}`);
  const end = start + exact.length;
  return {
    start,
    end,
    exact,
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
  };
}

function whenOf(when: Said['when']): When {
  if (!when) return { from: null, to: null, value: null, basis: 'none' };
  const [from, to = from] = when;
  return { from, to, value: from, basis: 'publishedAt' };
}

const placeOf = ([name, precision, admin1]: NonNullable<Said['where']>[number]): Where => ({
  name,
  precision,
  admin1: admin1 ?? null,
  geonameId: null,
  lat: null,
  lon: null,
  country: null,
  certainty: 'stated',
});

export function claimIn(report: string, text: string, said: Said): Claim {
  const quote = quoteIn(text, said.quote);
  const at = quote.start + Math.max(0, said.quote.indexOf(said.trigger));
  const trigger = { start: at, end: at + said.trigger.length, text: said.trigger };
  return {
    id: idOf(report, said.quote, said.register, said.kind, said.trigger),
    register: said.register,
    kind: said.kind,
    scope: said.scope ?? 'event',
    quote,
    trigger,
    chain: said.chain ?? [],
    certainty: said.certainty ?? 'stated',
    background: said.background ?? false,
    when: whenOf(said.when),
    where: (said.where ?? []).map(placeOf),
    who: (said.who ?? []).map(([role, name]) => ({ role, name, kind: 'unknown', actor: null, quote })),
    counts: (said.counts ?? []).map(([measure, value, of, bound = 'exact']) => ({
      measure,
      value,
      low: value,
      high: bound === 'exact' ? value : null,
      bound,
      of,
      quote,
    })),
    fields: said.fields ?? {},
    partOf: said.partOf ?? null,
  };
}

/** A text written as blocks, each with its role; the parts follow. */
export function setText(blocks: [PartRole, string][]): { text: string; parts: Part[] } {
  let text = '';
  const parts: Part[] = [];
  for (const [role, words] of blocks) {
    parts.push({ role, start: text.length, end: text.length + words.length });
    const dateline = role === 'paragraph' ? /^[A-Z][A-Z ]+:/.exec(words)?.[0] : undefined;
    if (dateline) parts.push({ role: 'dateline', start: text.length, end: text.length + dateline.length });
    text += `${words}\n\n`;
  }
  return { text: text.trimEnd(), parts };
}

export const summary = (over: Partial<ReportSummary> & { id: string }): ReportSummary => ({
  captureId: `capture-${over.id}`,
  source: { id: 'north-post', name: 'The North Post', url: null },
  title: null,
  language: 'en',
  publishedAt: '2026-03-12',
  updatedAt: null,
  seenAt: '2026-03-12T08:20:00Z',
  state: 'new',
  reprintOf: null,
  claims: 0,
  judged: 0,
  checksFailed: 0,
  assignee: null,
  sharing: null,
  sensitivity: null,
  news: [],
  found: null,
  registers: {},
  ...over,
});

/** A whole view of a report from its words and what they say. */
export function view(
  report: ReportSummary,
  blocks: [PartRole, string][],
  said: Said[],
  more: Partial<ReportView> = {},
): ReportView {
  const { text, parts } = setText(blocks);
  const claims = said.map((one): KeptClaim => {
    const claim = claimIn(report.id, text, one);
    const chain = [...claim.chain, report.source?.name ?? ''].filter(Boolean);
    const eventId = one.event ?? null;
    return {
      reportId: report.id,
      claim,
      current: claim,
      chain,
      verdict: null,
      judgements: [],
      last: null,
      retired: false,
      added: null,
      slots: {
        counts: claim.counts.map((_, at) => at),
        where: claim.where.map((_, at) => at),
        who: claim.who.map((_, at) => at),
      },
      eventId,
      sharing: null,
      sensitivity: null,
    };
  });
  const registers: Record<string, number> = {};
  for (const { claim } of claims) registers[claim.register] = (registers[claim.register] ?? 0) + 1;
  const checks = more.checks ?? [];
  return {
    report: {
      ...report,
      claims: claims.length,
      registers,
      checksFailed: checks.filter(({ holds }) => !holds).length,
    },
    document: {
      title: report.title,
      language: report.language,
      publishedAt: report.publishedAt,
      updatedAt: report.updatedAt,
      dateline: null,
      byline: null,
      text,
      parts,
    },
    at: 0,
    sentences: [],
    times: [],
    attributions: [],
    actors: [],
    claims,
    checks: [],
    warnings: [],
    reprints: [],
    ...more,
  };
}
