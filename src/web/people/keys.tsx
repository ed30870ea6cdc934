import type { DeskKey, KeyState } from '../../server/contract.js';
import { dayWords, instantWords, type Words } from '../format.js';
import { useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import { Command } from './command.js';

/** What whoever runs the desk types at its machine. */
export const commands = {
  recovery: './dateline keys recovery key.recovery',
  restore: './dateline keys restore key.recovery',
  rotate: './dateline keys rotate',
  giveUp: './dateline keys give-up --reason "…"',
} as const;

const dayOf = (at: string, words: Words) => dayWords(at.slice(0, 10), words);

/** How it stands with the key, and what is to be done about it. */
export function Standing({ keys: { state, recoveredAt, keys } }: { keys: KeyState }) {
  const words = useWords();
  const { t } = words;
  const now = state === 'there' ? (recoveredAt ? 'safe' : 'bare') : state;
  const lost = keys.find((key) => key.state === 'missing');
  const day = lost?.recoveredAt ?? (now === 'safe' ? recoveredAt : null);
  return (
    <section className="key-standing" data-state={now}>
      <h2>
        <Icon name={now === 'safe' ? 'check' : 'note'} /> {t(`sealing.stateIs.${now}`)}
      </h2>
      <p>
        {t(`sealing.stateSays.${now}`)}{' '}
        {(day || lost) &&
          (day ? t('sealing.recoveredOn', { day: dayOf(day, words) }) : t('sealing.neverRecovered'))}
      </p>
      {now === 'bare' && <Command line={commands.recovery} />}
      {now === 'missing' && (
        <>
          <Command line={commands.restore} />
          <p>{t('sealing.orGiveUp')}</p>
          <Command line={commands.giveUp} />
        </>
      )}
    </section>
  );
}

function Key({ of: { id, state, since, recoveredAt, givenUp } }: { of: DeskKey }) {
  const words = useWords();
  const { t } = words;
  return (
    <li>
      <p>
        <code dir="ltr">{id}</code>{' '}
        <span className={state === 'missing' || state === 'givenUp' ? 'tag bad' : 'tag'}>
          {t(`sealing.keyIs.${state}`)}
        </span>
      </p>
      <p className="soft">
        {[
          since && t('sealing.sinceSealed', { day: dayOf(since, words) }),
          recoveredAt ? t('sealing.recovered', { day: dayOf(recoveredAt, words) }) : t('sealing.noRecovery'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {givenUp && (
        <p>
          {t('sealing.givenUpBy', { by: givenUp.by, at: instantWords(givenUp.at, words) })}:{' '}
          <bdi>{givenUp.reason}</bdi>
        </p>
      )}
      {state === 'givenUp' && <p className="soft">{t('sealing.stillClosed')}</p>}
    </li>
  );
}

/** Every key by which something is sealed, by its fingerprint. */
export function Keys({ keys }: { keys: readonly DeskKey[] }) {
  const { t } = useWords();
  if (keys.length === 0) return null;
  return (
    <section>
      <h2>{t('sealing.keys')}</h2>
      <ul className="key-list">
        {keys.map((key) => (
          <Key key={key.id} of={key} />
        ))}
      </ul>
    </section>
  );
}

const told = ['recovery', 'restore', 'rotate', 'giveUp'] as const;

/** What must not go through a browser: each command, with why one would give it. */
export function Commands({ state }: { state: KeyState['state'] }) {
  const { t } = useWords();
  return (
    <section>
      <h2>{t('sealing.commands')}</h2>
      <p className="soft">{t('sealing.commandsSay')}</p>
      <ul className="key-list">
        {told
          .filter((one) => one !== 'giveUp' || state === 'missing')
          .map((one) => (
            <li key={one}>
              <Command line={commands[one]} />
              <p>{t(`sealing.why.${one}`)}</p>
            </li>
          ))}
      </ul>
    </section>
  );
}
