import { memo, startTransition, useEffect, useMemo, useRef, useState } from 'react';
import type { KeptClaim } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { Empty } from '../parts/empty.js';
import { RegisterToggles } from '../parts/register.js';
import { ClaimCard, FarCard, type Unsaved } from './card.js';
import type { Conflict } from './conflicts.js';
import { useHot } from './focus.js';
import { aGroup, type CardGroup, regrouped } from './groups.js';
import { useNear, usePrinting } from './near.js';
import { type Placed, registerCounts } from './order.js';
import { useWithout } from './without.js';

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

/** Where there are more cards than this, those far from the screen are drawn in part. */
const many = 40;
const lot = 6;

/** How many groups are there: some at once, the rest between whatever the person does. */
function useDrawn(all: number, least: number): number {
  const [drawn, setDrawn] = useState(Math.max(many / aGroup, least));
  const printing = usePrinting();
  useEffect(() => {
    if (drawn >= all) return;
    const timer = setTimeout(() => startTransition(() => setDrawn((old) => old + lot)), 30);
    return () => clearTimeout(timer);
  }, [drawn, all]);
  return printing ? all : Math.min(drawn, all);
}

interface Shared {
  editing: string | null;
  conflicts: readonly Conflict[];
  unsaved: ReadonlyMap<string, Unsaved>;
}

interface GroupProps extends Shared {
  placed: readonly Placed[];
  long: boolean;
}

/** Some cards that are laid out together, or not at all while they are far away; until they were near they are words alone. */
const Group = memo(function Group({ placed, long, editing, conflicts, unsaved }: GroupProps) {
  const group = useRef<HTMLDivElement>(null);
  const close = useNear(group);
  const concerned = useHot(useMemo(() => placed.map(({ kept }) => kept.claim.id), [placed]));
  const near = !long || close || concerned || editing !== null;
  const [met, meet] = useState(near);
  if (near && !met) meet(true);
  return (
    // A list of places opens over the next group.
    <div className="card-group" ref={group} data-editing={editing !== null || undefined}>
      {!met && placed.map(({ kept }) => <FarCard key={kept.claim.id} kept={kept} />)}
      {met &&
        placed.map(({ kept, depth, parts, whole }) => (
          <ClaimCard
            key={kept.claim.id}
            kept={kept}
            depth={depth}
            parts={parts}
            whole={whole}
            editing={editing === kept.claim.id}
            conflict={conflicts.find(({ claim }) => claim === kept.claim.id)}
            unsaved={unsaved.get(kept.claim.id)}
            near={near}
          />
        ))}
    </div>
  );
});

function useGroups(placed: readonly Placed[]): readonly CardGroup[] {
  const before = useRef<readonly CardGroup[]>([]);
  return useMemo(() => {
    before.current = regrouped(before.current, placed);
    return before.current;
  }, [placed]);
}

interface Props extends Shared {
  placed: readonly Placed[];
  /** Up to which card all are drawn from the start. */
  least: number;
  /** Registers that are left out. */
  hidden: ReadonlySet<string>;
}

/** The cards, in the order of the text; those of a register that is left out are hidden where they are. */
export function Claims({ placed, least, hidden, editing, ...shared }: Props) {
  const { t } = useWords();
  const groups = useGroups(placed);
  const drawn = useDrawn(groups.length, Math.ceil(least / aGroup));
  const isEdited = ({ placed: cards }: CardGroup) =>
    editing !== null && cards.some(({ kept }) => kept.claim.id === editing);
  const long = placed.length > many;
  useWithout(hidden);
  if (placed.length === 0) return <Empty title={t('report.noClaims')} says={t('report.noClaimsSays')} />;
  return (
    <div className="cards" data-long={long || undefined} aria-busy={drawn < groups.length}>
      {placed.every(({ kept }) => hidden.has(kept.current.register)) && (
        <Empty title={t('report.noneShown')} />
      )}
      {groups.slice(0, drawn).map((group) => (
        <Group
          key={group.key}
          placed={group.placed}
          long={long}
          editing={isEdited(group) ? editing : null}
          {...shared}
        />
      ))}
    </div>
  );
}
