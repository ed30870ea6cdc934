import { useWords } from '../i18n.js';
import { Link } from '../parts/link.js';
import { SavedFilters } from '../saved/menu.js';
import { CountedView } from './counted.js';
import { figuresPath } from './question.js';
import { ReportedView } from './reported.js';

/** Figures: what this desk counts of its events, and what others report. */
export function FiguresPage({ query }: { query: URLSearchParams }) {
  const { t } = useWords();
  const reported = query.get('view') === 'reported';
  const views = [
    ['counted', null],
    ['reported', 'reported'],
  ] as const;
  return (
    <div className="page wide figures-page">
      <header className="page-head">
        <div className="page-bar">
          <h1>{t('figures.title')}</h1>
          <nav className="views" aria-label={t('figures.views')}>
            {views.map(([name, view]) => (
              <Link
                key={name}
                to={figuresPath(query, { view })}
                aria-current={reported === (view !== null) ? 'page' : undefined}
              >
                {t(`figures.view.${name}`)}
              </Link>
            ))}
          </nav>
          <SavedFilters page="figures" query={query} />
        </div>
        <p className="soft">{t(reported ? 'figures.reportedSays' : 'figures.countedSays')}</p>
      </header>
      {reported ? <ReportedView query={query} /> : <CountedView query={query} />}
    </div>
  );
}
