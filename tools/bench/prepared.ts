import { idOf } from '../../src/ledger/content.js';
import type { Claim, Quote, Reading, ReportEvent, Where } from '../../src/reading/reading.js';
import type { Fact, Story } from './stories.js';

const whereOf = ({ town }: Fact): Where[] =>
  town ? [{ ...town, geonameId: null, admin1: null, precision: 'exact', certainty: 'stated' }] : [];

function whenOf({ day, scope }: Fact): Claim['when'] {
  if (day === undefined) return { from: null, to: null, value: null, basis: 'none' };
  const month = new Date(Date.parse(day) - 30 * 86_400_000).toISOString().slice(0, 10);
  return { from: scope === 'tally' ? month : day, to: day, value: day, basis: 'text' };
}

function claimOf(report: string, fact: Fact, text: string): Claim {
  const start = text.indexOf(fact.sentence);
  const end = start + fact.sentence.length;
  const [prefix, suffix] = [text.slice(Math.max(0, start - 32), start), text.slice(end, end + 32)];
  const quote: Quote = { start, end, exact: fact.sentence, prefix, suffix };
  const { register, kind, scope, perpetrator, target, killed } = fact;
  const event = scope === 'event';
  const count = { value: killed, low: killed, high: killed, bound: 'exact' as const, of: 'people', quote };
  return {
    id: idOf([report, start, register, kind]),
    register,
    kind,
    scope,
    quote,
    trigger: { start, end: start + 3, text: text.slice(start, start + 3) },
    chain: [fact.sentence.split(', ').at(-1)!.replace(' said.', '')],
    certainty: 'stated',
    background: false,
    when: whenOf(fact),
    where: whereOf(fact),
    who: event
      ? [
          { role: 'perpetrator', name: perpetrator, kind: 'force', actor: null, quote },
          { role: 'target', name: target, kind: 'unknown', actor: null, quote },
        ]
      : [],
    counts: [{ measure: event ? 'killed' : 'attacks', ...count }],
    fields: {},
    partOf: null,
  };
}

function eventOf({ id, register, kind, background, when, where, who }: Claim): ReportEvent {
  const event = idOf(['event', id]);
  return { id: event, register, kind, background, when, where, who, claims: [id], totals: [] };
}

/** What a reader would find in a story: made of its facts, so that a bench of the ledger reads nothing. */
export function preparedReading({ title, published, facts, text }: Story): Reading {
  const id = idOf(['bench', text]);
  const all = facts.map((fact) => claimOf(id, fact, text));
  const claims = [...new Map(all.map((claim) => [claim.id, claim])).values()];
  const body = text.indexOf('\n\n') + 2;
  const times = { language: 'en', publishedAt: published, updatedAt: null, dateline: null, byline: null };
  const parts = [
    { role: 'title' as const, start: 0, end: title.length },
    { role: 'paragraph' as const, start: body, end: text.length },
  ];
  return {
    schema: 'dateline/reading@1',
    id,
    document: { title, ...times, text, parts },
    sentences: claims.map(({ quote: { start, end } }) => ({ start, end })),
    times: [],
    places: [],
    quantities: [],
    actors: [],
    attributions: [],
    claims,
    events: claims.filter(({ scope }) => scope === 'event').map(eventOf),
    checks: [],
    warnings: [],
  };
}
