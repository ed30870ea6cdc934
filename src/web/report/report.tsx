import {
  memo,
  type ReactNode,
  Suspense,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Button } from 'react-aria-components';
import { flushSync } from 'react-dom';
import type { Claim, KeptClaim, ReportView } from '../../server/contract.js';
import { Problem } from '../api.js';
import { useWords } from '../i18n.js';
import { useKeys } from '../keys.js';
import { remember, remembered } from '../memory.js';
import { takeBack } from '../notices.js';
import { Empty } from '../parts/empty.js';
import { Icon } from '../parts/icon.js';
import { later } from '../parts/later.js';
import { Link } from '../parts/link.js';
import { Num } from '../parts/num.js';
import { ProblemBox } from '../parts/problem.js';
import { SideTabs, type TabOf } from '../parts/tabs.js';
import { useMay, useMe } from '../people/session.js';
import { useReport } from '../queries.js';
import { Nowhere } from '../shell.js';
import { useTitle } from '../title.js';
import { type Actions, ActionsShared } from './actions.js';
import { type Acts, useActs } from './acts.js';
import { Article } from './article.js';
import type { Unsaved } from './card.js';
import { Checks } from './checks.js';
import { Claims, Legend } from './claims.js';
import { typedOf, useTypedClaims } from './edit/typed.js';
import { ReportEvents } from './events.js';
import { cardOf, FocusShared, useChosen, useFocus, useTurn } from './focus.js';
import { ReportHead } from './head.js';
import { NamesShared, useNamesOf } from './known.js';
import { inOrder, type Placed } from './order.js';
import { decisionsOf, type SendingAct } from './outbox.js';
import { PartBar, PartEnd } from './part.js';
import type { Asked } from './portion.js';
import { useSteady } from './steady.js';
import { Timeline } from './timeline.js';
import { Waiting } from './unsent.js';
import { askWhy } from './verdict.js';

// What few cards need at once comes when it is needed.
const AddHere = later(async () => (await import('./edit/add.js')).AddHere, { over: true });
const LinkSheet = later(async () => (await import('./edit/link.js')).LinkSheet, { over: true });
const SplitSheet = later(async () => (await import('./edit/split.js')).SplitSheet, { over: true });

/** The keys of a report; apart from the screen, which is not drawn again when another claim is chosen. */
function ClaimKeys({ placed, actions }: { placed: Placed[]; actions: Actions }) {
  const store = useFocus();
  const { choose } = store;
  const chosen = useChosen();
  const at = placed.findIndex(({ kept }) => kept.claim.id === chosen);
  const step = (by: number) => {
    const next = placed[Math.min(Math.max(at + by, 0), placed.length - 1)];
    if (!next) return;
    store.front();
    choose(next.kept.claim.id, 'key');
    cardOf(next.kept.claim.id)?.focus({ preventScroll: true });
  };
  const kept: KeptClaim | undefined = placed[at]?.kept;
  const { acts, may } = actions;
  const on = (useCase: string, act: (claim: string) => void) => () => {
    if (!kept || !may(useCase)) return;
    store.front();
    act(kept.claim.id);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    a: () => {
      if (!may('judge/accept')) return;
      if (!kept) return step(1);
      store.front();
      acts.accept(kept.claim.id);
      // A reviewer goes on to the next claim.
      step(1);
    },
    x: on('judge/reject', askWhy),
    e: on('judge/correct', actions.edit),
    l: on('judge/link', actions.link),
    s: on('judge/split', actions.split),
    b: on('judge/correct', actions.background),
    z: () => void takeBack(() => may('judge/withdraw') && acts.undo()),
  });
  return null;
}

interface DockProps {
  published: string | null;
  claims: readonly Claim[];
}

const TimelineDock = memo(function TimelineDock({ published, claims }: DockProps) {
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
      {open && <Timeline claims={claims} published={published} />}
    </section>
  );
});

interface SideProps {
  view: ReportView;
  cards: ReactNode;
}

type TabName = 'claims' | 'events' | 'checks';

function Side({ view, cards }: SideProps) {
  const { t } = useWords();
  const failed = view.checks.filter(({ holds }) => !holds).length;
  const events = useMemo(
    () => new Set(view.claims.flatMap(({ eventId }) => eventId ?? [])).size,
    [view.claims],
  );
  const { judged, claims } = view.report;
  const turn = useTurn();
  const [tab, setTab] = useState<TabName>('claims');
  const store = useFocus();
  useEffect(() => {
    store.front = () => flushSync(() => setTab('claims'));
  }, [store]);
  useEffect(() => {
    // Whoever chooses a claim in the text or on the timeline wants to see its card.
    if (turn > 0) setTab('claims');
  }, [turn]);
  const named = (name: TabName, beside: ReactNode, panel: ReactNode): TabOf<TabName> => ({
    name,
    label: (
      <>
        {t(`report.${name}`)} {beside}
      </>
    ),
    panel: (
      <>
        <h2 className="hidden">{t(`report.${name}`)}</h2>
        {panel}
      </>
    ),
  });
  const count = (of: number) => (
    <span className="num soft">
      <Num of={of} />
    </span>
  );
  const wrong = (
    <span className="num tag bad">
      <Icon name="cross" /> <Num of={failed} />
    </span>
  );
  return (
    <div className="side">
      <SideTabs
        label={t('report.claims')}
        chosen={tab}
        choose={setTab}
        tabs={[
          named('claims', count(view.claims.length), cards),
          named(
            'events',
            count(events),
            tab === 'events' && <ReportEvents report={view.report.id} claims={view.claims} />,
          ),
          named(
            'checks',
            failed > 0 ? wrong : count(view.checks.length),
            tab === 'checks' && <Checks view={view} />,
          ),
        ]}
      >
        <span className="soft num side-judged">{claims > 0 && t('report.judged', { judged, claims })}</span>
      </SideTabs>
    </div>
  );
}

const none: ReadonlySet<string> = new Set();

function useUnsaved(waiting: readonly SendingAct[]): ReadonlyMap<string, Unsaved> {
  const typed = useTypedClaims();
  return useMemo(() => {
    const claims = decisionsOf(waiting).flatMap((one) => ('claim' in one ? [one.claim] : []));
    return new Map<string, Unsaved>([
      ...[...typed].map((claim) => [claim, 'typed'] as const),
      ...claims.map((claim) => [claim, 'kept'] as const),
    ]);
  }, [waiting, typed]);
}

function useActions(acts: Acts, view: ReportView) {
  const may = useMay();
  const { chosen } = useFocus();
  // Fields in which something was typed when the page was left are open again.
  const [editing, edit] = useState(() => (chosen && typedOf(chosen, acts.me) ? chosen : null));
  const [sheet, open] = useState<{ kind: 'link' | 'split'; claim: string } | null>(null);
  const latest = useRef(view);
  latest.current = view;
  const actions = useMemo(
    (): Actions => ({
      acts,
      may,
      edit,
      reopen: (claim) => edit((now) => now ?? claim),
      link: (claim) => open({ kind: 'link', claim }),
      split: (claim) => open({ kind: 'split', claim }),
      background: (claim) => {
        const kept = latest.current.claims.find((one) => one.claim.id === claim);
        const value = !kept?.current.background;
        void acts.decide(
          [{ verdict: 'correct', claim, path: 'background', value }],
          value ? 'judged.background' : 'judged.news',
        );
      },
    }),
    [acts, may],
  );
  return { actions, editing, sheet, close: () => open(null) };
}

function Screen({ view: opened, asked }: { view: ReportView; asked: Asked }) {
  const { t } = useWords();
  // Asked for here too: an answer of the desk, and that nothing waits for it any more, are drawn as one.
  const { data: read = opened } = useReport(opened.report.id, asked);
  const { acts, shown: view, conflicts, waiting } = useActs(read);
  const { actions, editing, sheet, close } = useActions(acts, view);
  const known = useNamesOf(read.report.id);
  const store = useFocus();
  const arrived = useRef(asked.claim);
  useEffect(() => {
    // A link to another claim of the report that is open already.
    if (asked.claim && asked.claim !== arrived.current) store.choose(asked.claim, 'key');
    arrived.current = asked.claim;
  }, [asked.claim, store]);
  const [hidden, setHidden] = useState(none);
  const flip = (register: string) =>
    setHidden((old) =>
      old.has(register) ? new Set([...old].filter((one) => one !== register)) : new Set([...old, register]),
    );
  // What a person added and took back is gone from here; the entries still have it.
  const all = useMemo(() => view.claims.filter(({ retired, added }) => !(retired && added)), [view.claims]);
  const shown = useMemo(() => all.filter(({ current }) => !hidden.has(current.register)), [all, hidden]);
  // The cards follow a key at once, the text and the timeline as soon as there is time.
  const later = useDeferredValue(shown);
  const [said] = useSteady(
    useMemo(() => [later.map(({ current }) => current)], [later]),
    Object.is,
  );
  const placed = useMemo(() => inOrder(all), [all]);
  const walked = useMemo(
    () => placed.filter(({ kept }) => !hidden.has(kept.current.register)),
    [placed, hidden],
  );
  const unsaved = useUnsaved(waiting);
  const { text } = view.document;
  const quoteOfChosen = () => all.find(({ claim }) => claim.id === store.chosen)?.claim.quote ?? null;
  const subject = sheet && all.find(({ claim }) => claim.id === sheet.claim);
  const first = placed.findIndex(({ kept }) => kept.claim.id === store.chosen);
  return (
    <ActionsShared.Provider value={actions}>
      <NamesShared.Provider value={known}>
        <ClaimKeys placed={walked} actions={actions} />
        <div className="report">
          <div className="reader">
            <ReportHead view={view} />
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard */}
            <section className="reader-pane" tabIndex={0} aria-label={t('report.text')}>
              <PartBar view={view} />
              <Article view={view} claims={later} />
              <PartEnd view={view} />
            </section>
          </div>
          <Side
            view={view}
            cards={
              <>
                <Waiting count={waiting.length} role="status" />
                {all.length > 0 && <Legend claims={all} hidden={hidden} flip={flip} />}
                <Claims
                  placed={placed}
                  hidden={hidden}
                  least={first + 1}
                  editing={editing}
                  conflicts={conflicts}
                  unsaved={unsaved}
                />
              </>
            }
          />
          {all.length > 0 && <TimelineDock published={view.document.publishedAt} claims={said!} />}
        </div>
        <Suspense fallback={null}>
          {actions.may('judge/add') && <AddHere report={view.report.id} text={text} chosen={quoteOfChosen} />}
          {subject && sheet.kind === 'link' && <LinkSheet kept={subject} close={close} />}
          {subject && sheet.kind === 'split' && <SplitSheet kept={subject} text={text} close={close} />}
        </Suspense>
      </NamesShared.Provider>
    </ActionsShared.Provider>
  );
}

/** A report that was there a moment ago. */
function Gone() {
  const { t } = useWords();
  return (
    <Empty whole title={t('report.gone')} says={t('report.goneSays')}>
      <Link className="button primary" to="/">
        {t('problem.toInbox')}
      </Link>
    </Empty>
  );
}

/** One report: its text, its claims, its timeline and its checks. */
export function ReportPage({ id, ...asked }: Asked & { id: string }) {
  const { data, error, isPending, refetch } = useReport(id, asked);
  const me = useMe();
  const title = data?.report.title;
  useTitle(title ?? undefined);
  if (isPending) return <div className="report-blank" aria-busy="true" />;
  if (error instanceof Problem && error.status === 404) return data ? <Gone /> : <Nowhere />;
  if (!data) return <ProblemBox whole error={error} again={() => void refetch()} />;
  const typed = data.claims.find((one) => typedOf(one.claim.id, me));
  return (
    <FocusShared key={data.portion?.part} first={asked.claim ?? typed?.claim.id ?? null}>
      <Screen view={data} asked={asked} />
    </FocusShared>
  );
}
