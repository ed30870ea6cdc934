import { useDeferredValue, useMemo } from 'react';
import { dayWords, numberWords } from '../format.js';
import { useWords } from '../i18n.js';
import { glance } from './preview.js';

/** Tells, before anything is kept, what the reader will be given. */
export function Preview({ text, publishedAt }: { text: string; publishedAt: string }) {
  const words = useWords();
  const { t } = words;
  const settled = useDeferredValue(text);
  const seen = useMemo(() => glance(settled), [settled]);
  const n = (value: number) => numberWords(value, words);
  return (
    <section className="preview" aria-label={t('add.willRead')}>
      <h3>{t('add.willRead')}</h3>
      {seen.words === 0 && <p className="soft">{t('add.nothing')}</p>}
      {seen.words > 0 && seen.html && <p>{t('add.asHtml')}</p>}
      {seen.words > 0 && !seen.html && (
        <p>
          <q dir="auto">{seen.title}</q>{' '}
          <span className="soft">
            · {t('add.amount', { words: n(seen.words), paragraphs: n(seen.paragraphs) })}
          </span>
        </p>
      )}
      {seen.words > 0 && (
        <p className="soft">
          {publishedAt ? t('add.resolved', { date: dayWords(publishedAt, words) }) : t('add.unresolved')}
        </p>
      )}
    </section>
  );
}
