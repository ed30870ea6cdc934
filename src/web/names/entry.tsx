import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { CatalogueEntry, EntryView, NamedIn, What } from '../../server/contract.js';
import { Problem } from '../api.js';
import { dayWords, degreeWords, instantWords } from '../format.js';
import { useWords } from '../i18n.js';
import { listAddress } from '../listAddress.js';
import { Icon } from '../parts/icon.js';
import { Link } from '../parts/link.js';
import { ProblemBox } from '../parts/problem.js';
import { useMay } from '../people/session.js';
import { reportPath } from '../route.js';
import { Nowhere } from '../shell.js';
import { useTitle } from '../title.js';
import { NamedClaims } from './claims.js';
import { CallForm } from './forms.js';
import { History } from './history.js';
import { listPath, regionName, Sort } from './kind.js';
import { LocateForm } from './locate.js';
import { useEntry } from './queries.js';
import { Spellings } from './spellings.js';

function Seen({ name, at }: { name: string; at: NamedIn | null }) {
  const words = useWords();
  if (!at) return null;
  return (
    <>
      {' · '}
      {name}{' '}
      <Link to={reportPath(at.report)} className="num">
        {dayWords((at.publishedAt ?? at.seenAt).slice(0, 10), words)}
      </Link>
    </>
  );
}

function Box({ title, act, children }: { title: string; act: ReactNode; children: ReactNode }) {
  return (
    <section className="name-box">
      <header>
        <h2>{title}</h2>
        {act}
      </header>
      {children}
    </section>
  );
}

/** The naming policy of one entry. */
function Policy({ entry }: { entry: CatalogueEntry }) {
  const words = useWords();
  const { t } = words;
  const [open, setOpen] = useState(false);
  const may = useMay();
  const { called } = entry;
  return (
    <Box
      title={t('names.policy')}
      act={
        may('names.decide') && (
          <Button className="button small" onPress={() => setOpen(true)}>
            {t(called ? 'names.callAnew' : 'names.callTitle')}
          </Button>
        )
      }
    >
      {called ? (
        <>
          <p className="policy" dir="auto">
            {t('names.calls', { name: called.name, why: called.why })}
          </p>
          <p className="soft">
            <bdi>{called.by}</bdi> · <span className="num">{instantWords(called.at, words)}</span>
          </p>
        </>
      ) : (
        <p className="soft">{t('names.notCalled')}</p>
      )}
      {open && <CallForm entry={entry} close={() => setOpen(false)} />}
    </Box>
  );
}

/** Where a place lies, in words: what is known of it, and how much. */
function Lies({ entry }: { entry: CatalogueEntry }) {
  const words = useWords();
  const { t } = words;
  const [open, setOpen] = useState(false);
  const may = useMay();
  const { site } = entry;
  const facts: [string, string | null][] = [
    [t('names.precisionLabel'), t(`names.precision.${site?.precision ?? 'unknown'}`)],
    [
      t('names.point'),
      site && site.lat !== null && site.lon !== null
        ? [site.lat, site.lon].map((value) => degreeWords(value, words)).join(', ')
        : null,
    ],
    [t('names.province'), site?.admin1 ?? null],
    [t('names.country'), site?.country ? regionName(site.country, words) : null],
    ['GeoNames', site?.geonameId ? `${site.geonameId}` : null],
  ];
  return (
    <Box
      title={t('names.lies')}
      act={
        may('names.decide') && (
          <Button className="button small" onPress={() => setOpen(true)}>
            {t('names.locateTitle')}
          </Button>
        )
      }
    >
      <dl className="facts">
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <div key={name} className="fact">
                <dt>{name}</dt>
                <dd className="num">
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
      {open && <LocateForm entry={entry} close={() => setOpen(false)} />}
    </Box>
  );
}

function Screen({ view }: { view: EntryView }) {
  const words = useWords();
  const { t } = words;
  const { entry, countries, events } = view;
  const { what, name } = entry;
  useTitle(name);
  return (
    <div className="page entry-page">
      <header className="page-head">
        <Link to={listAddress(listPath(what))} className="button bare">
          <Icon name="back" /> {t(`names.${what}s`)}
        </Link>
        <h1 dir="auto">{name}</h1>
        <p>
          <Sort entry={entry} />
          {countries.length > 0 && (
            <span className="soft">
              {' · '}
              {t('names.seenIn')} {countries.map((code) => regionName(code, words)).join(', ')}
            </span>
          )}
        </p>
        <p className="soft num">
          {t('names.mentions', { count: entry.mentions })}
          {' · '}
          <Link to={`/events?${what}=${encodeURIComponent(name)}`}>
            {t(events.more ? 'names.eventsMore' : 'names.events', { count: events.count })}
          </Link>
          <Seen name={t('names.first')} at={entry.first} />
          <Seen name={t('names.last')} at={entry.last} />
        </p>
      </header>
      <Policy entry={entry} />
      {what === 'place' && <Lies entry={entry} />}
      <Spellings view={view} />
      <NamedClaims what={what} id={entry.id} />
      <History history={view.history} />
    </div>
  );
}

/** One actor or place: who calls it what, what the desk calls it and why, and the claims that name it. */
export function EntryPage({ what, id }: { what: What; id: string }) {
  const { data, error, isPending, refetch } = useEntry(what, id);
  if (isPending) return <div className="report-blank" aria-busy="true" />;
  if (error instanceof Problem && error.status === 404) return <Nowhere />;
  if (!data) return <ProblemBox whole error={error} again={() => void refetch()} />;
  return <Screen view={data} />;
}
