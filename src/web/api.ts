import type {
  Account,
  AskedPart,
  Candidate,
  ChangeMade,
  ClaimChoice,
  Counted,
  CountedEvent,
  Decision,
  Delivery,
  DeskRole,
  Entry,
  EventFilter,
  EventMap,
  EventSummary,
  EventTimeline,
  EventView,
  FigureView,
  FilterToSave,
  Judgement,
  KeyState,
  KnownPlace,
  MapView,
  MarkChange,
  Member,
  Notice,
  Opening,
  Page,
  QuotedClaim,
  RegisterBook,
  ReportAdding,
  ReportChange,
  ReportChoice,
  ReportFilter,
  ReportOrder,
  ReportOutline,
  ReportSince,
  ReportState,
  ReportSummary,
  ReportView,
  SavedFilter,
  Series,
  Session,
  Source,
  Warning,
} from '../server/contract.js';

import type { Outline } from './events/map/picture.js';

export type { ReportAdding };

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

/** Who uses these pages; nobody is where one has to sign in. */
export interface Here {
  member: Member | null;
  /** Null for the local person, who has no account. */
  session: string | null;
  may: string[];
}

interface Done {
  done: true;
}

/** What went wrong, as a sentence, with what to do about it where that is known. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly remedy: string | null,
    readonly status: number,
    readonly details: unknown = null,
  ) {
    super(message);
  }

  /** Which of the refusals that have words of their own in each language; null where the message says it. */
  get reason(): string | null {
    return (this.details as { reason?: string } | null)?.reason ?? null;
  }

  /** How long to wait before another try. */
  get seconds(): number {
    return (this.details as { seconds?: number } | null)?.seconds ?? 0;
  }
}

interface Told {
  error?: { code?: string; message?: string; remedy?: string; details?: unknown };
}

async function problemOf(response: Response): Promise<Problem> {
  const told = (await response.json().catch(() => ({}))) as Told;
  const { code = 'unexpected', message = '', remedy = null, details = null } = told.error ?? {};
  return new Problem(code, message, remedy, response.status, details);
}

/** What the desk answers; throws a Problem where it refuses or is away. */
export async function answered(path: string, init?: RequestInit): Promise<Response> {
  // A header that no other site's page can send: docs/http.md.
  const headers = { ...init?.headers, 'x-dateline': 'pages' };
  const response = await fetch(path, { ...init, headers }).catch(() => {
    throw new Problem('unreachable', '', null, 0);
  });
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** What the desk answers, as data; an answer that is cut off on its way, or of somebody before the desk, is none. */
export const call = async <T>(path: string, init?: RequestInit): Promise<T> =>
  (await (await answered(path, init)).json().catch(() => {
    throw new Problem('unreachable', '', null, 0);
  })) as T;

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

/** Several ids, as a query has them. */
export const repeated = (ids: readonly string[]) => ids.map((id) => `id=${encodeURIComponent(id)}`).join('&');

function typeOf(file: File): string {
  if (/\.x?html?$/i.test(file.name) || file.type === 'text/html') return 'text/html';
  if (/\.(txt|md|text)$/i.test(file.name) || file.type.startsWith('text/')) return 'text/plain';
  return 'application/octet-stream';
}

const at = (path: string, id: string) => `${path}/${encodeURIComponent(id)}`;

export const api = {
  here: () => call<Here>('/api/session'),
  signIn: (given: { name: string; password: string; code?: string }) =>
    call<Here>('/api/session', sent('POST', given)),
  signOut: () => call<Here>('/api/session', { method: 'DELETE' }),
  account: {
    view: () => call<{ account: Account; recoveryLeft: number }>('/api/account'),
    setPassword: (given: { current: string; password: string }) =>
      call<Done>('/api/account/password', sent('PUT', given)),
    beginTotp: () => call<{ secret: string; address: string }>('/api/account/totp', { method: 'POST' }),
    confirmTotp: (given: { secret: string; code: string }) =>
      call<{ recovery: string[] }>('/api/account/totp', sent('PUT', given)),
    endTotp: (given: { password: string }) => call<Done>('/api/account/totp', sent('DELETE', given)),
    sessions: () => call<Session[]>('/api/account/sessions'),
    endSession: (id: string) => call<Done>(at('/api/account/sessions', id), { method: 'DELETE' }),
  },
  people: {
    list: () => call<Account[]>('/api/people'),
    add: (given: { name: string; role: DeskRole; password: string }) =>
      call<Account>('/api/people', sent('POST', given)),
    setRole: ({ id, role }: { id: string; role: DeskRole }) =>
      call<Account>(`${at('/api/people', id)}/role`, sent('PUT', { role })),
    setActive: ({ id, active }: { id: string; active: boolean }) =>
      call<Account>(`${at('/api/people', id)}/active`, sent('PUT', { active })),
    setDuty: ({ id, given }: { id: string; given: boolean }) =>
      call<{ duties: string[] }>(`${at('/api/people', id)}/duties/sealed`, sent('PUT', { given })),
    setPassword: ({ id, password }: { id: string; password: string }) =>
      call<Done>(`${at('/api/people', id)}/password`, sent('PUT', { password })),
    endTotp: (id: string) => call<Done>(`${at('/api/people', id)}/totp`, { method: 'DELETE' }),
    sessions: () => call<Session[]>('/api/sessions'),
    endSession: (id: string) => call<Done>(at('/api/sessions', id), { method: 'DELETE' }),
  },
  keys: {
    state: () => call<KeyState>('/api/keys'),
    openings: (cursor: string | null) =>
      call<Page<Opening>>(queried('/api/keys/openings', { cursor, limit: 10 })),
  },
  entries: (by: string | null, cursor: string | null) =>
    call<Page<Entry>>(queried('/api/entries', { by, cursor, limit: 50 })),
  reports: (listed: ReportFilter & ReportOrder, cursor: string | null, limit = 50) =>
    call<Page<ReportSummary>>(queried('/api/reports', { ...listed, cursor, limit })),
  outline: (listed: ReportFilter & ReportOrder) =>
    call<ReportOutline>(queried('/api/reports/outline', { ...listed })),
  changeReports: (choice: ReportChoice, change: ReportChange) =>
    call<{ act: number | null; reports: number }>(
      '/api/reports/changes',
      sent('POST', { ...choice, ...change }),
    ),
  markClaims: (choice: ClaimChoice, change: MarkChange) =>
    call<{ act: number | null; claims: number }>('/api/claims/marks', sent('POST', { ...choice, ...change })),
  undoChange: (act: number) =>
    call<ChangeMade>(`${at('/api/reports/changes', String(act))}/undo`, { method: 'POST' }),
  sources: () => call<Source[]>('/api/sources'),
  names: () => call<string[]>('/api/names'),
  report: (id: string, asked: AskedPart) => call<ReportView>(queried(at('/api/reports', id), { ...asked })),
  reportSince: (id: string, since: number) =>
    call<ReportSince>(`${at('/api/reports', id)}/changes?since=${since}`),
  add: (pasted: Pasted, key: string) => call<Added>(queried('/api/reports', { key }), sent('POST', pasted)),
  /** How far the reports are that this person is adding. */
  adding: () => call<ReportAdding[]>('/api/reports/adding'),
  addFile: (file: File, about: { source?: string; publishedAt?: string; key: string }) =>
    call<Added>(queried('/api/reports', { name: file.name, ...about }), {
      method: 'POST',
      headers: { 'content-type': typeOf(file) },
      body: file,
    }),
  setState: (id: string, state: ReportState) =>
    call<ReportSummary>(`${at('/api/reports', id)}/state`, sent('PUT', { state })),
  act: (decisions: readonly Decision[], key: string) =>
    call<Judgement[]>('/api/acts', sent('POST', { decisions, key })),
  version: () => call<{ version: string }>('/api/status'),
  duties: () => call<{ duties: string[] }>('/api/status'),
  claims: (ids: readonly string[]) => call<QuotedClaim[]>(`/api/claims?${repeated(ids)}`),
  candidates: (claim: string, text: string) =>
    call<Candidate[]>(queried(`${at('/api/claims', claim)}/candidates`, { text })),
  places: (name: string) => call<KnownPlace[]>(queried('/api/gazetteer', { name })),
  registers: () => call<RegisterBook[]>('/api/registers'),
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

/** Filters that people saved, what they tell, and what goes out. */
export const saved = {
  filters: () => call<SavedFilter[]>('/api/filters'),
  save: (filter: FilterToSave) => call<SavedFilter>('/api/filters', sent('POST', filter)),
  change: (id: string, filter: FilterToSave) =>
    call<SavedFilter>(at('/api/filters', id), sent('PUT', filter)),
  remove: (id: string) => call<{ act: number }>(at('/api/filters', id), { method: 'DELETE' }),
  undo: (act: number) => call<SavedFilter>(`/api/filters/changes/${act}/undo`, { method: 'POST' }),
  notices: (unseen: boolean, cursor: string | null) =>
    call<Page<Notice>>(queried('/api/notices', { unseen, cursor, limit: 50 })),
  unseen: async () => (await call<{ count: number }>('/api/notices/unseen')).count,
  see: (which: { notices: number[] } | { upTo: number }) =>
    call<Done>('/api/notices/seen', sent('POST', which)),
  deliveries: () => call<Delivery[]>('/api/deliveries'),
  again: (id: string) => call<Done>(`${at('/api/deliveries', id)}/again`, { method: 'POST' }),
};
