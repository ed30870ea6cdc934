import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import type { KeptClaim } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { Empty } from '../parts/empty.js';
import { RegisterToggles } from '../parts/register.js';
import type { Conflict } from './acts.js';
import { ClaimCard } from './card.js';
import { useHot } from './focus.js';
import { useNear } from './near.js';
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

const aGroup = 10;
/** Where there are more cards than this, those far from the screen are drawn in part. */
const many = 40;
const lot = 6;

/** How many groups are there: some at once, the rest between whatever the person does. */
function useDrawn(all: number, least: number): number {
  const [drawn, setDrawn] = useState(Math.max(many / aGroup, least));
  useEffect(() => {
    if (drawn >= all) return;
    const timer = setTimeout(() => startTransition(() => setDrawn((old) => old + lot)), 30);
    return () => clearTimeout(timer);
  }, [drawn, all]);
  return Math.min(drawn, all);
}

interface Shared {
  hidden: ReadonlySet<string>;
  whole: ReadonlyMap<string, KeptClaim>;
  editing: string | null;
  conflicts: readonly Conflict[];
  unsaved: ReadonlySet<string>;
}

interface GroupProps extends Shared {
  placed: readonly Placed[];
  long: boolean;
}

/** Some cards that are laid out together, or not at all while they are far away. */
function Group({ placed, long, hidden, whole, editing, conflicts, unsaved }: GroupProps) {
  const group = useRef<HTMLDivElement>(null);
  const close = useNear(group);
  const ids = placed.map(({ kept }) => kept.claim.id).join(' ');
  const concerned = useHot(useMemo(() => ids.split(' '), [ids]));
  const edited = placed.some(({ kept }) => kept.claim.id === editing);
  return (
    // A list of places opens over the next group.
    <div className="card-group" ref={group} data-editing={edited || undefined}>
      {placed.map(({ kept, depth, parts }) => {
        const of = whole.get(kept.current.partOf ?? '');
        const ofHidden = of !== undefined && hidden.has(of.current.register);
        return (
          <ClaimCard
            key={kept.claim.id}
            kept={kept}
            depth={ofHidden ? 0 : depth}
            parts={parts}
            whole={of && !ofHidden ? of.claim.trigger.text : null}
            editing={editing === kept.claim.id}
            conflict={conflicts.find(({ claim }) => claim === kept.claim.id)}
            unsaved={unsaved.has(kept.claim.id)}
            near={!long || close || concerned}
            hidden={hidden.has(kept.current.register)}
          />
        );
      })}
    </div>
  );
}

interface Props extends Omit<Shared, 'whole'> {
  placed: readonly Placed[];
  /** Up to which card all are drawn from the start. */
  least: number;
}

/** The cards, in the order of the text; those of a register that is left out are hidden where they are. */
export function Claims({ placed, least, ...shared }: Props) {
  const { t } = useWords();
  const whole = useMemo(() => new Map(placed.map(({ kept }) => [kept.claim.id, kept])), [placed]);
  const groups = Math.ceil(placed.length / aGroup);
  const drawn = useDrawn(groups, Math.ceil(least / aGroup));
  const long = placed.length > many;
  if (placed.length === 0) return <Empty title={t('report.noClaims')} says={t('report.noClaimsSays')} />;
  return (
    <div className="cards" data-long={long || undefined} aria-busy={drawn < groups}>
      {placed.every(({ kept }) => shared.hidden.has(kept.current.register)) && (
        <Empty title={t('report.noneShown')} />
      )}
      {Array.from({ length: drawn }, (_, at) => (
        <Group
          key={at}
          placed={placed.slice(at * aGroup, (at + 1) * aGroup)}
          long={long}
          whole={whole}
          {...shared}
        />
      ))}
    </div>
  );
}
