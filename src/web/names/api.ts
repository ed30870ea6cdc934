import type {
  CatalogueEntry,
  EntryView,
  NamedClaim,
  NameInReport,
  Naming,
  NamingDecision,
  NamingEffects,
  Page,
  Site,
  What,
} from '../../server/contract.js';
import { call, queried, sent } from '../api.js';

/** A place that the gazetteer knows. */
export interface Known extends Site {
  name: string;
}

const at = (what: What, id: string) => `/api/${what}s/${encodeURIComponent(id)}`;

/** What is asked of the catalogue, and decided of its names. */
export const names = {
  list: (what: What, text: string, kind: string | null, cursor: string | null) =>
    call<Page<CatalogueEntry>>(queried(`/api/${what}s`, { text, kind, cursor, limit: 50 })),
  entry: (what: What, id: string) => call<EntryView>(at(what, id)),
  inReport: (report: string) => call<NameInReport[]>(`/api/reports/${encodeURIComponent(report)}/names`),
  claims: (what: What, id: string, cursor: string | null) =>
    call<Page<NamedClaim>>(queried(`${at(what, id)}/claims`, { cursor, limit: 20 })),
  decide: (decision: NamingDecision) => call<Naming>('/api/namings', sent('POST', decision)),
  preview: (decision: NamingDecision) => call<NamingEffects>('/api/namings/preview', sent('POST', decision)),
  known: (name: string) => call<Known[]>(queried('/api/gazetteer', { name })),
};
