import { Button } from 'react-aria-components';
import type { Session } from '../../server/contract.js';
import { agoWords, instantWords } from '../format.js';
import { useWords } from '../i18n.js';
import { useNow } from '../parts/now.js';

/** Browser and system, as far as what a browser calls itself tells. */
function deviceOf(agent: string | null): string | null {
  if (!agent) return null;
  const browser = /\b(Firefox|Edg|OPR|Chrome|Safari)\b/.exec(agent.replace(/^.*(Edg|OPR)/, '$1'))?.[1];
  const system = /\b(Windows|Android|iPhone|iPad|Mac OS X|Linux)\b/.exec(agent)?.[1];
  const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', 'Mac OS X': 'macOS' };
  const known = [browser, system].flatMap((one) => (one ? [names[one] ?? one] : []));
  return known.join(' · ') || agent.slice(0, 60);
}

interface Props {
  sessions: readonly Session[];
  /** The session of this very page. */
  here: string | null;
  /** Whether whose they are is to be said. */
  named?: boolean;
  end?: ((id: string) => void) | undefined;
}

/** Who is signed in where, each with its end. */
export function SessionList({ sessions, here, named = false, end }: Props) {
  const words = useWords();
  const now = useNow();
  const { t } = words;
  return (
    <ul className="sessions">
      {sessions.map(({ id, person, agent, address, openedAt, seenAt }) => (
        <li key={id}>
          <div>
            <p>
              {named && (
                <>
                  <bdi className="strong">{person.name}</bdi>{' '}
                </>
              )}
              <bdi className={named ? 'soft' : 'strong'}>{deviceOf(agent) ?? t('sessions.unknown')}</bdi>{' '}
              {id === here && <span className="tag note">{t('sessions.here')}</span>}
            </p>
            <p className="soft">
              <span title={instantWords(openedAt, words)}>
                {t('sessions.seen', { ago: agoWords(seenAt, now, words) })}
              </span>
              {address && (
                <>
                  {' · '}
                  <bdi className="num">{address}</bdi>
                </>
              )}
            </p>
          </div>
          {end && id !== here && (
            <Button
              className="button small"
              aria-label={`${t('sessions.end')}: ${named ? `${person.name}, ` : ''}${deviceOf(agent) ?? ''}`}
              onPress={() => end(id)}
            >
              {t('sessions.end')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
