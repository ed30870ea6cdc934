import { useMemo } from 'react';
import type { KeptClaim } from '../../server/contract.js';
import { named, useWords } from '../i18n.js';
import { Empty } from '../parts/empty.js';
import { Swatch } from '../parts/register.js';
import { ClaimCard } from './card.js';
import type { Judge } from './judge.js';
import { type Placed, registerCounts } from './order.js';

interface LegendProps {
  claims: KeptClaim[];
  hidden: ReadonlySet<string>;
  flip: (register: string) => void;
}

/** The registers of this report: what each line under the text means, and a way to leave one out. */
export function Legend({ claims, hidden, flip }: LegendProps) {
  const words = useWords();
  const counts = useMemo(() => registerCounts(claims), [claims]);
  return (
    <ul className="legend" aria-label={words.t('inbox.register')}>
      {counts.map(([register, n]) => (
        <li key={register}>
          <button
            type="button"
            className="register"
            data-register={register}
            aria-pressed={!hidden.has(register)}
            onClick={() => flip(register)}
          >
            <Swatch register={register} />
            {named('register', register, words)}
            <b className="num">{n}</b>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface Props {
  placed: Placed[];
  judge: Judge;
  any: boolean;
}

/** The cards, in the order of the text. */
export function Claims({ placed, judge, any }: Props) {
  const { t } = useWords();
  const whole = useMemo(() => new Map(placed.map(({ kept }) => [kept.claim.id, kept])), [placed]);
  if (!any) return <Empty title={t('report.noClaims')} says={t('report.noClaimsSays')} />;
  if (placed.length === 0) return <Empty title={t('report.noneShown')} />;
  return (
    <div className="cards">
      {placed.map((one) => (
        <ClaimCard
          key={one.kept.claim.id}
          placed={one}
          judge={judge}
          whole={whole.get(one.kept.current.partOf ?? '')}
        />
      ))}
    </div>
  );
}
