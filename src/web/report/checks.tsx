import type { Check, KeptClaim, ReportView } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { checkWords } from '../parts/checkWords.js';
import { Empty } from '../parts/empty.js';
import { Icon } from '../parts/icon.js';
import { noteWords } from '../parts/noteWords.js';
import { useFocus } from './focus.js';

const most = 6;
const longest = 70;

const short = (words: string) => (words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words);

/** The words from which a check takes its numbers and days, each a step from its claim. */
function Grounds({ claims }: { claims: KeptClaim[] }) {
  const { choose, point } = useFocus();
  return (
    <ul className="check-grounds">
      {claims.slice(0, most).map(({ claim }) => (
        <li key={claim.id}>
          <button
            type="button"
            className="textual"
            dir="auto"
            onClick={() => choose(claim.id, 'timeline')}
            onPointerEnter={() => point([claim.id])}
            onPointerLeave={() => point(null)}
          >
            <q>{short(claim.quote.exact)}</q>
          </button>
        </li>
      ))}
    </ul>
  );
}

function CheckLine({ check, claims }: { check: Check; claims: KeptClaim[] }) {
  const words = useWords();
  const { t } = words;
  const { point, choose } = useFocus();
  const first = check.claims[0];
  return (
    <li className="check" data-holds={check.holds}>
      <Icon name={check.holds ? 'check' : 'cross'} />
      <div>
        <p className="check-says">
          <span className="hidden">{t(check.holds ? 'check.holds' : 'check.fails')}: </span>
          {checkWords(
            check,
            claims.map(({ claim }) => claim),
            words,
          )}
        </p>
        <p className="soft">
          {t(`check.${check.rule}`)}
          {first && (
            <>
              {' · '}
              <button
                type="button"
                className="textual"
                onClick={() => choose(first, 'timeline')}
                onPointerEnter={() => point(check.claims, 'timeline')}
                onPointerLeave={() => point(null, 'timeline')}
              >
                {t('check.claims', { count: check.claims.length })}
              </button>
            </>
          )}
        </p>
        {claims.length > 0 && <Grounds claims={claims} />}
      </div>
    </li>
  );
}

function Notes({ warnings, document }: Pick<ReportView, 'warnings' | 'document'>) {
  const words = useWords();
  return (
    <section className="notes">
      <h3>{words.t('report.warnings')}</h3>
      <ul>
        {warnings.map((warning) => (
          <li key={`${warning.code} ${warning.start} ${warning.message}`} dir="auto">
            <Icon name="note" /> {noteWords(warning, document, words)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Arithmetic and logic of the report, failing ones first, and what the reader noticed. */
export function Checks({ view: { checks, claims, warnings, document } }: { view: ReportView }) {
  const { t } = useWords();
  const sorted = [...checks].sort((a, b) => Number(a.holds) - Number(b.holds));
  return (
    <>
      {checks.length === 0 && <Empty title={t('report.noChecks')} says={t('report.noChecksSays')} />}
      <ul className="checks">
        {sorted.map((check) => (
          <CheckLine
            key={`${check.rule} ${check.says}`}
            check={check}
            claims={check.claims.flatMap((id) => claims.find(({ claim }) => claim.id === id) ?? [])}
          />
        ))}
      </ul>
      {warnings.length > 0 && <Notes warnings={warnings} document={document} />}
    </>
  );
}
