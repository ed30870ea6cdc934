import { type FormEvent, Suspense, useEffect, useState } from 'react';
import { Button, I18nProvider } from 'react-aria-components';
import { Problem } from '../api.js';
import { useWords } from '../i18n.js';
import { hasTyped } from '../memory.js';
import { later } from '../parts/later.js';
import { Mark } from '../parts/mark.js';
import { ProblemBox } from '../parts/problem.js';
import { Settings } from '../settings/settings.js';
import { useTitle } from '../title.js';
import { Field } from './field.js';
import { useSignIn } from './session.js';

// Only where somebody typed entries on this device.
const KeptAtDoor = later(async () => (await import('../books/atDoor.js')).KeptAtDoor, { over: true });

/** Counts a wait down, so that nobody knocks in vain. */
function useSecondsLeft(error: unknown): number {
  const wait = error instanceof Problem ? error.seconds : 0;
  const [left, setLeft] = useState(wait);
  useEffect(() => {
    setLeft(wait);
    if (error === null || wait === 0) return;
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000);
    return () => clearInterval(timer);
  }, [error, wait]);
  return left;
}

/** Where one signs in; a second step is asked for where the account has one. */
export function SignInPage() {
  const words = useWords();
  const { t } = words;
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [second, setSecond] = useState(false);
  const signIn = useSignIn();
  const wait = useSecondsLeft(signIn.error);
  useTitle(t('door.title'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (signIn.isPending || wait > 0) return;
    signIn.mutate(
      { name, password, ...(second && { code }) },
      {
        onError: (error) => {
          if (!(error instanceof Problem)) return;
          if (error.code === 'codeNeeded') setSecond(true);
          setCode('');
        },
      },
    );
  };
  const asks = signIn.error instanceof Problem && signIn.error.code === 'codeNeeded';
  return (
    <I18nProvider locale={words.locale}>
      <header className="bar door-bar">
        <span className="bar-end">
          <Settings />
        </span>
      </header>
      <main id="content" className="door" tabIndex={-1}>
        <form className="door-form" onSubmit={submit}>
          <p className="wordmark">
            <Mark />
            <span>{t('desk.name')}</span>
          </p>
          <h1>{second ? t('door.second') : t('door.title')}</h1>
          {second ? (
            <Field
              key="code"
              autoFocus
              isRequired
              label={t('door.code')}
              hint={t('door.codeHint')}
              autoComplete="one-time-code"
              value={code}
              onChange={setCode}
            />
          ) : (
            <>
              <Field
                key="name"
                autoFocus
                isRequired
                label={t('door.name')}
                autoComplete="username"
                value={name}
                onChange={setName}
              />
              <Field
                key="password"
                isRequired
                type="password"
                label={t('door.password')}
                autoComplete="current-password"
                value={password}
                onChange={setPassword}
              />
            </>
          )}
          {signIn.error && !asks && (wait > 0 || !isWait(signIn.error)) && (
            <ProblemBox error={counted(signIn.error, wait)} />
          )}
          {hasTyped() && (
            <Suspense>
              <KeptAtDoor
                key={name}
                name={name.trim()}
                // Of whom the desk was not asked nothing is offered.
                refused={isRefused(signIn.error) && signIn.variables?.name === name}
              />
            </Suspense>
          )}
          <Button type="submit" className="button primary" isPending={signIn.isPending} isDisabled={wait > 0}>
            {t('door.enter')}
          </Button>
          {second && (
            <Button
              className="button bare"
              onPress={() => {
                setSecond(false);
                signIn.reset();
              }}
            >
              {t('door.other')}
            </Button>
          )}
        </form>
      </main>
    </I18nProvider>
  );
}

const isRefused = (error: unknown) => error instanceof Problem && error.code === 'signInRefused';

const isWait = (error: unknown) => error instanceof Problem && error.code === 'tooManyTries';

/** The same refusal with the seconds that are left of it. */
const counted = (error: unknown, seconds: number) =>
  error instanceof Problem && isWait(error)
    ? new Problem(error.code, error.message, error.remedy, error.status, { seconds })
    : error;
