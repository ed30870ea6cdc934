import type { NameInReport } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { entryPath } from '../names/kind.js';
import { Link } from '../parts/link.js';

const isSame = (a: string, b: string) => a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0;

/** A name as the desk calls whom it means, with the words of the report beside it; leads to its page. */
export function Name({
  words,
  known,
  more,
}: {
  words: string;
  known?: NameInReport | undefined;
  more?: string;
}) {
  const { t } = useWords();
  const said = more ? `${words}, ${more}` : words;
  if (!known) return <bdi>{said}</bdi>;
  const alike = isSame(known.name, words);
  return (
    <>
      <Link
        className="known-name"
        to={entryPath(known.what, known.id)}
        title={t(`report.pageOf.${known.what}`)}
      >
        <bdi>{alike ? said : known.name}</bdi>
      </Link>
      {!alike && (
        <>
          {' '}
          <q className="as-written" dir="auto" title={t('report.asWritten')}>
            {said}
          </q>
        </>
      )}
    </>
  );
}
