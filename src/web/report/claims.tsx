import { startTransition, useEffect, useMemo, useState } from 'react';
import type { KeptClaim } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { Empty } from '../parts/empty.js';
import { RegisterToggles } from '../parts/register.js';
import type { Conflict } from './acts.js';
import { ClaimCard } from './card.js';
import { type Placed, registerCounts } from './order.js';

interface LegendProps {
  claims: KeptClaim[];
  hidden: ReadonlySet<string>;
  flip: (register: string) => void;
}

/** The registers of this report: what each line under the text means, and a way to leave one out. */
export function Legend({ claims, hidden, flip }: LegendProps) {
  const counts = useMemo(() => registerCounts(claims), [claims]);
  const registers = counts.map(([register, count]) => ({ register, pressed: !hidden.has(register), count }));
  return <RegisterToggles registers={registers} flip={flip} />;
}

const atOnce = 40;
const lot = 60;

/** How many cards are drawn: some at once, the rest between whatever the person does. */
function useDrawn(all: number, least: number): number {
  const [drawn, setDrawn] = useState(Math.max(atOnce, least));
  useEffect(() => {
    if (drawn >= all) return;
    const timer = setTimeout(() => startTransition(() => setDrawn((old) => old + lot)), 30);
    return () => clearTimeout(timer);
  }, [drawn, all]);
  return Math.min(drawn, all);
}

interface Props {
  placed: Placed[];
  any: boolean;
  /** Up to which card all are drawn from the start. */
  least: number;
  editing: string | null;
  conflicts: readonly Conflict[];
  unsaved: ReadonlySet<string>;
}

/** The cards, in the order of the text. */
export function Claims({ placed, any, least, editing, conflicts, unsaved }: Props) {
  const { t } = useWords();
  const whole = useMemo(() => new Map(placed.map(({ kept }) => [kept.claim.id, kept])), [placed]);
  const drawn = useDrawn(placed.length, least);
  if (!any) return <Empty title={t('report.noClaims')} says={t('report.noClaimsSays')} />;
  if (placed.length === 0) return <Empty title={t('report.noneShown')} />;
  return (
    <div className="cards" data-long={placed.length > atOnce || undefined} aria-busy={drawn < placed.length}>
      {placed.slice(0, drawn).map(({ kept, depth, parts }) => (
        <ClaimCard
          key={kept.claim.id}
          kept={kept}
          depth={depth}
          parts={parts}
          whole={whole.get(kept.current.partOf ?? '')?.claim.trigger.text ?? null}
          editing={editing === kept.claim.id}
          conflict={conflicts.find(({ claim }) => claim === kept.claim.id)}
          unsaved={unsaved.has(kept.claim.id)}
        />
      ))}
    </div>
  );
}
