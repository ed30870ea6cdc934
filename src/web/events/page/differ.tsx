import type { Check, EventView, KeptClaim } from '../../../server/contract.js';
import { useWords } from '../../i18n.js';
import { Chain, endsAtSource } from '../../parts/chain.js';
import { checkWords } from '../../parts/checkWords.js';
import { Icon } from '../../parts/icon.js';
import { Link } from '../../parts/link.js';
import { reportPath } from '../../route.js';

function Contradiction({ check, kept }: { check: Check; kept: ReadonlyMap<string, KeptClaim> }) {
  const words = useWords();
  const claims = check.claims.flatMap((id) => kept.get(id)?.claim ?? []);
  return (
    <li className="contradiction">
      <p className="contradiction-says">
        <Icon name="differ" /> {checkWords(check, claims, words)}
      </p>
      <div className="sides">
        {check.claims.flatMap((id) => {
          const one = kept.get(id);
          return one ? (
            <Link key={id} className="said" to={reportPath(one.reportId, id)}>
              <Chain chain={one.chain} ends={endsAtSource(one)} />
              <q dir="auto">{one.claim.quote.exact}</q>
            </Link>
          ) : (
            []
          );
        })}
      </div>
    </li>
  );
}

// Five accounts contradict each other ten times: what is claimed has them all once more.
const shownAtOnce = 2;

/** Where claims cannot all be right: the sentences side by side. */
export function Differing({ view }: { view: EventView }) {
  const { t } = useWords();
  const kept = new Map(view.claims.map((one) => [one.claim.id, one]));
  const failing = view.checks.filter(({ holds }) => !holds);
  if (failing.length === 0) return null;
  const list = (checks: readonly Check[]) => (
    <ul>
      {checks.map((check) => (
        <Contradiction key={`${check.says} ${check.claims.join(' ')}`} check={check} kept={kept} />
      ))}
    </ul>
  );
  const rest = failing.slice(shownAtOnce);
  return (
    <section className="contradictions">
      <h2>{t('eventPage.differ')}</h2>
      {list(failing.slice(0, shownAtOnce))}
      {rest.length > 0 && (
        <details>
          <summary>{t('eventPage.moreDiffer', { count: rest.length })}</summary>
          {list(rest)}
        </details>
      )}
    </section>
  );
}
