import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { DeskRole } from '../../server/contract.js';
import { api } from '../api.js';
import { useWords } from '../i18n.js';
import { ProblemBox } from '../parts/problem.js';
import { RoleChoice, RoleWords } from './choice.js';
import { Field, shortestPassword } from './field.js';
import { useChange } from './queries.js';
import { useFirstOwner } from './session.js';

/** Name, role and a first password of somebody who joins. */
export function AddPerson() {
  const { t } = useWords();
  const [name, setName] = useState('');
  const [role, setRole] = useState<DeskRole>('analyst');
  const [password, setPassword] = useState('');
  const add = useChange(api.people.add, (given) => t('people.added', { name: given.name }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const done = () => {
      setName('');
      setPassword('');
    };
    add.mutate({ name, role, password }, { onSuccess: done });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <div className="fields three">
        <Field isRequired label={t('people.name')} autoComplete="off" value={name} onChange={setName} />
        <RoleChoice label={t('people.role')} value={role} onChange={setRole} />
        <Field
          isRequired
          type="password"
          minLength={shortestPassword}
          label={t('people.first')}
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
        />
      </div>
      <div>
        <RoleWords role={role} />
        <p className="soft">{t('people.passwordHint', { least: shortestPassword })}</p>
      </div>
      {add.error !== null && <ProblemBox error={add.error} />}
      <Button type="submit" className="button primary" isPending={add.isPending}>
        {t('people.add')}
      </Button>
    </form>
  );
}

/** The first account of a desk: its owner's, who is signed in with it at once. */
export function FirstOwner() {
  const { t } = useWords();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const own = useFirstOwner();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    own.mutate({ name, password });
  };
  return (
    <form className="stack slim" onSubmit={submit}>
      <Field
        isRequired
        autoFocus
        label={t('people.yourName')}
        autoComplete="username"
        value={name}
        onChange={setName}
      />
      <Field
        isRequired
        type="password"
        minLength={shortestPassword}
        label={t('door.password')}
        hint={t('people.passwordHint', { least: shortestPassword })}
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
      />
      {own.error !== null && <ProblemBox error={own.error} />}
      <Button type="submit" className="button primary" isPending={own.isPending}>
        {t('people.makeOwner')}
      </Button>
    </form>
  );
}
