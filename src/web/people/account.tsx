import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import { api } from '../api.js';
import { useWords } from '../i18n.js';
import { mayGoBetter, ProblemBox } from '../parts/problem.js';
import { RoleWords } from './choice.js';
import { Field, shortestPassword } from './field.js';
import { useAccount, useChange, useOwnSessions } from './queries.js';
import { SecondStep } from './secondstep.js';
import { useHere } from './session.js';
import { SessionList } from './sessions.js';

function Password({ name }: { name: string }) {
  const { t } = useWords();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useChange(api.account.setPassword, () => t('account.changed'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const done = () => {
      setCurrent('');
      setPassword('');
    };
    change.mutate({ current, password }, { onSuccess: done });
  };
  return (
    <form className="stack slim" onSubmit={submit}>
      {/* For whoever keeps passwords: whose this is. */}
      <input
        className="hidden"
        type="text"
        autoComplete="username"
        value={name}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <Field
        isRequired
        type="password"
        label={t('account.current')}
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
      />
      <Field
        isRequired
        type="password"
        minLength={shortestPassword}
        label={t('account.new')}
        hint={t('people.passwordHint', { least: shortestPassword })}
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
      />
      {change.error !== null && <ProblemBox error={change.error} />}
      <Button type="submit" className="button primary" isPending={change.isPending}>
        {t('account.change')}
      </Button>
    </form>
  );
}

/** One's own account: password, second step, and where one is signed in. */
export function AccountPage() {
  const { t } = useWords();
  const { data: here } = useHere();
  const { data, error, refetch } = useAccount();
  const sessions = useOwnSessions();
  const end = useChange(api.account.endSession, () => t('sessions.ended'));
  if (error && !(data && mayGoBetter(error)))
    return <ProblemBox whole error={error} again={() => void refetch()} />;
  if (!data) return <div className="page people-page" aria-busy="true" />;
  const { account, recoveryLeft } = data;
  return (
    <div className="page people-page">
      <header className="page-head">
        <h1>{t('account.title')}</h1>
        <p>
          <bdi className="strong">{account.name}</bdi>
        </p>
        <RoleWords role={account.role} />
      </header>
      <section>
        <h2>{t('account.password')}</h2>
        <Password name={account.name} />
      </section>
      <section>
        <h2>{t('totp.title')}</h2>
        <SecondStep on={account.totp} left={recoveryLeft} />
      </section>
      <section>
        <h2>{t('sessions.own')}</h2>
        <SessionList
          sessions={sessions.data ?? []}
          here={here?.session ?? null}
          end={(id) => end.mutate(id)}
        />
      </section>
    </div>
  );
}
