import type {
  Counted,
  CountedEvent,
  Decision,
  EventFilter,
  EventMap,
  EventSummary,
  EventTimeline,
  EventView,
  FigureView,
  Judgement,
  MapView,
  News,
  Page,
  ReportFilter,
  ReportState,
  ReportSummary,
  ReportView,
  Series,
  Warning,
} from '../server/contract.js';

import type { Outline } from './events/map/picture.js';

export interface Status {
  version: string;
  person: string;
  reports: number;
  claims: number;
  events: number;
  database: string;
}

export interface Pasted {
  text?: string;
  html?: string;
  source?: string;
  title?: string;
  publishedAt?: string;
}

export type Added =
  | { kind: 'added'; reports: ReportSummary[]; warnings: Warning[] }
  | { kind: 'known'; reports: ReportSummary[] };

/** What went wrong, as a sentence, with what to do about it where that is known. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly remedy: string | null,
    readonly status: number,
  ) {
    super(message);
  }
}

interface Told {
  error?: { code?: string; message?: string; remedy?: string };
}

async function problemOf(response: Response): Promise<Problem> {
  const told = (await response.json().catch(() => ({}))) as Told;
  const { code = 'unexpected', message = '', remedy = null } = told.error ?? {};
  return new Problem(code, message, remedy, response.status);
}

export async function call<T>(path: string, init?: RequestInit): Promise<T> {
  // A header that no other site's page can send: docs/http.md.
  const headers = { ...init?.headers, 'x-dateline': 'pages' };
  const response = await fetch(path, { ...init, headers }).catch(() => {
    throw new Problem('unreachable', '', null, 0);
  });
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as T;
}

export const sent = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

export function queried(
  path: string,
  fields: Record<string, string | number | boolean | null | undefined>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) if (value) query.set(name, String(value));
  const written = query.toString();
  return written ? `${path}?${written}` : path;
}

function typeOf(file: File): string {
  if (/\.x?html?$/i.test(file.name) || file.type === 'text/html') return 'text/html';
  if (/\.(txt|md|text)$/i.test(file.name) || file.type.startsWith('text/')) return 'text/plain';
  return 'application/octet-stream';
}

const at = (path: string, id: string) => `${path}/${encodeURIComponent(id)}`;

export const api = {
  status: () => call<Status>('/api/status'),
  reports: (filter: ReportFilter, cursor: string | null) =>
    call<Page<ReportSummary>>(queried('/api/reports', { ...filter, cursor, limit: 50 })),
  report: (id: string) => call<ReportView>(at('/api/reports', id)),
  add: (pasted: Pasted) => call<Added>('/api/reports', sent('POST', pasted)),
  addFile: (file: File, about: { source?: string; publishedAt?: string }) =>
    call<Added>(queried('/api/reports', { name: file.name, ...about }), {
      method: 'POST',
      headers: { 'content-type': typeOf(file) },
      body: file,
    }),
  setState: (id: string, state: ReportState) =>
    call<ReportSummary>(`${at('/api/reports', id)}/state`, sent('PUT', { state })),
  judge: (decision: Decision) => call<Judgement>('/api/judgements', sent('POST', decision)),
  events: (filter: EventFilter, cursor: string | null) =>
    call<Page<EventSummary>>(queried('/api/events', { ...filter, cursor, limit: 50 })),
  eventMap: (filter: EventFilter, shown: MapView) =>
    call<EventMap>(queried('/api/events/map', { ...filter, ...shown })),
  /** The countries whose provinces have outlines. */
  outlined: () => call<string[]>('/map/areas/index.json'),
  outlines: async (country: string) =>
    (await call<{ features: Outline[] }>(`/map/areas/${country}.json`)).features,
  eventTimeline: (filter: EventFilter) => call<EventTimeline>(queried('/api/events/timeline', { ...filter })),
  event: (id: string) => call<EventView>(at('/api/events', id)),
};

type Fields = Record<string, string | undefined>;

/** What is asked of the desk's own events; an address of the CSV is one to follow. */
export const counting = {
  count: (asked: Fields) => call<Counted>(queried('/api/figures/counted', asked)),
  events: (asked: Fields, cursor: string | null) =>
    call<Page<CountedEvent>>(queried('/api/figures/counted/events', { ...asked, cursor, limit: 20 })),
  csv: (asked: Fields) => queried('/api/figures/counted.csv', asked),
};

/** What others report over a window, and what this desk counts beside it. */
export const reporting = {
  series: (cursor: string | null) =>
    call<Page<Series>>(queried('/api/figures/series', { cursor, limit: 10 })),
  figure: (id: string) => call<FigureView>(at('/api/figures', id)),
  events: (id: string, cursor: string | null) =>
    call<Page<CountedEvent>>(queried(`${at('/api/figures', id)}/events`, { cursor, limit: 20 })),
};

/** Calls `told` with each entry that the desk writes, with null where some may have been missed; returns what stops it. */
export function listen(told: (news: News | null) => void): () => void {
  const stream = new EventSource('/api/stream');
  stream.addEventListener('entry', ({ data }) => told(JSON.parse(data as string) as News));
  stream.addEventListener('again', () => told(null));
  return () => stream.close();
}
