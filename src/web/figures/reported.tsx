import type { Figure } from '../../server/contract.js';
import { boundedWords, countedWords, type Words, whenWords } from '../format.js';
import { named, useWords } from '../i18n.js';
import { Chain } from '../parts/chain.js';
import { Empty } from '../parts/empty.js';
import { Link } from '../parts/link.js';
import { ProblemBox } from '../parts/problem.js';
import { RegisterChip } from '../parts/register.js';
import { rowsOf, useFigures } from '../queries.js';
import { reportPath } from '../route.js';

function Sentences({ figure }: { figure: Figure }) {
  const report = figure.reportIds[0];
  const claim = figure.claims[0];
  if (!report) return <span className="num">{figure.claims.length}</span>;
  return (
    <Link to={reportPath(report, claim)} className="num">
      {figure.claims.length}
    </Link>
  );
}

/** A counted figure stands for a country by its code. */
function placeName(place: string, { locale }: Words): string {
  const isCode = /^[A-Z]{2}$/.test(place);
  return (isCode && new Intl.DisplayNames(locale, { type: 'region' }).of(place)) || place;
}

function Row({ figure }: { figure: Figure }) {
  const words = useWords();
  const { t } = words;
  const { measure, of, low, high, bound } = figure;
  const number = boundedWords(low, high, bound, words);
  const [counted, extra] =
    figure.origin === 'counted'
      ? [t('figures.events', { count: high ?? low ?? 2 }), '']
      : countedWords(measure, of, high ?? low, words);
  return (
    <tr>
      <td className="figure-number num">
        {number} <bdi>{counted}</bdi> {extra && <bdi className="soft">{extra}</bdi>}
      </td>
      <td>
        <RegisterChip register={figure.register} /> {named('kind', figure.kind, words)}
      </td>
      <td className="num">{whenWords(figure.when, words)}</td>
      <td>
        <bdi>{figure.where.map((place) => placeName(place, words)).join(', ')}</bdi>
      </td>
      <td>
        {figure.origin === 'counted' ? t('figures.thisDesk') : <Chain chain={figure.chain} ends={false} />}
      </td>
      <td>
        <span className="tag">{t(`figures.${figure.origin}`)}</span>
      </td>
      <td>
        <Sentences figure={figure} />
      </td>
    </tr>
  );
}

const columns = ['number', 'what', 'window', 'where', 'chain', 'origin', 'quotes'] as const;

/** Numbers that reports give over a window, each a step away from its sentences. */
export function ReportedView() {
  const { t } = useWords();
  const figures = useFigures();
  const rows = rowsOf(figures.data);
  return (
    <>
      {figures.isError && <ProblemBox error={figures.error} again={() => void figures.refetch()} />}
      {figures.isSuccess && rows.length === 0 && (
        <Empty title={t('figures.none')} says={t('figures.noneSays')} />
      )}
      {rows.length > 0 && (
        <>
          <p className="table-hint soft" id="table-hint">
            {t('figures.sideways')}
          </p>
          <section
            className="table-pane"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
            tabIndex={0}
            aria-label={t('figures.title')}
            aria-describedby="table-hint"
          >
            <table>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {t(`figures.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((figure) => (
                  <Row key={figure.id} figure={figure} />
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </>
  );
}
