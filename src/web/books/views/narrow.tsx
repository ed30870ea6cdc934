import type { Book, EntryFilter } from '../../../server/contract.js';
import { useWords } from '../../i18n.js';
import { FilterPick } from '../../parts/filter.js';
import { Icon } from '../../parts/icon.js';
import { codedFields, flipped } from '../address.js';
import { CodePicks } from '../grid/filters.js';
import { codeWords, columnWords, type Speech } from '../values.js';

/** What else an address narrows to, each with the filter that is left without it. */
function others(book: Book, filter: EntryFilter, words: Speech): [says: string, left: EntryFilter][] {
  const { text, status = [], import: brought, removed, fields = {} } = filter;
  const picked = codedFields(book).map(({ name }) => name);
  const found: [string, EntryFilter][] = status.map((code) => [
    codeWords(book.ladder?.says ?? {}, code, words),
    { ...filter, status: flipped(status, code) ?? [] },
  ]);
  for (const [name, values] of Object.entries(fields)) {
    const { [name]: _old, ...rest } = fields;
    if (!picked.includes(name))
      found.push([
        `${columnWords(book, name, words)}: \u2068${values.join(' · ')}\u2069`,
        { ...filter, fields: rest },
      ]);
  }
  if (text) found.push([`\u2068${text}\u2069`, { ...filter, text: '' }]);
  if (brought) found.push([words.t('books.import'), { ...filter, import: '' }]);
  if (removed) found.push([words.t('books.removedOnes'), { ...filter, removed: false }]);
  return found;
}

interface Props {
  book: Book;
  filter: EntryFilter;
  onChange: (filter: EntryFilter) => void;
}

/** Which entries a view counts: by kind and by codes, and what the address narrows to besides. */
export function Narrow({ book, filter, onChange }: Props) {
  const words = useWords();
  const { t } = words;
  const kinds = Object.keys(book.kinds);
  return (
    <div className="view-window" role="group" aria-label={t('inbox.filters')}>
      {kinds.length > 1 && (
        <FilterPick
          title={t('books.part.kind')}
          any={t('books.anyCode')}
          value={filter.kind?.[0] ?? ''}
          options={kinds.map((id) => ({ id, name: codeWords(book.kinds, id, words) }))}
          onPick={(kind) => onChange({ ...filter, kind: kind ? [kind] : [] })}
        />
      )}
      <CodePicks book={book} filter={filter} onChange={onChange} />
      {others(book, filter, words).map(([says, left]) => (
        <button
          key={says}
          type="button"
          className="button small"
          aria-label={t('books.leaveOut', { name: says })}
          onClick={() => onChange(left)}
        >
          {says} <Icon name="cross" />
        </button>
      ))}
    </div>
  );
}
