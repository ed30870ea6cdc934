import { useState } from 'react';
import { Button } from 'react-aria-components';
import { api } from '../api.js';
import { useWords } from '../i18n.js';
import { Choice } from '../parts/choice.js';
import { useChange, useHereDuties, usePeople } from './queries.js';
import { useHere, useMay } from './session.js';

interface Holder {
  id: string;
  name: string;
  holds: boolean;
}

/** Everybody who could have the duty; on a desk's own machine its user too, who has no account. */
function useHolders(): Holder[] {
  const { t } = useWords();
  const { data: here } = useHere();
  const people = usePeople();
  const local = here?.session === null;
  const own = useHereDuties(local);
  return [
    ...(local && own.data
      ? [{ id: 'local', name: t('sealing.here'), holds: own.data.duties.includes('sealed') }]
      : []),
    ...(people.data ?? [])
      .filter(({ active, duties }) => active || duties.includes('sealed'))
      .map(({ id, name, duties }) => ({ id, name, holds: duties.includes('sealed') })),
  ];
}

/** Who has the duty to open what is sealed; an owner gives and takes it. */
export function Duty() {
  const { t } = useWords();
  const may = useMay();
  const all = useHolders();
  const [chosen, choose] = useState('');
  const nameOf = (id: string) => all.find((one) => one.id === id)?.name ?? '';
  const change = useChange(api.people.setDuty, ({ id, given }) =>
    id === 'local'
      ? t(given ? 'sealing.givenHere' : 'sealing.takenHere')
      : t(given ? 'people.dutyGiven' : 'people.dutyTaken', { name: nameOf(id) }),
  );
  const [holders, others] = [all.filter(({ holds }) => holds), all.filter(({ holds }) => !holds)];
  const next = others.find(({ id }) => id === chosen) ?? others[0];
  return (
    <section>
      <h2>{t('sealing.duty')}</h2>
      <p className="soft">{t('sealing.dutySays')}</p>
      {holders.length === 0 && <p>{t('sealing.nobody')}</p>}
      {holders.length > 0 && (
        <ul className="person-list">
          {holders.map(({ id, name }) => (
            <li key={id} className="person-row">
              <bdi className="strong">{name}</bdi>
              {may('people.setDuty') && (
                <Button
                  className="button small"
                  aria-label={t('sealing.takeFrom', { name })}
                  onPress={() => change.mutate({ id, given: false })}
                >
                  {t('sealing.take')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {may('people.setDuty') && next && (
        <div className="duty-give">
          <Choice
            label={t('sealing.giveTo')}
            value={next.id}
            options={others.map(({ id, name }) => [id, name] as const)}
            onChange={choose}
          />
          <Button
            className="button"
            isPending={change.isPending}
            onPress={() => change.mutate({ id: next.id, given: true })}
          >
            {t('sealing.give')}
          </Button>
        </div>
      )}
    </section>
  );
}
