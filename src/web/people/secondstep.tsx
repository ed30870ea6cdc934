import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import { api } from '../api.js';
import { useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import { ProblemBox } from '../parts/problem.js';
import { Field } from './field.js';
import { Qr } from './qr.js';
import { useChange } from './queries.js';

/** Recovery codes, to be kept where the authenticator is not; they are shown this once. */
function Recovery({ codes, done }: { codes: string[]; done: () => void }) {
  const { t } = useWords();
  return (
    <div className="recovery" role="status">
      <p className="strong">{t('totp.recovery')}</p>
      <p className="soft">{t('totp.recoveryHint')}</p>
      <ol className="codes" dir="ltr">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="row-of">
        <Button className="button" onPress={() => void navigator.clipboard?.writeText(codes.join('\n'))}>
          <Icon name="copy" /> {t('totp.copy')}
        </Button>
        <Button className="button primary" onPress={done}>
          {t('totp.kept')}
        </Button>
      </div>
    </div>
  );
}

interface SetupProps {
  secret: string;
  address: string;
  done: (recovery: string[]) => void;
  cancel: () => void;
}

function Setup({ secret, address, done, cancel }: SetupProps) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const confirm = useChange(
    api.account.confirmTotp,
    () => t('totp.isOn'),
    ({ recovery }) => done(recovery),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate({ secret, code });
  };
  return (
    <form className="setup" onSubmit={submit}>
      <Qr text={address} label={t('totp.qr')} />
      <div className="stack">
        <p>{t('totp.scan')}</p>
        <p className="soft">{t('totp.type')}</p>
        <code className="secret" dir="ltr">
          {secret.replace(/(.{4})(?=.)/g, '$1 ')}
        </code>
        <Field
          isRequired
          autoFocus
          label={t('door.code')}
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
        />
        {confirm.error !== null && <ProblemBox error={confirm.error} />}
        <div className="row-of">
          <Button type="submit" className="button primary" isPending={confirm.isPending}>
            {t('totp.confirm')}
          </Button>
          <Button className="button" onPress={cancel}>
            {t('people.cancel')}
          </Button>
        </div>
      </div>
    </form>
  );
}

function TurnOff() {
  const { t } = useWords();
  const [password, setPassword] = useState('');
  const off = useChange(api.account.endTotp, () => t('totp.isOff'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    off.mutate({ password });
  };
  return (
    <form className="stack slim" onSubmit={submit}>
      <Field
        isRequired
        type="password"
        label={t('account.current')}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      {off.error !== null && <ProblemBox error={off.error} />}
      <Button type="submit" className="button" isPending={off.isPending}>
        {t('totp.off')}
      </Button>
    </form>
  );
}

/** The second step of signing in: turned on with a code of the authenticator, off with the password. */
export function SecondStep({ on, left }: { on: boolean; left: number }) {
  const { t } = useWords();
  const [setup, setSetup] = useState<{ secret: string; address: string } | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const begin = useChange(api.account.beginTotp, null);
  const take = (recovery: string[]) => {
    setCodes(recovery);
    setSetup(null);
  };
  if (codes) return <Recovery codes={codes} done={() => setCodes(null)} />;
  // The desk may tell that it is on before it answers with the codes, which it does this once.
  if (setup) return <Setup {...setup} done={take} cancel={() => setSetup(null)} />;
  if (on)
    return (
      <>
        <p>{t('totp.onSays', { count: left })}</p>
        <TurnOff />
      </>
    );
  return (
    <>
      <p>{t('totp.offSays')}</p>
      <Button
        className="button"
        isPending={begin.isPending}
        onPress={() => begin.mutate(undefined, { onSuccess: setSetup })}
      >
        {t('totp.begin')}
      </Button>
    </>
  );
}
