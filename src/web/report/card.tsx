import { memo } from 'react';
import { Button } from 'react-aria-components';
import type { Claim, KeptClaim } from '../../server/contract.js';
import { named, useWords } from '../i18n.js';
import { CertaintyBadge } from '../parts/certainty.js';
import { Chain, endsAtSource } from '../parts/chain.js';
import { Icon } from '../parts/icon.js';
import { Link } from '../parts/link.js';
import { Swatch } from '../parts/register.js';
import { eventPath } from '../route.js';
import { Facts } from './facts.js';
import { lingering, quoteOf, show, useFocus } from './focus.js';
import type { Judge } from './judge.js';
import type { Placed } from './order.js';
import { VerdictBar } from './verdict.js';

function Flags({ kept: { current, retired, judgements }, parts }: { kept: KeptClaim; parts: number }) {
  const { t } = useWords();
  const corrected = judgements.some(({ verdict, withdrawn }) => verdict === 'correct' && !withdrawn);
  return (
    <>
      {current.scope === 'tally' && (
        <span className="tag" title={t('claim.tallyWhy')}>
          {t('claim.tally')}
        </span>
      )}
      {current.background && (
        <span className="tag" title={t('claim.backgroundWhy')}>
          {t('claim.background')}
        </span>
      )}
      {corrected && <span className="tag">{t('claim.corrected')}</span>}
      {retired && <span className="tag">{t('claim.retired')}</span>}
      {parts > 0 && <span className="tag num">{t('claim.parts', { count: parts })}</span>}
    </>
  );
}

function QuoteLine({ claim, onPress }: { claim: Claim; onPress: () => void }) {
  const { t } = useWords();
  const { quote, trigger } = claim;
  const from = trigger.start - quote.start;
  const to = trigger.end - quote.start;
  const inside = from >= 0 && to <= quote.exact.length;
  return (
    <button type="button" className="card-quote" dir="auto" title={t('claim.toText')} onClick={onPress}>
      {inside ? (
        <>
          {quote.exact.slice(0, from)}
          <b>{quote.exact.slice(from, to)}</b>
          {quote.exact.slice(to)}
        </>
      ) : (
        quote.exact
      )}
    </button>
  );
}

interface Props {
  placed: Placed;
  judge: Judge;
  whole: KeptClaim | undefined;
}

function CardHead({ placed: { kept, parts } }: { placed: Placed }) {
  const words = useWords();
  const { register, kind, certainty } = kept.current;
  return (
    <header>
      <Swatch register={register} />
      <h3>
        {named('kind', kind, words)}{' '}
        <span className="card-register">{named('register', register, words)}</span>
      </h3>
      <Flags kept={kept} parts={parts} />
      <span className="spring" />
      <CertaintyBadge certainty={certainty} />
    </header>
  );
}

/** One claim with everything that it says, and what was judged of it. */
export const ClaimCard = memo(function ClaimCard({ placed, judge, whole }: Props) {
  const words = useWords();
  const { hot, chosen, point, choose } = useFocus();
  const { kept, depth } = placed;
  const { id, register, partOf } = kept.current;
  const rest = lingering(() => {
    point([id], 'card');
    show(quoteOf(id));
  });
  return (
    <article
      id={`claim-${id}`}
      className="card"
      data-register={register}
      data-verdict={kept.verdict ?? undefined}
      data-background={kept.current.background || undefined}
      data-depth={depth}
      data-hot={hot.has(id) || undefined}
      data-chosen={chosen === id || undefined}
      tabIndex={-1}
      onPointerEnter={rest.onPointerEnter}
      onPointerLeave={() => {
        rest.onPointerLeave();
        point(null, 'card');
      }}
      onFocus={() => chosen !== id && choose(id, 'card')}
    >
      <CardHead placed={placed} />
      <QuoteLine claim={kept.claim} onPress={() => choose(id, 'card')} />
      <Chain chain={kept.chain} ends={endsAtSource(kept)} />
      <Facts claim={kept.current} />
      {whole && partOf && depth === 0 && (
        <Button className="card-part" onPress={() => choose(partOf, 'key')}>
          {words.t('claim.partOf')} <q dir="auto">{whole.claim.trigger.text}</q>
        </Button>
      )}
      <VerdictBar kept={kept} judge={judge}>
        {kept.eventId && (
          <Link className="card-event" to={eventPath(kept.eventId)}>
            {words.t('claim.event')} <Icon name="forward" />
          </Link>
        )}
      </VerdictBar>
    </article>
  );
});
