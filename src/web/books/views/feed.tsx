import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { instantWords } from '../../format.js';
import { useWords } from '../../i18n.js';
import { notify } from '../../notices.js';
import { Icon } from '../../parts/icon.js';
import { problemWords } from '../../parts/problem.js';
import type { Filled } from '../api.js';
import { feeds } from './api.js';

/** An address that was just made, shown once. */
function Made({ address, end }: { address: string; end: () => void }) {
  const { t } = useWords();
  const copy = async () => {
    try {
      // Away from TLS a browser has no clipboard.
      await navigator.clipboard.writeText(address);
      notify({ says: t('bookViews.copied'), tone: 'done' });
    } catch {
      notify({ says: t('bookViews.notCopied'), remedy: t('bookViews.notCopiedRemedy'), tone: 'problem' });
    }
  };
  return (
    <div className="view-card feed" role="status">
      <p>{t('bookViews.feedSays')}</p>
      <input
        aria-label={t('bookViews.feed')}
        readOnly
        dir="ltr"
        value={address}
        onFocus={({ target }) => target.select()}
      />
      <div className="feed-acts">
        <Button className="button small" onPress={() => void copy()}>
          {t('bookViews.copy')}
        </Button>
        <Button className="button small" onPress={end}>
          {t('bookViews.endFeed')}
        </Button>
      </div>
    </div>
  );
}

/** One's own secret addresses for calendar programs: each is shown when it is made, and can be ended ever after. */
export function Feeds({ filled: { name } }: { filled: Filled }) {
  const words = useWords();
  const { t, language } = words;
  const queries = useQueryClient();
  const onError = (error: unknown) => notify({ ...problemWords(error, words), tone: 'problem' });
  const onSettled = () => queries.invalidateQueries({ queryKey: ['feeds'] });
  const { data = [] } = useQuery({ queryKey: ['feeds'], queryFn: feeds.list });
  const made = useMutation({ mutationFn: () => feeds.make(name, language), onError, onSettled });
  const { mutate: end } = useMutation({
    mutationFn: feeds.end,
    onSuccess: (_, id) => {
      if (id === made.data?.id) made.reset();
      notify({ says: t('bookViews.feedEnded'), tone: 'done' });
    },
    onError,
    onSettled,
  });
  const now = made.data;
  const earlier = data.filter(({ id, register }) => register === name && id !== now?.id);
  return (
    <>
      {now ? (
        <Made address={now.address} end={() => end(now.id)} />
      ) : (
        <Button className="button" isPending={made.isPending} onPress={() => made.mutate()}>
          <Icon name="clock" /> {t('bookViews.feed')}
        </Button>
      )}
      {earlier.length > 0 && (
        <ul className="feed-list" aria-label={t('bookViews.feeds')}>
          {earlier.map(({ id, madeAt }) => (
            <li key={id}>
              {t('bookViews.feedOf', { at: instantWords(madeAt, words) })}{' '}
              <Button className="button small" onPress={() => end(id)}>
                {t('bookViews.endFeed')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
