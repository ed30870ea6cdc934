import type { What } from '../../server/contract.js';
import { EntryPage } from './entry.js';
import { CatalogueList } from './list.js';

/** The catalogue of actors, or of places: all of them, or one. */
export function NamesPage({ what, id, query }: { what: What; id: string | null; query: URLSearchParams }) {
  return id === null ? (
    <CatalogueList what={what} query={query} />
  ) : (
    <EntryPage key={id} what={what} id={id} />
  );
}
