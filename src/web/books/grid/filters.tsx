import { useState } from 'react';
import type { Book, EntryFilter } from '../../../server/contract.js';
import { useWords } from '../../i18n.js';
import { DayInput } from '../../parts/dayInput.js';
import { FilterChoice, FilterGroup, FilterPick } from '../../parts/filter.js';
import { Icon } from '../../parts/icon.js';
import { codedFields, flipped } from '../address.js';
import { codesOf, codeWords, saidOf } from '../values.js';

interface Props {
  book: Book;
  filter: EntryFilter;
  onChange: (change: EntryFilter) => void;
}

/** Fields by whose codes a register is narrowed. */
export function CodePicks({ book, filter, onChange }: Props) {
  const words = useWords();
  const pick = (name: string, code: string | undefined) => {
    const { [name]: _old, ...rest } = filter.fields ?? {};
    onChange({ ...filter, fields: code ? { ...rest, [name]: [code] } : rest });
  };
  return codedFields(book).map((field) => (
    <FilterPick
      key={field.name}
      title={saidOf(field.label, words)}
      any={words.t('books.anyCode')}
      value={filter.fields?.[field.name]?.[0] ?? ''}
      options={
        'codes' in field
          ? codesOf(field.codes).map((id) => ({ id, name: codeWords(field.codes, id, words) }))
          : []
      }
      onPick={(code) => pick(field.name, code)}
    />
  ));
}

/** What narrows a register: its kinds, days, and the codes of its fields. */
export function BookFilters({ book, filter, onChange }: Props) {
  const words = useWords();
  const { t } = words;
  const [open, setOpen] = useState(false);
  const kinds = Object.keys(book.kinds);
  return (
    <aside className="filters" aria-label={t('report.show')} data-open={open || undefined}>
      <button
        type="button"
        className="button small books-more"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('inbox.filters')} <Icon name={open ? 'up' : 'down'} />
      </button>
      <div className="books-filters">
        {kinds.length > 1 && (
          <FilterGroup title={t('books.part.kind')}>
            {kinds.map((kind) => (
              <FilterChoice
                key={kind}
                pressed={filter.kind?.includes(kind) ?? false}
                onPress={() => onChange({ ...filter, kind: flipped(filter.kind, kind) ?? [] })}
              >
                {codeWords(book.kinds, kind, words)}
              </FilterChoice>
            ))}
          </FilterGroup>
        )}
        <div className="filter-group dates">
          <h2>{t('books.days')}</h2>
          {(['from', 'to'] as const).map((name) => (
            <DayInput
              key={name}
              label={t(`inbox.${name}`)}
              value={filter[name] ?? ''}
              atOnce={() => true}
              onDay={(day) => onChange({ ...filter, [name]: day })}
            />
          ))}
        </div>
        <CodePicks book={book} filter={filter} onChange={onChange} />
        <ul className="filter-group">
          <FilterChoice
            pressed={Boolean(filter.removed)}
            onPress={() => onChange({ ...filter, removed: !filter.removed })}
          >
            {t('books.removedOnes')}
          </FilterChoice>
        </ul>
      </div>
    </aside>
  );
}
