import { type FormEvent, useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Account } from '../../server/contract.js';
import { api } from '../api.js';
import { agoWords } from '../format.js';
import { useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import { useNow } from '../parts/now.js';
import { mayGoBetter, ProblemBox } from '../parts/problem.js';
import { AddPerson, FirstOwner } from './add.js';
import { RoleChoice } from './choice.js';
import { Field, shortestPassword } from './field.js';
import { useChange, usePeople, useSessions } from './queries.js';
import { useHere, useMay } from './session.js';
import { SessionList } from './sessions.js';

function NewPassword({ account, close }: { account: Account; close: () => void }) {
  const { t } = useWords();
  const [password, setPassword] = useState('');
  const change = useChange(api.people.setPassword, () => t('people.passwordSet', { name: account.name }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ id: account.id, password }, { onSuccess: close });
  };
  return (
    <form onSubmit={submit}>
      <p>{t('people.passwordSays', { name: account.name })}</p>
      <Field
        isRequired
        autoFocus
        type="password"
        minLength={shortestPassword}
        label={t('account.new')}
        hint={t('people.passwordHint', { least: shortestPassword })}
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
      />
      {change.error !== null && <ProblemBox error={change.error} />}
      <footer>
        <span className="spring" />
        <Button className="button" onPress={close}>
          {t('people.cancel')}
        </Button>
        <Button type="submit" className="button primary" isPending={change.isPending}>
          {t('people.setPassword')}
        </Button>
      </footer>
    </form>
  );
}

function PasswordDialog({ account }: { account: Account }) {
  const { t } = useWords();
  return (
    <DialogTrigger>
      <Button className="button small" aria-label={`${t('people.setPassword')}: ${account.name}`}>
        {t('people.setPassword')}
      </Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="modal">
          <Dialog className="dialog">
            {({ close }) => (
              <>
                <div className="dialog-head">
                  <Heading slot="title">{t('people.setPassword')}</Heading>
                  <Button slot="close" className="button bare" aria-label={t('keys.close')}>
                    <Icon name="cross" />
                  </Button>
                </div>
                <NewPassword account={account} close={close} />
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

/** One person, with what an owner does with them; oneself is changed under one's own account. */
function PersonRow({ account, own }: { account: Account; own: boolean }) {
  const words = useWords();
  const { t } = words;
  const may = useMay();
  const now = useNow();
  const { id, name, role, active, totp, seenAt } = account;
  const opens = account.duties.includes('sealed');
  const setRole = useChange(api.people.setRole, (given) =>
    t('people.roleSet', { name, role: t(`deskRole.${given.role}`) }),
  );
  const setActive = useChange(api.people.setActive, (given) =>
    t(given.active ? 'people.enabled' : 'people.disabled', { name }),
  );
  const setDuty = useChange(api.people.setDuty, ({ given }) =>
    t(given ? 'people.dutyGiven' : 'people.dutyTaken', { name }),
  );
  const endTotp = useChange(api.people.endTotp, () => t('people.totpEnded', { name }));
  return (
    <li className="person-row" data-active={active}>
      <div className="person-who">
        <span className="person-initial" aria-hidden="true">
          {[...name][0]?.toUpperCase()}
        </span>
        <div>
          <p>
            <bdi className="strong">{name}</bdi> {own && <span className="tag">{t('people.you')}</span>}{' '}
            {!active && <span className="tag bad">{t('people.isDisabled')}</span>}{' '}
            {totp && <span className="tag">{t('totp.short')}</span>}{' '}
            {opens && <span className="tag">{t('people.opens')}</span>}
          </p>
          <p className="soft">
            {seenAt ? t('sessions.seen', { ago: agoWords(seenAt, now, words) }) : t('people.notHere')}
          </p>
        </div>
      </div>
      <div className="person-acts">
        {may('people.setRole') && !own ? (
          <RoleChoice
            quiet
            label={`${t('people.role')}: ${name}`}
            value={role}
            onChange={(next) => setRole.mutate({ id, role: next })}
          />
        ) : (
          <span className="soft">{t(`deskRole.${role}`)}</span>
        )}
        {may('people.setDuty') && (
          <Button
            className="button small"
            aria-label={`${t(opens ? 'people.takeDuty' : 'people.giveDuty')}: ${name}`}
            onPress={() => setDuty.mutate({ id, given: !opens })}
          >
            {t(opens ? 'people.takeDuty' : 'people.giveDuty')}
          </Button>
        )}
        {may('people.setPassword') && !own && <PasswordDialog account={account} />}
        {may('people.endTotp') && !own && totp && (
          <Button className="button small" onPress={() => endTotp.mutate(id)}>
            {t('people.endTotp')}
          </Button>
        )}
        {may('people.setActive') && !own && (
          <Button
            className={active ? 'button small bad' : 'button small'}
            aria-label={`${t(active ? 'people.disable' : 'people.enable')}: ${name}`}
            onPress={() => setActive.mutate({ id, active: !active })}
          >
            {t(active ? 'people.disable' : 'people.enable')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Who may use the desk and who is signed in; of a desk without accounts, how it gets its owner. */
export function PeoplePage() {
  const { t } = useWords();
  const may = useMay();
  const { data: here } = useHere();
  const { data: people, error, refetch } = usePeople();
  const sessions = useSessions();
  const end = useChange(api.people.endSession, () => t('sessions.ended'));
  if (error && !(people && mayGoBetter(error)))
    return <ProblemBox whole error={error} again={() => void refetch()} />;
  if (!people) return <div className="page people-page" aria-busy="true" />;
  if (people.length === 0) {
    return (
      <div className="page people-page">
        <header className="page-head">
          <h1>{t('people.firstTitle')}</h1>
          <p className="soft">{t('people.firstSays')}</p>
        </header>
        <section>
          <FirstOwner />
        </section>
      </div>
    );
  }
  return (
    <div className="page people-page">
      <header className="page-head">
        <h1>{t('people.title')}</h1>
        <p className="soft">{t('people.says')}</p>
      </header>
      <section>
        <ul className="person-list">
          {people.map((account) => (
            <PersonRow key={account.id} account={account} own={account.id === here?.member?.id} />
          ))}
        </ul>
      </section>
      {may('people.add') && (
        <section>
          <h2>{t('people.addTitle')}</h2>
          <AddPerson />
        </section>
      )}
      <section>
        <h2>{t('sessions.title')}</h2>
        <SessionList
          named
          sessions={sessions.data ?? []}
          here={here?.session ?? null}
          end={may('people.endSession') ? (id) => end.mutate(id) : undefined}
        />
      </section>
    </div>
  );
}
