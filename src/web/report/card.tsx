import { memo, Suspense, useRef } from 'react';
import type { Claim, KeptClaim } from '../../server/contract.js';
import { named, useWords } from '../i18n.js';
import { CertaintyBadge } from '../parts/certainty.js';
import { Chain, endsAtSource } from '../parts/chain.js';
import { Icon } from '../parts/icon.js';
import { later } from '../parts/later.js';
import { Link } from '../parts/link.js';
import { Marks, MarkTags } from '../parts/marks.js';
import { Swatch } from '../parts/register.js';
import { eventPath, registerPath } from '../route.js';
import { useActions } from './actions.js';
import type { Conflict } from './conflicts.js';
import { Differing, Overtaken } from './differing.js';
import { Facts } from './facts.js';
import { lingering, quoteOf, show, useFocus, useOne } from './focus.js';
import { useKnownNames } from './known.js';
import { useMarks } from './marks.js';
import { Name } from './name.js';
import { type Asked, useAsked, VerdictBar } from './verdict.js';

const Editor = later(async () => (await import('./edit/editor.js')).Editor);

/** What of a claim is not saved: a decision that the desk did not answer to, or what is typed in its fields. */
export type Unsaved = 'kept' | 'typed';

function Flags({ kept, parts, unsaved }: { kept: KeptClaim; parts: number; unsaved: Unsaved | undefined }) {
  const { t } = useWords();
  const { current, retired, judgements, added } = kept;
  const corrected = judgements.some(({ verdict, withdrawn }) => verdict === 'correct' && !withdrawn);
  return (
    <>
      {unsaved && (
        <span className="tag note" title={t(`unsaved.${unsaved}`)}>
          {t('unsaved.tag')}
        </span>
      )}
      {added && (
        <span className="tag" title={t('claim.addedWhy')}>
          {t('claim.addedBy', { name: added.by })}
        </span>
      )}
      {current.scope === 'tally' && (
        <span className="tag" title={t('claim.tallyWhy')}>
          {t('claim.tally')}
        </span>
      )}
      {current.background && (
        <span className="tag" title={t('claim.backgroundWhy')}>
          {t('claim.background')}
        </span>
      )}
      {corrected && <span className="tag">{t('claim.corrected')}</span>}
      <MarkTags sharing={kept.sharing} sensitivity={kept.sensitivity} />
      {retired && <span className="tag">{t(added ? 'claim.takenBack' : 'claim.retired')}</span>}
      {parts > 0 && <span className="tag num">{t('claim.parts', { count: parts })}</span>}
    </>
  );
}

function QuoteLine({ claim, onPress }: { claim: Claim; onPress: () => void }) {
  const { t } = useWords();
  const { quote, trigger } = claim;
  const from = trigger.start - quote.start;
  const to = trigger.end - quote.start;
  const inside = from >= 0 && to <= quote.exact.length;
  return (
    <button type="button" className="card-quote" dir="auto" title={t('claim.toText')} onClick={onPress}>
      {inside ? (
        <>
          {quote.exact.slice(0, from)}
          <b>{quote.exact.slice(from, to)}</b>
          {quote.exact.slice(to)}
        </>
      ) : (
        quote.exact
      )}
    </button>
  );
}

interface Props {
  kept: KeptClaim;
  depth: 0 | 1;
  parts: number;
  /** The claim of which it is a part, where that is here. */
  whole: KeptClaim | null;
  editing: boolean;
  conflict: Conflict | undefined;
  unsaved: Unsaved | undefined;
  /** Whether it can be seen, or nearly. */
  near: boolean;
}

function CardHead({ kept, parts, unsaved }: Pick<Props, 'kept' | 'parts' | 'unsaved'>) {
  const words = useWords();
  const { register, kind, certainty } = kept.current;
  return (
    <header>
      <Swatch register={register} />
      <h3>
        {named('kind', kind, words)}{' '}
        <span className="card-register">{named('register', register, words)}</span>
      </h3>
      <Flags kept={kept} parts={parts} unsaved={unsaved} />
      <span className="spring" />
      <CertaintyBadge certainty={certainty} />
    </header>
  );
}

function PartOf({ whole: { claim } }: { whole: KeptClaim }) {
  const { t } = useWords();
  const { choose } = useFocus();
  return (
    <button type="button" className="card-part" onClick={() => choose(claim.id, 'key')}>
      {t('claim.partOf')} <q dir="auto">{claim.trigger.text}</q>
    </button>
  );
}

/** Who may see a claim of a report that more people see. */
function Seen({ kept: { claim, sharing, sensitivity } }: { kept: KeptClaim }) {
  const { t } = useWords();
  const mark = useMarks();
  if (!mark) return null;
  return (
    <details className="card-marks">
      <summary>{t('marks.title')}</summary>
      <p className="soft">{t('marks.ofClaim')}</p>
      <p className="marks-pick">
        <Marks
          sharing={sharing}
          sensitivity={sensitivity}
          set={(change) => void mark({ claims: [claim.id] }, change)}
        />
      </p>
    </details>
  );
}

/** What only a card that can be seen needs: who says it, what is claimed, what can be done. */
const CardBody = memo(function CardBody(props: Omit<Props, 'parts' | 'unsaved' | 'near'> & { asked: Asked }) {
  const { kept, depth, whole, editing, conflict, asked } = props;
  const words = useWords();
  const { edit, may } = useActions();
  const known = useKnownNames();
  const { id } = kept.current;
  return (
    <>
      <Chain
        chain={kept.chain}
        ends={endsAtSource(kept)}
        named={(name) => <Name words={name} known={known.actor(name, kept.current)} />}
      />
      {conflict && <Overtaken conflict={conflict} />}
      <Differing kept={kept} />
      {editing ? (
        <Suspense fallback={<div className="editor" aria-busy="true" />}>
          <Editor kept={kept} />
        </Suspense>
      ) : (
        <>
          <Facts kept={kept} {...(may('judge/correct') && { edit: () => edit(id) })} />
          {whole && depth === 0 && <PartOf whole={whole} />}
          <VerdictBar kept={kept} asked={asked}>
            {kept.eventId && (
              <Link className="card-event" to={eventPath(kept.eventId)}>
                {words.t('claim.event')} <Icon name="forward" />
              </Link>
            )}
            {may('books.write') && (
              <Link className="card-event" to={`${registerPath(kept.current.register, 'new')}?claim=${id}`}>
                {words.t('claim.writeDown')} <Icon name="forward" />
              </Link>
            )}
          </VerdictBar>
          <Seen kept={kept} />
        </>
      )}
    </>
  );
});

const CardTop = memo(function CardTop({ kept, parts, unsaved }: Pick<Props, 'kept' | 'parts' | 'unsaved'>) {
  const { choose } = useFocus();
  return (
    <>
      <CardHead kept={kept} parts={parts} unsaved={unsaved} />
      <QuoteLine claim={kept.claim} onPress={() => choose(kept.claim.id, 'card')} />
    </>
  );
});

/** A card that was never near: its words alone, to be found and listed. */
export function FarCard({ kept: { claim, current } }: { kept: KeptClaim }) {
  const words = useWords();
  const { register, kind } = current;
  return (
    <article id={`claim-${claim.id}`} className="card" data-register={register}>
      <h3>
        {named('kind', kind, words)} {named('register', register, words)}
      </h3>
      <p dir="auto">{claim.quote.exact}</p>
    </article>
  );
}

/** One claim with everything that it says, and what was judged of it; its words are always there, to be found and listed. */
export const ClaimCard = memo(function ClaimCard(props: Props) {
  const { kept, depth, parts, unsaved, near, ...rest } = props;
  const { point, choose } = useFocus();
  const { id, register } = kept.current;
  const { hot, chosen } = useOne(id);
  const card = useRef<HTMLElement>(null);
  const asked = useAsked(card);
  const lingers = lingering(() => {
    point([id], 'card');
    show(quoteOf(id));
  });
  return (
    <article
      id={`claim-${id}`}
      ref={card}
      className="card"
      data-register={register}
      data-verdict={kept.verdict ?? undefined}
      data-background={kept.current.background || undefined}
      data-depth={depth}
      data-of={rest.whole?.current.register}
      data-hot={hot || undefined}
      data-chosen={chosen || undefined}
      data-editing={rest.editing || undefined}
      tabIndex={-1}
      onPointerEnter={lingers.onPointerEnter}
      onPointerLeave={() => {
        lingers.onPointerLeave();
        point(null);
      }}
      onFocus={() => !chosen && choose(id, 'card')}
    >
      <CardTop kept={kept} parts={parts} unsaved={unsaved} />
      {(near || chosen || rest.editing || rest.conflict || asked.is) && (
        <CardBody kept={kept} depth={depth} {...rest} asked={asked} />
      )}
    </article>
  );
});
