import { useWords } from '../i18n.js';
import { mayGoBetter, ProblemBox } from '../parts/problem.js';
import { Duty } from './duty.js';
import { Commands, Keys, Standing } from './keys.js';
import { Openings } from './openings.js';
import { useKeyState } from './queries.js';

/** How it stands with what is sealed: the key, who may open it, who did, and what is done at the machine. */
export function SealingPage() {
  const { t } = useWords();
  const { data, error, refetch } = useKeyState();
  if (error && !(data && mayGoBetter(error)))
    return <ProblemBox whole error={error} again={() => void refetch()} />;
  if (!data) return <div className="page people-page" aria-busy="true" />;
  return (
    <div className="page people-page">
      <header className="page-head">
        <h1>{t('people.sealing')}</h1>
        <p className="soft">{t('sealing.says')}</p>
      </header>
      <Standing keys={data} />
      <Keys keys={data.keys} />
      <Duty />
      <Openings />
      <Commands state={data.state} />
    </div>
  );
}
