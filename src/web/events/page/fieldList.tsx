import { useId, useState } from 'react';
import type { EventView, KeptClaim } from '../../../server/contract.js';
import { useWords } from '../../i18n.js';
import { Chain, endsAtSource } from '../../parts/chain.js';
import { Icon } from '../../parts/icon.js';
import { Link } from '../../parts/link.js';
import { WhyForm } from '../../parts/why.js';
import { useMay, useMayTakeBack } from '../../people/session.js';
import { reportPath } from '../../route.js';
import { type Claimed, type EventField, fieldsOf } from './fields.js';
import type { Acts } from './useActs.js';

interface Props {
  view: EventView;
  acts: Acts;
}

function Teller({ kept, copies }: { kept: KeptClaim; copies: boolean }) {
  const { t } = useWords();
  return (
    <Link className="said" to={reportPath(kept.reportId, kept.claim.id)}>
      <span className="said-head">
        <Chain chain={kept.chain} ends={endsAtSource(kept)} />
        {kept.verdict === 'accept' && (
          <span className="tag">
            <Icon name="check" /> {t('claim.accepted')}
          </span>
        )}
        {copies && (
          <span className="tag" title={t('news.reprintWhy')}>
            {t('news.reprint')}
          </span>
        )}
      </span>
      <q dir="auto">{kept.claim.quote.exact}</q>
    </Link>
  );
}

interface ValueProps extends Props {
  field: EventField;
  value: Claimed;
  reprints: ReadonlySet<string>;
}

function Value({ view, acts, field, value, reprints }: ValueProps) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const may = useMay();
  const mayTakeBack = useMayTakeBack();
  const { preferred } = field;
  const isPreferred = value.by.some(
    ({ kept, path }) => kept.claim.id === preferred?.claim && path === preferred.path,
  );
  const first = value.by[0]!;
  const prefer = (why: string | undefined) => {
    const claim = first.kept.claim.id;
    return acts.decide(
      [{ verdict: 'prefer', claim, event: view.event.id, path: first.path, ...(why && { why }) }],
      'eventPage.preferredNow',
    );
  };
  return (
    <li className="claimed" data-preferred={isPreferred || undefined}>
      <div className="claimed-head">
        <b className="num">
          <bdi>{value.says}</bdi>
        </b>
        {isPreferred && preferred && (
          <span className="tag">
            <Icon name="check" /> {t('eventPage.preferredBy', { name: preferred.by })}
          </span>
        )}
        <span className="spring" />
        {isPreferred && preferred?.judgement && mayTakeBack(preferred.by) && (
          <button type="button" className="link" onClick={() => void acts.withdraw(preferred.judgement!)}>
            {t('claim.undo')}
          </button>
        )}
        {!isPreferred && field.values.length > 1 && !asking && may('judge/prefer') && (
          <button type="button" className="link" onClick={() => setAsking(true)}>
            {t('eventPage.prefer')}
          </button>
        )}
      </div>
      {isPreferred && preferred?.why && (
        <p className="soft" dir="auto">
          {preferred.why}
        </p>
      )}
      {asking && <WhyForm does={t('eventPage.prefer')} onDone={prefer} onCancel={() => setAsking(false)} />}
      {value.by.map(({ kept, path }) => (
        <Teller key={`${kept.claim.id} ${path}`} kept={kept} copies={reprints.has(kept.reportId)} />
      ))}
    </li>
  );
}

function Field({ field, ...rest }: Omit<ValueProps, 'value'>) {
  const { t } = useWords();
  const id = useId();
  const single = field.values.length === 1;
  return (
    <section className="event-field" data-single={single || undefined} aria-labelledby={id}>
      <h3 id={id}>{field.title}</h3>
      {!single && (
        <p className="soft event-rule">
          {t(field.preferred ? 'eventPage.rule.person' : `eventPage.rule.${field.rule}`)}
        </p>
      )}
      <ul>
        {field.values.map((value) => (
          <Value key={value.says} field={field} value={value} {...rest} />
        ))}
      </ul>
    </section>
  );
}

/** What is claimed, a field at a time: each value with those who claim it and their sentences. */
export function Fields({ view, acts }: Props) {
  const words = useWords();
  const reprints = new Set(view.reports.filter(({ reprintOf }) => reprintOf).map(({ id }) => id));
  return (
    <div className="event-fields">
      {fieldsOf(view, words).map((field) => (
        <Field key={field.name} field={field} view={view} acts={acts} reprints={reprints} />
      ))}
    </div>
  );
}
