import type { MouseEvent, ReactNode } from 'react';
import type { Claim, Count, FieldValue, Judgement, KeptClaim, Where } from '../../server/contract.js';
import { countedWords, countNumber, whenWords } from '../format.js';
import { named, useWords } from '../i18n.js';
import { byRole } from '../parts/roles.js';
import { useKnownNames } from './known.js';
import { Name } from './name.js';
import { countWords, fieldWords, placeWords } from './said.js';
import { correctionOf } from './standing.js';

interface FactProps {
  name: string;
  /** The reader's words, where somebody corrected them, and who did. */
  was?: Was | null;
  children?: ReactNode;
}

interface Was {
  words: string;
  by: Judgement | undefined;
}

/** What stood before a correction, struck, with who corrected it and why. */
function Before({ was: { words, by } }: { was: Was }) {
  const { t } = useWords();
  return (
    <p className="was" dir="auto">
      {t('edit.was')} <s>{words}</s>
      {by && (
        <>
          {' '}
          <bdi>{t('claim.by', { name: by.by })}</bdi>
          {by.why && <bdi> · {by.why}</bdi>}
        </>
      )}
    </p>
  );
}

function Fact({ name, was, children }: FactProps) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>
        {children}
        {was && <Before was={was} />}
      </dd>
    </div>
  );
}

function CountLine({ count }: { count: Count }) {
  const words = useWords();
  const n = count.value ?? count.high ?? count.low;
  const [measure, of] = countedWords(count.measure, count.of, n, words);
  return (
    <li>
      <b className="num">{countNumber(count, words)}</b> <bdi>{measure}</bdi>{' '}
      {of && <bdi className="soft">{of}</bdi>}
    </li>
  );
}

function Place({ place }: { place: Where }) {
  const { t } = useWords();
  const known = useKnownNames().place(place);
  const { admin1, name } = place;
  return (
    <li>
      <Name words={name} known={known} {...(admin1 && admin1 !== name && { more: admin1 })} />{' '}
      <span className="precision" data-precision={place.precision}>
        {t(`precision.${place.precision}`)}
      </span>
    </li>
  );
}

const isEmpty = (value: FieldValue | undefined) =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** The reader's words for one thing that the claim says, where somebody corrected it. */
function useWas(kept: KeptClaim) {
  const { claim, current } = kept;
  const words = useWords();
  const nothing = words.t('edit.nothing');
  return <Part,>(field: string, part: (claim: Claim) => Part, says: (part: Part) => string): Was | null => {
    const [before, now] = [part(claim), part(current)];
    if (claim === current || JSON.stringify(before) === JSON.stringify(now)) return null;
    return { words: says(before) || nothing, by: correctionOf(kept, field) };
  };
}

/** What was corrected of what the head of a card shows. */
function HeadWas({ kept }: { kept: KeptClaim }) {
  const words = useWords();
  const { t } = words;
  const was = useWas(kept);
  const all: [string, Was | null][] = [
    [
      'kind',
      was(
        'kind',
        ({ kind }) => kind,
        (kind) => named('kind', kind, words),
      ),
    ],
    [
      'certainty',
      was(
        'certainty',
        ({ certainty }) => certainty,
        (certainty) => t(`certainty.${certainty}`),
      ),
    ],
    [
      'scope',
      was(
        'scope',
        ({ scope }) => scope,
        (scope) => t(`scope.${scope}`),
      ),
    ],
    [
      'background',
      was(
        'background',
        ({ background }) => background,
        (is) => t(is ? 'unit.yes' : 'unit.no'),
      ),
    ],
    [
      'chain',
      was(
        'chain',
        ({ chain }) => chain,
        (chain) => chain.join(' › '),
      ),
    ],
  ];
  return all.map(([name, before]) => before && <Fact key={name} name={t(`path.${name}`)} was={before} />);
}

/** A press on a name leads to its page, a selection copies: neither opens the fields. */
const isToEdit = ({ target }: MouseEvent<HTMLElement>) =>
  getSelection()?.isCollapsed && !(target instanceof Element && target.closest('a'));

/** When, where, to how many and who, as the claim has them, what the reader had struck beside what was corrected. */
export function Facts({ kept, edit }: { kept: KeptClaim; edit?: () => void }) {
  const words = useWords();
  const { t } = words;
  const was = useWas(kept);
  const known = useKnownNames();
  const { when, where, who, counts, fields } = kept.current;
  const dated = when.from || when.to || when.value;
  const hadCounts = was(
    'counts',
    ({ counts: all }) => all,
    (all) => all.map((one) => countWords(one, words)).join(t('unit.comma')),
  );
  const hadPlaces = was(
    'where',
    ({ where: all }) => all,
    (all) => all.map(placeWords).join(t('unit.comma')),
  );
  const hadWindow = was(
    'when',
    ({ when: window }) => [window.from, window.to],
    () => whenWords(kept.claim.when, words),
  );
  const hadActors = was(
    'who',
    ({ who: all }) => all,
    (all) =>
      byRole(all)
        .map(([role, names]) => `${t(`role.${role}`)} ${names.join(t('unit.comma'))}`)
        .join(' · '),
  );
  const names = [...new Set([...Object.keys(fields), ...Object.keys(kept.claim.fields)])];
  return (
    <dl
      className="facts"
      data-open={edit ? true : undefined}
      onClick={edit && ((event) => isToEdit(event) && edit())}
      title={edit && t('edit.press')}
    >
      {(counts.length > 0 || hadCounts !== null) && (
        <Fact name={t('claim.counts')} was={hadCounts}>
          <ul className="counts">
            {counts.map((count, at) => (
              <CountLine key={kept.slots.counts[at] ?? at} count={count} />
            ))}
          </ul>
        </Fact>
      )}
      <Fact name={t('claim.when')} was={hadWindow}>
        <span
          className={dated ? 'num' : 'soft'}
          title={when.basis === 'publishedAt' ? t('when.fromPublication') : undefined}
        >
          {whenWords(when, words)}
        </span>
      </Fact>
      {(where.length > 0 || hadPlaces !== null) && (
        <Fact name={t('claim.where')} was={hadPlaces}>
          <ul>
            {where.map((place, at) => (
              <Place key={kept.slots.where[at] ?? at} place={place} />
            ))}
          </ul>
        </Fact>
      )}
      {byRole(who).map(([role, all]) => (
        <Fact key={role} name={t(`role.${role}`)}>
          <ul className="named-actors">
            {all.map((one) => (
              <li key={one}>
                <Name words={one} known={role === 'victim' ? undefined : known.actor(one, kept.current)} />
              </li>
            ))}
          </ul>
        </Fact>
      ))}
      {hadActors && <Fact name={t('claim.who')} was={hadActors} />}
      {names.map((name) => {
        const had = was(
          `fields.${name}`,
          ({ fields: all }) => all[name],
          (value) => (isEmpty(value) ? '' : fieldWords(value!, words)),
        );
        const value = fields[name];
        if (isEmpty(value) && had === null) return null;
        return (
          <Fact key={name} name={named('field', name, words)} was={had}>
            <bdi>{isEmpty(value) ? '' : fieldWords(value!, words)}</bdi>
          </Fact>
        );
      })}
      <HeadWas kept={kept} />
    </dl>
  );
}
