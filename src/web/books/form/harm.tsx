import type { BookField } from '../../../server/contract.js';
import { measureWords, titleWords } from '../../format.js';
import { useWords } from '../../i18n.js';
import { Choice } from '../../parts/choice.js';
import { Icon } from '../../parts/icon.js';
import type { TypedHarm } from '../typed.js';
import { codeWords } from '../values.js';
import { RangeControl } from './controls.js';

type HarmField = Extract<BookField, { type: 'harm' }>;

interface RowProps {
  field: HarmField;
  row: TypedHarm;
  onChange: (row: TypedHarm) => void;
  onRemove: () => void;
}

function HarmRow({ field, row, onChange, onRemove }: RowProps) {
  const words = useWords();
  const { t } = words;
  const group = codeWords(field.groups, row.group, words);
  const measure = titleWords(measureWords(row.measure, 2, words));
  return (
    <li className="harm-row">
      <Choice
        quiet
        label={t('books.group')}
        value={row.group}
        options={Object.keys(field.groups).map((one) => [one, codeWords(field.groups, one, words)] as const)}
        onChange={(to) => onChange({ ...row, group: to })}
      />
      <Choice
        quiet
        label={t('books.befell')}
        value={row.measure}
        options={field.measures.map((one) => [one, titleWords(measureWords(one, 2, words))] as const)}
        onChange={(to) => onChange({ ...row, measure: to })}
      />
      <RangeControl
        label={`${group}, ${measure}`}
        value={row}
        onChange={(range) => onChange({ ...row, ...range })}
      />
      <button
        type="button"
        className="button small bare"
        aria-label={t('books.leaveOut', { name: `${group}, ${measure}` })}
        onClick={onRemove}
      >
        <Icon name="cross" />
      </button>
    </li>
  );
}

/** The next pair of group and measure that has no row yet. */
function nextRow({ groups, measures }: HarmField, rows: readonly TypedHarm[]): TypedHarm | undefined {
  const group = rows.at(-1)?.group;
  const order = group ? [group, ...Object.keys(groups).filter((one) => one !== group)] : Object.keys(groups);
  const pairs = order.flatMap((one) => measures.map((measure) => ({ group: one, measure })));
  const free = pairs.find(
    (pair) => !rows.some((row) => row.group === pair.group && row.measure === pair.measure),
  );
  return free && { ...free, least: '', most: '' };
}

/** Casualties by group: a row for each group and what befell it. */
export function HarmControl({
  field,
  value,
  onChange,
}: {
  field: HarmField;
  value: TypedHarm[];
  onChange: (value: TypedHarm[]) => void;
}) {
  const { t } = useWords();
  const next = nextRow(field, value);
  return (
    <>
      <ul className="harm">
        {value.map((row, at) => (
          <HarmRow
            // Rows have no name of their own.
            key={at}
            field={field}
            row={row}
            onChange={(to) => onChange(value.map((one, place) => (place === at ? to : one)))}
            onRemove={() => onChange(value.filter((_, place) => place !== at))}
          />
        ))}
      </ul>
      {next && (
        <button type="button" className="button small" onClick={() => onChange([...value, next])}>
          <Icon name="plus" /> {t('books.addHarm')}
        </button>
      )}
    </>
  );
}
