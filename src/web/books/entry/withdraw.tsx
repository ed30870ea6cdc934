import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { BookEntry } from '../../../server/contract.js';
import { useWords } from '../../i18n.js';
import { ProblemBox } from '../../parts/problem.js';
import { Sheet } from '../../parts/sheet.js';
import { Field } from '../../people/field.js';
import { useMay } from '../../people/session.js';
import { useWithdraw } from '../queries.js';

const parts = ['goes', 'stays', 'beyond'] as const;

/** What is removed, what stays, and what the desk cannot reach. */
function Reach() {
  const { t } = useWords();
  return parts.map((part) => (
    <section key={part}>
      <h3>{t(`books.withdraw.${part}`)}</h3>
      <p>{t(`books.withdraw.${part}Says`)}</p>
    </section>
  ));
}

function Ask({ entry, close }: { entry: BookEntry; close: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const { mutate, isPending, error } = useWithdraw(entry);
  const word = t('books.withdraw.word');
  const sure = typed.trim().toLowerCase() === word.toLowerCase();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sure) mutate(reason);
  };
  return (
    <form className="withdraw" onSubmit={submit}>
      <p>{t('books.withdraw.says')}</p>
      <Reach />
      <Field
        isRequired
        autoFocus
        minLength={3}
        maxLength={500}
        label={t('books.withdraw.reason')}
        hint={t('books.withdraw.reasonHelp')}
        autoComplete="off"
        value={reason}
        onChange={setReason}
      />
      <Field
        isRequired
        label={t('books.withdraw.confirm', { word })}
        autoComplete="off"
        value={typed}
        onChange={setTyped}
      />
      {error !== null && <ProblemBox error={error} />}
      <footer>
        <span className="spring" />
        <Button className="button" onPress={close}>
          {t('people.cancel')}
        </Button>
        <Button type="submit" className="button danger" isDisabled={!sure} isPending={isPending}>
          {t('books.withdraw.does')}
        </Button>
      </footer>
    </form>
  );
}

/** The way to remove an entry of which somebody took the consent back; nothing brings it back. */
export function Withdraw({ entry }: { entry: BookEntry }) {
  const { t } = useWords();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  if (!may('books.withdrawConsent')) return null;
  const close = () => setAsking(false);
  return (
    <section className="entry-consent">
      <p className="soft">{t('books.withdraw.about')}</p>
      <Button className="button small bare" onPress={() => setAsking(true)}>
        {t('books.withdraw.open')}
      </Button>
      <Sheet shape="narrow" title={t('books.withdraw.title')} open={asking} close={close}>
        <Ask entry={entry} close={close} />
      </Sheet>
    </section>
  );
}
