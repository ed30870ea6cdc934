import { useQuery } from '@tanstack/react-query';
import { saved } from '../api.js';
import { numberWords } from '../format.js';
import { useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import { Link } from '../parts/link.js';

/** How many notices one has not seen, in the bar. */
export function Bell({ here }: { here: boolean }) {
  const words = useWords();
  const { t } = words;
  const { data: count = 0 } = useQuery({ queryKey: ['notices', 'unseen'], queryFn: saved.unseen });
  const n = count > 99 ? t('told.many', { n: numberWords(99, words) }) : numberWords(count, words);
  return (
    <Link
      to="/notices"
      className="button bare bell"
      aria-label={count > 0 ? t('told.unseen', { n }) : t('told.title')}
      aria-current={here ? 'page' : undefined}
    >
      <Icon name="bell" />
      {count > 0 && (
        <span className="bell-count num" aria-hidden="true">
          {n}
        </span>
      )}
    </Link>
  );
}
