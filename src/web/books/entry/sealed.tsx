import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { BookField, EntryValue } from '../../../server/contract.js';
import { useWords } from '../../i18n.js';
import { ProblemBox } from '../../parts/problem.js';
import { Field } from '../../people/field.js';
import { useMay } from '../../people/session.js';
import { useOpenSealed } from '../queries.js';
import { saidOf, valueWords } from '../values.js';

interface Props {
  register: string;
  id: string;
  field: BookField;
}

/** What a sealed field holds, once somebody with the duty gave a reason; it is gone when it is closed or the page is left. */
export function Sealed({ register, id, field }: Props) {
  const words = useWords();
  const { t } = words;
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [value, setValue] = useState<EntryValue | null>(null);
  const { mutate, isPending, error, reset } = useOpenSealed(register, id, field.name);
  const close = () => {
    setAsking(false);
    setReason('');
    setValue(null);
    reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate(reason, {
      onSuccess: (opened) => {
        setValue(opened.value);
        // Nothing of it stays with the request.
        reset();
      },
    });
  };
  const named = `: ${saidOf(field.label, words)}`;
  if (value !== null)
    return (
      <div>
        <p className="fact-long" dir="auto">
          {valueWords(field, value, words)}
        </p>
        <Button className="button small" aria-label={t('books.closeSealed') + named} onPress={close}>
          {t('books.closeSealed')}
        </Button>
      </div>
    );
  if (asking)
    return (
      <form onSubmit={submit}>
        <Field
          isRequired
          autoFocus
          minLength={3}
          maxLength={500}
          label={t('books.openReason')}
          hint={t('books.openReasonHelp')}
          autoComplete="off"
          value={reason}
          onChange={setReason}
        />
        {error !== null && <ProblemBox error={error} />}
        <p className="fact-codes">
          <Button type="submit" className="button small primary" isPending={isPending}>
            {t('books.openIt')}
          </Button>
          <Button className="button small" onPress={close}>
            {t('people.cancel')}
          </Button>
        </p>
      </form>
    );
  return (
    <>
      <span className="tag">{t('books.isSealed')}</span>{' '}
      {may('books.open') && (
        <Button
          className="button small"
          aria-label={t('books.openSealed') + named}
          onPress={() => setAsking(true)}
        >
          {t('books.openSealed')}
        </Button>
      )}
    </>
  );
}
