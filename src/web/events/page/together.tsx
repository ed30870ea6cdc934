import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Candidate, EventView, KeptClaim } from '../../../server/contract.js';
import { useWords } from '../../i18n.js';
import { EventGlance } from '../../parts/eventcard.js';
import { Glimpse } from '../../parts/glimpse.js';
import { ProblemBox } from '../../parts/problem.js';
import { WhyForm } from '../../parts/why.js';
import { useMay } from '../../people/session.js';
import { useCandidates } from '../../queries.js';
import { Typed } from '../typed.js';
import type { Acts } from './useActs.js';

interface Props {
  view: EventView;
  acts: Acts;
}

/** Claims of one report: they were put in together, and are taken out together. */
function byReport({ claims, reports }: EventView): { name: string | null; claims: KeptClaim[] }[] {
  return reports.flatMap((report) => {
    const own = claims.filter(({ reportId }) => reportId === report.id);
    return own.length > 0 ? [{ name: report.source?.name ?? report.title, claims: own }] : [];
  });
}

function Part({ name, claims, acts }: { name: string | null; claims: KeptClaim[]; acts: Acts }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const part = (why: string | undefined) => {
    const decisions = claims.map(({ claim }) => ({
      verdict: 'unlink' as const,
      claim: claim.id,
      ...(why && { why }),
    }));
    return acts.decide(decisions, 'eventPage.partedNow');
  };
  const what = name ?? t('event.unsourced');
  if (asking) return <WhyForm does={t('eventPage.part')} onDone={part} onCancel={() => setAsking(false)} />;
  return (
    <p>
      <bdi>{what}</bdi>{' '}
      <button
        type="button"
        className="link"
        aria-label={t('eventPage.partOf', { what })}
        onClick={() => setAsking(true)}
      >
        {t('eventPage.part')}
      </button>
    </p>
  );
}

interface OfferProps {
  candidate: Candidate;
  join: (why?: string) => Promise<boolean>;
  joined: () => void;
}

function Offer({ candidate, join, joined }: OfferProps) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <li className="candidate">
      <EventGlance event={candidate.event}>
        <p className="reasons">
          {candidate.reasons.map((reason) => (
            <span key={reason} className="tag">
              {t(`common.${reason}`)}
            </span>
          ))}
        </p>
        <Glimpse of={candidate.glimpse} />
        {asking ? (
          <WhyForm
            does={t('eventPage.join')}
            onDone={join}
            onKept={joined}
            onCancel={() => setAsking(false)}
          />
        ) : (
          <Button className="button small" onPress={() => setAsking(true)}>
            {t('eventPage.join')}
          </Button>
        )}
      </EventGlance>
    </li>
  );
}

function Join({ view, acts }: Props) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const summary = useRef<HTMLElement>(null);
  const claim = view.claims[0]!.claim.id;
  const { data, error, isPending } = useCandidates(open ? claim : null, text);
  const others = data?.filter(({ event }) => event.id !== view.event.id) ?? [];
  const join = (event: string) => (why: string | undefined) => {
    const decisions = view.claims.map(({ claim }) => ({
      verdict: 'link' as const,
      claim: claim.id,
      event,
      ...(why && { why }),
    }));
    return acts.decide(decisions, 'eventPage.joinedNow');
  };
  const joined = () => {
    summary.current?.focus({ preventScroll: true });
    setOpen(false);
  };
  return (
    <details className="join" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary ref={summary}>{t('eventPage.joinWith')}</summary>
      <Typed label={t('eventPage.search')} value={text} onChange={setText} />
      {error && <ProblemBox error={error} />}
      {!isPending && !error && others.length === 0 && <p className="soft">{t('eventPage.noCandidates')}</p>}
      <ul aria-busy={isPending}>
        {others.map((candidate) => (
          <Offer
            key={candidate.event.id}
            candidate={candidate}
            join={join(candidate.event.id)}
            joined={joined}
          />
        ))}
      </ul>
    </details>
  );
}

/** Why claims of several reports stand together, with ways to part them and to join another event. */
export function Together({ view, acts }: Props) {
  const { t } = useWords();
  const may = useMay();
  const reports = byReport(view);
  const sources = new Map(view.claims.map((kept) => [kept.claim.id, kept.chain.at(-1) ?? '']));
  return (
    <section className="together">
      <h2>{t('eventPage.together')}</h2>
      {view.meetings.length > 0 && (
        <ul className="meetings">
          {view.meetings.map(({ claim, with: other, reasons, presumed }) => (
            <li key={`${claim} ${other}`}>
              <bdi>{sources.get(claim)}</bdi> + <bdi>{sources.get(other)}</bdi>{' '}
              {reasons.map((reason) => (
                <span key={reason} className="tag">
                  {t(`common.${reason}`)}
                </span>
              ))}
              {presumed && <span className="tag note">{t('eventPage.presumed')}</span>}
            </li>
          ))}
        </ul>
      )}
      {reports.length > 1 && may('judge/unlink') && (
        <div className="parting">
          {reports.map(({ name, claims }) => (
            <Part key={claims[0]!.reportId} name={name} claims={claims} acts={acts} />
          ))}
        </div>
      )}
      {may('judge/link') && <Join view={view} acts={acts} />}
    </section>
  );
}
