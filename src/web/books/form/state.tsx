import { Button } from 'react-aria-components';
import { Problem } from '../../api.js';
import { instantWords } from '../../format.js';
import { useWords } from '../../i18n.js';
import { notify } from '../../notices.js';
import { Icon, type IconName } from '../../parts/icon.js';
import { problemWords } from '../../parts/problem.js';
import { goneOf, type KeptDraft, keepDraft } from '../kept.js';
import { discard, holdBack, tryAgain } from '../sending.js';
import type { Standing } from './useDrafting.js';

const icons: Record<Exclude<Standing, 'untouched'>, IconName> = {
  typing: 'screen',
  sending: 'clock',
  waiting: 'clock',
  troubled: 'cross',
  refused: 'cross',
  conflict: 'differ',
};

/** Throws away what was typed, with a word that brings it back. */
export function useDiscard(): (draft: KeptDraft) => void {
  const { t } = useWords();
  return (draft) => {
    discard(draft);
    // The desk may have what was on its way.
    const undo = () => keepDraft({ ...draft, retyped: draft.key !== null, state: { kind: 'typing' } });
    notify({ says: t('books.discarded'), tone: 'done', undo });
  };
}

/** Where what is typed is: on this device, on its way, or sent back with a reason. */
export function DraftStanding({
  draft,
  standing,
  keeps,
  letGo,
}: {
  draft: KeptDraft;
  standing: Standing;
  keeps: boolean;
  letGo: () => void;
}) {
  const words = useWords();
  const { t } = words;
  const throwAway = useDiscard();
  if (standing === 'untouched') return null;
  const { state, lacks } = draft;
  const refusal =
    state.kind === 'refused'
      ? problemWords(new Problem(state.code, state.message, state.remedy, 0, state.details), words)
      : null;
  const gone = goneOf(draft).length > 0;
  const says = standing === 'waiting' && (lacks.length > 0 || !keeps) ? 'waitingHere' : standing;
  return (
    <div className="draft-standing" data-standing={standing} role="status">
      <Icon name={icons[standing]} />
      <div>
        <p>
          <b>{t(keeps ? `books.standing.${standing}` : 'books.standing.unkept')}</b>{' '}
          {refusal && <span dir="auto">{refusal.says}</span>}
        </p>
        <p className={gone ? 'soft' : 'soft draft-says'}>
          {refusal?.remedy && <span dir="auto">{refusal.remedy} </span>}
          {t(`books.standingSays.${says}`, { at: instantWords(draft.at, words) })}
          {gone && ` ${t('books.sealedGone')}`}
        </p>
      </div>
      {standing === 'waiting' && (
        <>
          <Button className="button small" onPress={tryAgain}>
            {t('problem.again')}
          </Button>
          <Button className="button small bare" onPress={() => holdBack(draft)}>
            {t('books.change')}
          </Button>
        </>
      )}
      {gone && (
        <Button className="button small bare" onPress={letGo}>
          {t('books.letGo')}
        </Button>
      )}
      {standing !== 'sending' && (
        <Button className="button small bare" onPress={() => throwAway(draft)}>
          {t('books.discard')}
        </Button>
      )}
    </div>
  );
}
