import type { Book, BookEntry, BookField, Harm } from '../../../server/contract.js';
import { measureWords, spanOf, titleWords } from '../../format.js';
import { useWords } from '../../i18n.js';
import { Telling } from '../claim.js';
import { Path } from '../path.js';
import { codeWords, fieldIn, isOwnWords, saidOf, valueWords } from '../values.js';
import { Sealed } from './sealed.js';

function HarmTable({ field, rows }: { field: Extract<BookField, { type: 'harm' }>; rows: Harm[] }) {
  const words = useWords();
  const measures = field.measures.filter((measure) => rows.some((row) => row.measure === measure));
  const groups = Object.keys(field.groups).filter((group) => rows.some((row) => row.group === group));
  return (
    <div className="harm-pane">
      <table className="harm-table">
        <thead>
          <tr>
            <td />
            {measures.map((measure) => (
              <th key={measure} scope="col">
                {titleWords(measureWords(measure, 2, words))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group}>
              <th scope="row">{codeWords(field.groups, group, words)}</th>
              {measures.map((measure) => {
                const row = rows.find((one) => one.group === group && one.measure === measure);
                return (
                  <td key={measure} className="num">
                    {row && spanOf(row.least, row.most, words)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Value({ field, entry }: { field: BookField; entry: BookEntry }) {
  const words = useWords();
  const value = entry.values[field.name];
  if (entry.sealed.includes(field.name))
    return <Sealed register={entry.register} id={entry.id} field={field} />;
  if (value === undefined) return null;
  if (field.type === 'harm') return <HarmTable field={field} rows={value as Harm[]} />;
  if (field.type === 'codes')
    return (
      <ul className="fact-codes">
        {(value as string[]).map((code) => (
          <li key={code} className="tag">
            {codeWords(field.codes, code, words)}
          </li>
        ))}
      </ul>
    );
  const says = valueWords(field, value, words);
  if (field.type === 'text' && field.long)
    return (
      <p className="fact-long" dir="auto">
        {says}
      </p>
    );
  return isOwnWords(field) ? <bdi>{says}</bdi> : <span className="num">{says}</span>;
}

/** An entry as it reads: its path, its facts under their headings, the claims that tell of it. */
export function EntryView({ book, entry }: { book: Book; entry: BookEntry }) {
  const words = useWords();
  const { t } = words;
  const holds = (name: string) => entry.values[name] !== undefined || entry.sealed.includes(name);
  return (
    <div className="entry-view">
      {book.ladder && entry.stops.length > 0 && <Path ladder={book.ladder} stops={entry.stops} />}
      {book.groups.map(({ name, label, fields }) => {
        const held = fields.filter(holds).flatMap((one) => fieldIn(book, one) ?? []);
        if (held.length === 0) return null;
        return (
          <section key={name}>
            <h2>{saidOf(label, words)}</h2>
            <dl className="entry-facts">
              {held.map((field) => (
                <div
                  key={field.name}
                  data-long={field.type === 'harm' || (field.type === 'text' && field.long) || undefined}
                >
                  <dt>{saidOf(field.label, words)}</dt>
                  <dd>
                    <Value field={field} entry={entry} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
      {entry.claims.length > 0 && (
        <section>
          <h2>{t('books.claims')}</h2>
          <ul className="tellings">
            {entry.claims.map((id) => (
              <li key={id}>
                <Telling id={id} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
