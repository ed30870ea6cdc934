import { useCallback, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { ActorKind, CatalogueEntry, What } from '../../server/contract.js';
import { dayWords, numberWords } from '../format.js';
import { useWords } from '../i18n.js';
import { Search } from '../inbox/search.js';
import { useKeys } from '../keys.js';
import { useListAddress } from '../listAddress.js';
import { Empty } from '../parts/empty.js';
import { Link } from '../parts/link.js';
import { ProblemBox } from '../parts/problem.js';
import { rowsOf } from '../queries.js';
import { go } from '../route.js';
import { entryPath, KindIcon, listPath, regionName, Sort } from './kind.js';
import { useCatalogue } from './queries.js';

const kinds: readonly ActorKind[] = ['organisation', 'group', 'state', 'force', 'person'];

function address(what: What, text: string, kind: string | null): string {
  const query = new URLSearchParams({ ...(text && { text }), ...(kind && { kind }) }).toString();
  return query ? `${listPath(what)}?${query}` : listPath(what);
}

function Kinds({ text, chosen }: { text: string; chosen: string | null }) {
  const { t } = useWords();
  return (
    <ul className="kinds" aria-label={t('names.kinds')}>
      {kinds.map((kind) => (
        <li key={kind}>
          <button
            type="button"
            className="kind-chip"
            aria-pressed={chosen === kind}
            onClick={() => go(address('actor', text, chosen === kind ? null : kind), true)}
          >
            <KindIcon name={kind} />
            {t(`names.kind.${kind}`)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Row({ entry }: { entry: CatalogueEntry }) {
  const words = useWords();
  const { t } = words;
  const { id, what, name, aliases, mentions, last, country, site } = entry;
  const where = [site?.admin1 === name ? null : site?.admin1, country && regionName(country, words)];
  return (
    <li>
      <Link to={entryPath(what, id)} className="name-row">
        <span className="name-words">
          <bdi className="name-title">{name}</bdi>
          {aliases.length > 0 && (
            <span className="soft">
              {t('names.also')} <bdi>{aliases.slice(0, 3).join(' · ')}</bdi>
              {aliases.length > 3 && ` +${numberWords(aliases.length - 3, words)}`}
            </span>
          )}
        </span>
        <Sort entry={entry} />
        <bdi className="soft name-where">{what === 'place' ? where.filter(Boolean).join(', ') : ''}</bdi>
        <span className="num name-times">{t('names.mentions', { count: mentions })}</span>
        <span className="soft num name-last">
          {last && dayWords((last.publishedAt ?? last.seenAt).slice(0, 10), words)}
        </span>
      </Link>
    </li>
  );
}

/** All actors, or all places, that claims name. */
export function CatalogueList({ what, query }: { what: What; query: URLSearchParams }) {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [text, kind] = [query.get('text') ?? '', query.get('kind')];
  const found = useCatalogue(what, text, what === 'actor' ? kind : null);
  const rows = rowsOf(found.data);
  const search = useCallback((typed: string) => go(address(what, typed, kind), true), [what, kind]);
  useListAddress(listPath(what));
  useKeys({ '/': () => field.current?.focus() });
  return (
    <div className="page names-page">
      <header className="page-head">
        <h1>{t(`names.${what}s`)}</h1>
        <p className="soft">{t(`names.${what}sSays`)}</p>
        <Search key={what} field={field} text={text} onChange={search} label={t('names.search')} />
        {what === 'actor' && <Kinds text={text} chosen={kind} />}
      </header>
      {found.isError && <ProblemBox error={found.error} again={() => void found.refetch()} />}
      {found.isSuccess && rows.length === 0 && (
        <Empty
          title={t(text || kind ? 'names.noMatch' : `names.no${what === 'actor' ? 'Actors' : 'Places'}`)}
          says={t(text || kind ? 'names.noMatchSays' : 'names.noneSays')}
        />
      )}
      <ul className="name-list" aria-busy={found.isPending}>
        {rows.map((entry) => (
          <Row key={entry.id} entry={entry} />
        ))}
      </ul>
      {found.hasNextPage && (
        <Button
          className="button"
          isPending={found.isFetchingNextPage}
          onPress={() => void found.fetchNextPage()}
        >
          {t('inbox.more')}
        </Button>
      )}
    </div>
  );
}
