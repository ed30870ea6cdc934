import { useDeferredValue, useState } from 'react';
import type { Candidate, KeptClaim } from '../../../server/contract.js';
import { numberWords } from '../../format.js';
import { useWords } from '../../i18n.js';
import { EventGlance } from '../../parts/eventcard.js';
import { Glimpse } from '../../parts/glimpse.js';
import { Icon } from '../../parts/icon.js';
import { ProblemBox } from '../../parts/problem.js';
import { Sheet } from '../../parts/sheet.js';
import { useCandidates, useEvent } from '../../queries.js';
import { TextBox } from './fields.js';
import { useSending } from './sending.js';

function Reasons({ candidate: { reasons, km, days, apart } }: { candidate: Candidate }) {
  const words = useWords();
  const { t } = words;
  const distance =
    km !== null && !reasons.includes('place') ? t('common.km', { n: numberWords(km, words) }) : null;
  const gap = days !== null && days > 1 ? t('common.days', { count: days }) : null;
  const all = [...reasons.map((reason) => t(`common.${reason}`)), distance, gap].filter(
    (one) => one !== null,
  );
  return (
    <ul className="reasons" aria-label={t('link.common')}>
      {all.map((one) => (
        <li key={one} className="tag">
          {one}
        </li>
      ))}
      {all.length === 0 && <li className="soft">{t('link.nothing')}</li>}
      {apart !== null && (
        <li className="tag bad">
          <Icon name="differ" /> {t('link.apart', { name: apart })}
        </li>
      )}
    </ul>
  );
}

function Offer({ candidate, choose }: { candidate: Candidate; choose: () => void }) {
  const { t } = useWords();
  const { event, glimpse } = candidate;
  return (
    <li className="candidate">
      <EventGlance event={event}>
        <Reasons candidate={candidate} />
        <Glimpse of={glimpse} />
        <button type="button" className="button small" onClick={choose}>
          <Icon name="link" /> {t('link.link')}
        </button>
      </EventGlance>
    </li>
  );
}

function Standing({ kept, part }: { kept: KeptClaim; part: () => void }) {
  const { t } = useWords();
  const { data } = useEvent(kept.eventId ?? '');
  const others = data?.claims.filter(({ claim }) => claim.id !== kept.claim.id) ?? [];
  if (others.length === 0) return <p className="soft">{t('link.alone')}</p>;
  return (
    <section className="stands-in">
      <p>
        {t('link.standsWith', { count: others.length })}{' '}
        <button type="button" className="button small" onClick={part}>
          <Icon name="split" /> {t('link.part')}
        </button>
      </p>
    </section>
  );
}

/** The event of a claim: those that it could belong to, with what they have in common, and a way out of its own. */
export function LinkSheet({ kept, close }: { kept: KeptClaim; close: () => void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [why, setWhy] = useState('');
  const asked = useDeferredValue(text.trim());
  const { data, error, isPending } = useCandidates(kept.claim.id, asked);
  const reason = why.trim() ? { why: why.trim() } : {};
  const claim = kept.claim.id;
  const { sending, problem, send } = useSending(close);
  const choose = (event: string) => send([{ verdict: 'link', claim, event, ...reason }], 'judged.linked');
  const part = () => send([{ verdict: 'unlink', claim, ...reason }], 'judged.parted');
  return (
    <Sheet title={t('link.title')} close={close}>
      <p className="link-claim" dir="auto">
        <q>{kept.claim.quote.exact}</q>
      </p>
      {kept.eventId && <Standing kept={kept} part={part} />}
      <div className="link-asked">
        <TextBox label={t('link.search')} hint={t('link.search')} value={text} onChange={setText} />
        <TextBox label={t('edit.why')} hint={t('edit.whyHint')} value={why} onChange={setWhy} />
      </div>
      {problem && <ProblemBox error={problem} />}
      {error && <ProblemBox error={error} />}
      {!error && !isPending && data?.length === 0 && <p className="soft">{t('link.none')}</p>}
      <ul className="candidates" aria-busy={isPending || sending}>
        {data?.map((candidate) => (
          <Offer key={candidate.event.id} candidate={candidate} choose={() => choose(candidate.event.id)} />
        ))}
      </ul>
    </Sheet>
  );
}
