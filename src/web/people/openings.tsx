import { Button } from 'react-aria-components';
import type { Opening, RegisterBook } from '../../server/contract.js';
import { instantWords } from '../format.js';
import { useWords } from '../i18n.js';
import { Link } from '../parts/link.js';
import { ProblemBox } from '../parts/problem.js';
import { rowsOf, useRegisters } from '../queries.js';
import { registerPath } from '../route.js';
import { useOpenings } from './queries.js';

/** What people call a sealed field; a field that the book has no more stays as it is. */
function useFieldName() {
  const { language } = useWords();
  const { data } = useRegisters();
  return ({ register, field }: Opening): string => {
    const { book } = (data?.find(({ name }) => name === register) ?? {}) as Partial<RegisterBook>;
    return book?.fields.find(({ name }) => name === field)?.label[language] ?? field;
  };
}

/** The latest openings of what is sealed: who, when, which field and why, never what it says. */
export function Openings() {
  const words = useWords();
  const { t } = words;
  const fieldName = useFieldName();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useOpenings();
  const rows = rowsOf(data);
  return (
    <section>
      <h2>{t('sealing.openings')}</h2>
      <p className="soft">{t('sealing.openingsSay')}</p>
      {error && <ProblemBox error={error} again={() => void refetch()} />}
      {data && rows.length === 0 && <p>{t('sealing.noOpenings')}</p>}
      {rows.length > 0 && (
        <ol className="key-list">
          {rows.map((one) => (
            <li key={one.act}>
              <p>
                <bdi className="strong">{one.by}</bdi> {t('sealing.opened', { field: fieldName(one) })}{' '}
                {one.register && (
                  <Link to={registerPath(one.register, one.entry)}>
                    {t(`register.${one.register}`, { defaultValue: one.register })}
                  </Link>
                )}{' '}
                <time className="soft num" dateTime={one.at}>
                  {instantWords(one.at, words)}
                </time>
              </p>
              <p className="soft" dir="auto">
                {one.reason}
              </p>
            </li>
          ))}
        </ol>
      )}
      {hasNextPage && (
        <Button className="button" isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {t('sealing.older')}
        </Button>
      )}
    </section>
  );
}
