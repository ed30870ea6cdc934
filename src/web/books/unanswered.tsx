import { Problem } from '../api.js';
import { useWords } from '../i18n.js';

/** Whether the desk gave no answer; that something is not there is one. */
export const isUnanswered = (error: unknown): boolean =>
  error !== null && !(error instanceof Problem && error.status === 404);

/** In place of what the desk was asked for and did not answer: that it is not there is another thing. */
export function Unanswered({ again }: { again: () => void }) {
  const { t } = useWords();
  return (
    <span className="soft unanswered" role="status">
      {t('books.unanswered')}{' '}
      <button type="button" className="button small bare" onClick={again}>
        {t('problem.again')}
      </button>
    </span>
  );
}
