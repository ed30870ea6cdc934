import { dayWords, numberWords } from '../format.js';
import { useWords } from '../i18n.js';
import type { Glance } from './preview.js';

function Sees({ seen }: { seen: Glance }) {
  const words = useWords();
  const { t } = words;
  const n = (value: number) => numberWords(value, words);
  switch (seen.kind) {
    case 'nothing':
      return <p className="soft">{t('add.nothing')}</p>;
    case 'noWords':
      return (
        <p className="bad" role="alert">
          {t('add.noWords')}
        </p>
      );
    case 'page':
      return <p>{t('add.asHtml')}</p>;
    case 'text':
      return (
        <p>
          <q dir="auto">{seen.title}</q>{' '}
          <span className="soft">
            · {t('add.amount', { words: n(seen.words), paragraphs: n(seen.paragraphs) })}
          </span>
        </p>
      );
  }
}

export const isReadable = ({ kind }: Glance) => kind === 'page' || kind === 'text';

/** Tells, before anything is kept, what the reader will be given. */
export function Preview({ seen, publishedAt }: { seen: Glance; publishedAt: string }) {
  const words = useWords();
  const { t } = words;
  return (
    <section className="preview" aria-label={t('add.willRead')}>
      <h3>{t('add.willRead')}</h3>
      <Sees seen={seen} />
      {isReadable(seen) && (
        <p className="soft">
          {publishedAt ? t('add.resolved', { date: dayWords(publishedAt, words) }) : t('add.unresolved')}
        </p>
      )}
    </section>
  );
}
