import { useEffect, useMemo, useState } from 'react';
import { Button, type Key, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { KeptClaim, ReportView } from '../../server/contract.js';
import { Problem } from '../api.js';
import { useWords } from '../i18n.js';
import { useKeys } from '../keys.js';
import { remember, remembered } from '../memory.js';
import { Icon } from '../parts/icon.js';
import { ProblemBox } from '../parts/problem.js';
import { useMay } from '../people/session.js';
import { useReport } from '../queries.js';
import { Nowhere } from '../shell.js';
import { Article } from './article.js';
import { Checks } from './checks.js';
import { Claims, Legend } from './claims.js';
import { ReportEvents } from './events.js';
import { cardOf, FocusShared, useFocus } from './focus.js';
import { ReportHead } from './head.js';
import { type Judge, useJudging } from './judge.js';
import { inOrder, type Placed } from './order.js';
import { Timeline } from './timeline.js';
import { askWhy } from './verdict.js';

function useClaimKeys(placed: Placed[], judge: Judge) {
  const { chosen, choose } = useFocus();
  const may = useMay();
  const at = placed.findIndex(({ kept }) => kept.claim.id === chosen);
  const step = (by: number) => {
    const next = placed[Math.min(Math.max(at + by, 0), placed.length - 1)];
    if (!next) return;
    choose(next.kept.claim.id, 'key');
    cardOf(next.kept.claim.id)?.focus({ preventScroll: true });
  };
  const kept: KeptClaim | undefined = placed[at]?.kept;
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    a: () => {
      if (!may('judge/accept')) return;
      if (!kept) return step(1);
      judge.accept(kept.claim.id);
      // A reviewer goes on to the next claim.
      step(1);
    },
    x: () => kept && may('judge/reject') && askWhy(kept.claim.id),
    z: () => may('judge/withdraw') && judge.undo(kept?.verdict ? kept : undefined),
  });
}

function TimelineDock({ view, claims }: { view: ReportView; claims: KeptClaim[] }) {
  const { t } = useWords();
  const [open, setOpen] = useState(remembered('timeline') !== 'closed');
  const flip = () => {
    remember('timeline', open ? 'closed' : 'open');
    setOpen(!open);
  };
  return (
    <section className="dock" data-open={open} aria-label={t('report.timeline')}>
      <header>
        <h2>{t('report.timeline')}</h2>
        <Button
          className="button bare small"
          aria-expanded={open}
          aria-label={t(open ? 'report.hideTimeline' : 'report.showTimeline')}
          onPress={flip}
        >
          <Icon name={open ? 'down' : 'up'} />
        </Button>
      </header>
      {open && <Timeline claims={claims} published={view.document.publishedAt} />}
    </section>
  );
}

function Side({
  view,
  placed,
  judge,
  legend,
}: {
  view: ReportView;
  placed: Placed[];
  judge: Judge;
  legend: React.ReactNode;
}) {
  const { t } = useWords();
  const failed = view.checks.filter(({ holds }) => !holds).length;
  const { judged, claims } = view.report;
  const { turn } = useFocus();
  const [tab, setTab] = useState<Key>('claims');
  useEffect(() => {
    // Whoever chooses a claim in the text or on the timeline wants to see its card.
    if (turn > 0) setTab('claims');
  }, [turn]);
  return (
    <Tabs className="side" selectedKey={tab} onSelectionChange={setTab}>
      <div className="side-head">
        <TabList aria-label={t('report.claims')}>
          <Tab id="claims">
            {t('report.claims')} <span className="num soft">{view.claims.length}</span>
          </Tab>
          <Tab id="events">
            {t('report.events')} <span className="num soft">{view.events.length}</span>
          </Tab>
          <Tab id="checks">
            {t('report.checks')}{' '}
            {failed > 0 ? (
              <span className="num tag bad">
                <Icon name="cross" /> {failed}
              </span>
            ) : (
              <span className="num soft">{view.checks.length}</span>
            )}
          </Tab>
        </TabList>
        <span className="soft num side-judged">{claims > 0 && t('report.judged', { judged, claims })}</span>
      </div>
      <TabPanel id="claims" className="side-panel">
        {legend}
        <Claims placed={placed} judge={judge} any={view.claims.length > 0} />
      </TabPanel>
      <TabPanel id="events" className="side-panel">
        <ReportEvents view={view} />
      </TabPanel>
      <TabPanel id="checks" className="side-panel">
        <Checks view={view} />
      </TabPanel>
    </Tabs>
  );
}

const none: ReadonlySet<string> = new Set();

function Screen({ view }: { view: ReportView }) {
  const { t } = useWords();
  const judge = useJudging(view);
  const [hidden, setHidden] = useState(none);
  const flip = (register: string) =>
    setHidden((old) =>
      old.has(register) ? new Set([...old].filter((one) => one !== register)) : new Set([...old, register]),
    );
  const shown = useMemo(
    () => view.claims.filter(({ current }) => !hidden.has(current.register)),
    [view.claims, hidden],
  );
  const placed = useMemo(() => inOrder(shown), [shown]);
  useClaimKeys(placed, judge);
  return (
    <div className="report">
      <div className="reader">
        <ReportHead view={view} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard */}
        <section className="reader-pane" tabIndex={0} aria-label={t('report.text')}>
          <Article view={view} claims={shown} />
        </section>
      </div>
      <Side
        view={view}
        placed={placed}
        judge={judge}
        legend={view.claims.length > 0 && <Legend claims={view.claims} hidden={hidden} flip={flip} />}
      />
      {view.claims.length > 0 && <TimelineDock view={view} claims={shown} />}
    </div>
  );
}

/** One report: its text, its claims, its timeline and its checks. */
export function ReportPage({ id, claim }: { id: string; claim: string | null }) {
  const { t } = useWords();
  const { data, error, isPending, refetch } = useReport(id);
  const title = data?.report.title;
  useEffect(() => {
    if (title) document.title = `${title} · ${t('desk.name')}`;
  }, [title, t]);
  if (isPending) return <div className="report-blank" aria-busy="true" />;
  if (error instanceof Problem && error.status === 404) return <Nowhere />;
  if (!data) return <ProblemBox error={error} again={() => void refetch()} />;
  return (
    <FocusShared first={claim}>
      <Screen view={data} />
    </FocusShared>
  );
}
