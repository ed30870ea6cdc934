import type { Judgement, KeptClaim } from '../../server/contract.js';
import { instantWords } from '../format.js';
import { useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import { useActions } from './actions.js';
import type { Conflict } from './conflicts.js';
import { pathWords, saidWords } from './said.js';
import { differences } from './standing.js';

function Said({ judgement }: { judgement: Judgement }) {
  const words = useWords();
  return (
    <li>
      <bdi className="strong">{judgement.by}</bdi> {saidWords(judgement, words)}{' '}
      <time className="soft num" dateTime={judgement.at}>
        {instantWords(judgement.at, words)}
      </time>
      {judgement.why && (
        <q className="said-why" dir="auto">
          {judgement.why}
        </q>
      )}
    </li>
  );
}

/** What was not kept, because somebody judged the claim after this person had opened it. */
export function Overtaken({ conflict }: { conflict: Conflict }) {
  const words = useWords();
  const { acts } = useActions();
  const theirs = conflict.since.at(-1)!;
  return (
    <div className="differing" role="alert">
      <p>
        <Icon name="differ" /> <b>{words.t('conflict.overtaken')}</b>
      </p>
      <ul>
        {conflict.since.map((judgement) => (
          <Said key={judgement.id} judgement={judgement} />
        ))}
      </ul>
      <p className="soft">{words.t('conflict.notKept')}</p>
      <p className="differing-choice">
        <button type="button" className="button small" onClick={() => acts.yield(conflict)}>
          {words.t('conflict.theirs', { name: theirs.by })}
        </button>
        <button type="button" className="button small" onClick={() => acts.insist(conflict)}>
          {words.t('conflict.mine')}
        </button>
      </p>
    </div>
  );
}

/** Where people differ on a claim: each word with its name and time, and which stands. */
export function Differing({ kept }: { kept: KeptClaim }) {
  const words = useWords();
  const { acts } = useActions();
  return differences(kept).map(({ about, said }) => {
    const stands = said.at(-1)!;
    const mine = said.find(({ by }) => by === acts.me);
    const other = said.findLast(({ by }) => by !== acts.me);
    return (
      <section key={about} className="differing" aria-label={words.t('conflict.title')}>
        <p>
          <Icon name="differ" />{' '}
          <b>
            {about === 'verdict'
              ? words.t('conflict.title')
              : words.t('conflict.over', { field: pathWords(about, words) })}
          </b>
        </p>
        <ul>
          {said.map((judgement) => (
            <Said key={judgement.id} judgement={judgement} />
          ))}
        </ul>
        <p className="soft">{words.t('conflict.stands', { name: stands.by })}</p>
        {mine && other && (
          <p className="differing-choice">
            <button type="button" className="button small" onClick={() => acts.undo(mine)}>
              {words.t('conflict.agree', { name: other.by })}
            </button>
          </p>
        )}
      </section>
    );
  });
}
