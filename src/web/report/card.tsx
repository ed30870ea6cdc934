import { memo, Suspense, useRef } from 'react';
import type { Claim, KeptClaim } from '../../server/contract.js';
import { named, useWords } from '../i18n.js';
import { CertaintyBadge } from '../parts/certainty.js';
import { Chain, endsAtSource } from '../parts/chain.js';
import { Icon } from '../parts/icon.js';
import { later } from '../parts/later.js';
import { Link } from '../parts/link.js';
import { Swatch } from '../parts/register.js';
import { eventPath } from '../route.js';
import { useActions } from './actions.js';
import type { Conflict } from './acts.js';
import { Differing, Overtaken } from './differing.js';
import { Facts } from './facts.js';
import { lingering, quoteOf, show, useFocus, useOne } from './focus.js';
import { useKnownNames } from './known.js';
import { Name } from './name.js';
import { type Asked, useAsked, VerdictBar } from './verdict.js';

const Editor = later(async () => (await import('./edit/editor.js')).Editor);

function Flags({ kept, parts, unsaved }: { kept: KeptClaim; parts: number; unsaved: boolean }) {
  const { t } = useWords();
  const { current, retired, judgements, added } = kept;
  const corrected = judgements.some(({ verdict, withdrawn }) => verdict === 'correct' && !withdrawn);
  return (
    <>
      {unsaved && (
        <span className="tag note" title={t('unsaved.kept')}>
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
  /** The trigger of the whole of which it is a part, where that is not right above it. */
  whole: string | null;
  editing: boolean;
  conflict: Conflict | undefined;
  unsaved: boolean;
  /** Whether it can be seen, or nearly. */
  near: boolean;
  /** Whether its register is left out. */
  hidden: boolean;
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

function PartOf({ whole, trigger }: { whole: string; trigger: string }) {
  const { t } = useWords();
  const { choose } = useFocus();
  return (
    <button type="button" className="card-part" onClick={() => choose(whole, 'key')}>
      {t('claim.partOf')} <q dir="auto">{trigger}</q>
    </button>
  );
}

/** What only a card that can be seen needs: who says it, what is claimed, what can be done. */
const CardBody = memo(function CardBody(
  props: Omit<Props, 'parts' | 'unsaved' | 'near' | 'hidden'> & { asked: Asked },
) {
  const { kept, depth, whole, editing, conflict, asked } = props;
  const words = useWords();
  const { edit, may } = useActions();
  const known = useKnownNames();
  const { id, partOf } = kept.current;
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
          {whole && partOf && depth === 0 && <PartOf whole={partOf} trigger={whole} />}
          <VerdictBar kept={kept} asked={asked}>
            {kept.eventId && (
              <Link className="card-event" to={eventPath(kept.eventId)}>
                {words.t('claim.event')} <Icon name="forward" />
              </Link>
            )}
          </VerdictBar>
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

/** One claim with everything that it says, and what was judged of it; its words are always there, to be found and listed. */
export const ClaimCard = memo(function ClaimCard(props: Props) {
  const { kept, depth, parts, unsaved, near, hidden, ...rest } = props;
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
      data-hot={hot || undefined}
      data-chosen={chosen || undefined}
      data-editing={rest.editing || undefined}
      hidden={hidden}
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
