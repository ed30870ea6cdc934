import type { NamingDecision, NamingEffects } from '../../server/contract.js';
import type { Words } from '../format.js';
import { useWords } from '../i18n.js';
import { ProblemBox } from '../parts/problem.js';
import { Named } from './claims.js';
import { useEffects } from './queries.js';

const glimpsed = 3;

/** "12 claims in 7 reports; 3 events would become one with others." */
function effectWords({ claims, reports, joined, parted }: NamingEffects, { t }: Words): string {
  const touched = t('names.touches', {
    claims: t('event.claims', { count: claims }),
    reports: t('event.reports', { count: reports }),
  });
  if (claims === 0) return t('names.touchesNothing');
  if (joined === null || parted === null) return `${touched} ${t('names.tooMany')}`;
  const moved = [
    joined.length > 0 ? t('names.joins', { count: joined.length }) : '',
    parted.length > 0 ? t('names.parts', { count: parted.length }) : '',
  ].filter(Boolean);
  return `${touched} ${moved.length > 0 ? moved.join(' ') : t('names.noEvent')}`;
}

/** What a decision would touch, told before it is made. */
export function Effects({ decision }: { decision: NamingDecision | null }) {
  const words = useWords();
  const { data, error, isFetching } = useEffects(decision);
  if (decision === null) return <p className="soft effects">{words.t('names.effectsLater')}</p>;
  if (error && !isFetching) return <ProblemBox error={error} />;
  if (!data) return <p className="soft effects">{words.t('names.effectsPending')}</p>;
  return (
    <div className="effects" role="status">
      <p>{effectWords(data, words)}</p>
      {data.some.length > 0 && (
        <details>
          <summary>{words.t('names.effectsShow')}</summary>
          <ul className="named-claims">
            {data.some.slice(0, glimpsed).map((row) => (
              <Named key={row.claim.claim.id} row={row} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
