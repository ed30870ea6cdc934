import { Button } from 'react-aria-components';
import type { Delivery } from '../../server/contract.js';
import { instantWords } from '../format.js';
import { useWords } from '../i18n.js';
import { keptTroubleWords } from '../parts/problem.js';
import { useAgain, useDeliveries } from './queries.js';

function DeliveryRow({ delivery }: { delivery: Delivery }) {
  const words = useWords();
  const { t } = words;
  const again = useAgain();
  const { id, filter, way, to, notices, state, nextAt, sentAt, unsure, problem } = delivery;
  const when = nextAt ?? sentAt;
  const trouble = problem && keptTroubleWords(problem, words);
  return (
    <li className="saved-row" data-state={state}>
      <div>
        <p>
          <bdi>{filter.name}</bdi> → {t(`told.way.${way}`)} <bdi dir="ltr">{to}</bdi>{' '}
          <span className="soft num">{t('told.count', { count: notices })}</span>
        </p>
        <p className="soft">
          {t(`told.state.${state}`, { when: when ? instantWords(when, words) : '' })}
          {unsure && ` · ${t('told.unsure')}`}
        </p>
        {trouble && (
          <p className="saved-problem" dir="auto">
            {trouble.says} {trouble.remedy}
          </p>
        )}
      </div>
      {trouble && state !== 'sent' && (
        <Button className="button small" isPending={again.isPending} onPress={() => again.mutate(id)}>
          {t('told.again')}
        </Button>
      )}
    </li>
  );
}

/** What goes out by mail and webhook: what did not arrive first. */
export function Deliveries() {
  const { t } = useWords();
  const { data: deliveries = [] } = useDeliveries();
  if (deliveries.length === 0) return null;
  return (
    <section aria-labelledby="deliveries">
      <h2 id="deliveries">{t('told.deliveries')}</h2>
      <ul className="saved-rows">
        {deliveries.map((delivery) => (
          <DeliveryRow key={delivery.id} delivery={delivery} />
        ))}
      </ul>
    </section>
  );
}
