import type { Claim, RegisterBook, Slots } from '../../../server/contract.js';
import { measureWords, plainWords, whenWords } from '../../format.js';
import { named, useWords } from '../../i18n.js';
import { countWords, fieldWords, placeWords } from '../said.js';
import { type Draft, type DraftActor, type DraftCount, nextSlot, numberIn } from './draft.js';
import { AddItem, Check, Choice, DayBox, Remove, Row, TextBox } from './fields.js';
import { PlaceBox } from './place.js';

const certainties = ['stated', 'alleged', 'denied', 'planned', 'possible'] as const;
const scopes = ['event', 'tally', 'state'] as const;
const bounds = ['exact', 'about', 'atLeast', 'atMost', 'moreThan', 'lessThan', 'between', 'vague'] as const;
const roles = [
  'perpetrator',
  'backer',
  'target',
  'victim',
  'instrument',
  'authority',
  'participant',
  'beneficiary',
] as const;
const kinds = ['person', 'people', 'organisation', 'group', 'state', 'force', 'unknown'] as const;
const measures = [
  'killed',
  'injured',
  'missing',
  'abducted',
  'detained',
  'displaced',
  'returned',
  'lost',
  'attacks',
  'operations',
  'raids',
  'missions',
  'people',
  'trucks',
  'buildings',
  'other',
] as const;

interface Props {
  draft: Draft;
  set: (draft: Draft) => void;
  book: RegisterBook | undefined;
  /** As the reader had it: shown beside what differs from it. */
  original?: Original | undefined;
}

export interface Original {
  claim: Claim;
  draft: Draft;
  slots: Slots;
}

const plain = (draft: Draft, names: readonly (keyof Draft)[]) =>
  JSON.stringify(
    names.map((name) => draft[name]),
    (key, value: unknown) => (key === 'slot' ? undefined : value),
  );

/** The reader's words for parts of a claim, where what is typed differs from them. */
function was(
  { original, draft }: Pick<Props, 'original' | 'draft'>,
  names: readonly (keyof Draft)[],
  says: (claim: Claim) => string,
): string | null {
  if (!original || plain(original.draft, names) === plain(draft, names)) return null;
  return says(original.claim);
}

function CountRow({
  count,
  set,
  remove,
  start,
}: {
  count: DraftCount;
  set: (count: DraftCount) => void;
  remove: () => void;
  start?: boolean;
}) {
  const words = useWords();
  const { t } = words;
  const range = count.bound === 'between' || count.bound === 'vague';
  const box = (name: 'value' | 'low' | 'high') => (
    <TextBox
      label={t(`edit.${name}`)}
      hint={t(`edit.${name}`)}
      value={count[name]}
      numeric
      narrow
      wrong={numberIn(count[name]) === undefined}
      onChange={(value) => set({ ...count, [name]: value })}
    />
  );
  return (
    <div className="edit-item">
      <Choice
        label={t('edit.bound')}
        value={count.bound}
        of={bounds}
        says={(word) => t(`edit.bounds.${word}`)}
        onChange={(bound) => set({ ...count, bound })}
        {...(start && { start })}
      />
      {range ? (
        <>
          {box('low')}
          {box('high')}
        </>
      ) : (
        box('value')
      )}
      <Choice
        label={t('edit.measure')}
        value={count.measure}
        of={measures}
        says={(word) => (word === 'other' ? t('kind.other') : measureWords(word, 2, words))}
        onChange={(measure) => set({ ...count, measure })}
      />
      <TextBox
        label={t('edit.of')}
        hint={t('edit.of')}
        value={count.of}
        onChange={(of) => set({ ...count, of })}
      />
      <Remove label={t('edit.removeCount')} onPress={remove} />
    </div>
  );
}

function ActorRow({
  actor,
  set,
  remove,
}: {
  actor: DraftActor;
  set: (actor: DraftActor) => void;
  remove: () => void;
}) {
  const { t } = useWords();
  return (
    <div className="edit-item">
      <Choice
        label={t('edit.role')}
        value={actor.role}
        of={roles}
        says={(word) => t(`role.${word}`)}
        onChange={(role) => set({ ...actor, role })}
      />
      <TextBox label={t('edit.name')} value={actor.name} onChange={(name) => set({ ...actor, name })} />
      <Choice
        label={t('edit.actorKind')}
        value={actor.kind}
        of={kinds}
        says={(word) => t(`actorKind.${word}`)}
        onChange={(kind) => set({ ...actor, kind })}
      />
      <Remove label={t('edit.removeActor')} onPress={remove} />
    </div>
  );
}

/** Puts an item in the place of the one with its number, or takes it away. */
const put = <Item extends { slot: number }>(
  items: readonly Item[],
  slot: number,
  item: Item | null,
): Item[] => items.flatMap((one) => (one.slot !== slot ? [one] : item ? [item] : []));

function Counts(props: Props) {
  const { draft, set, original } = props;
  const words = useWords();
  const { t } = words;
  const had = ({ counts }: Claim) =>
    counts.map((count) => countWords(count, words)).join(t('unit.comma')) || t('edit.nothing');
  const add = () => {
    const slot = nextSlot(draft.counts, original?.slots.counts ?? []);
    const fresh: DraftCount = {
      slot,
      measure: 'killed',
      value: '',
      low: '',
      high: '',
      bound: 'exact',
      of: '',
    };
    set({ ...draft, counts: [...draft.counts, fresh] });
  };
  return (
    <Row name={t('claim.counts')} was={was(props, ['counts'], had)}>
      {draft.counts.map((count) => (
        <CountRow
          key={count.slot}
          count={count}
          set={(now) => set({ ...draft, counts: put(draft.counts, count.slot, now) })}
          remove={() => set({ ...draft, counts: put(draft.counts, count.slot, null) })}
        />
      ))}
      <AddItem label={t('edit.addCount')} onPress={add} />
    </Row>
  );
}

function Places(props: Props) {
  const { draft, set, original } = props;
  const { t } = useWords();
  const had = ({ where }: Claim) => where.map(placeWords).join(t('unit.comma')) || t('edit.nothing');
  const add = () => {
    const slot = nextSlot(draft.where, original?.slots.where ?? []);
    const nowhere = { geonameId: null, lat: null, lon: null, country: null, admin1: null };
    set({ ...draft, where: [...draft.where, { slot, name: '', ...nowhere, precision: 'unknown' }] });
  };
  return (
    <Row name={t('claim.where')} was={was(props, ['where'], had)}>
      {draft.where.map((place) => (
        <PlaceBox
          key={place.slot}
          place={place}
          onChange={(now) => set({ ...draft, where: put(draft.where, place.slot, now) })}
          onRemove={() => set({ ...draft, where: put(draft.where, place.slot, null) })}
        />
      ))}
      <AddItem label={t('edit.addPlace')} onPress={add} />
    </Row>
  );
}

function Actors(props: Props) {
  const { draft, set, original } = props;
  const { t } = useWords();
  const had = ({ who }: Claim) =>
    who.map(({ role, name }) => `${t(`role.${role}`)} ${name}`).join(t('unit.comma')) || t('edit.nothing');
  const add = () => {
    const slot = nextSlot(draft.who, original?.slots.who ?? []);
    set({ ...draft, who: [...draft.who, { slot, role: 'perpetrator', name: '', kind: 'unknown' }] });
  };
  return (
    <Row name={t('claim.who')} was={was(props, ['who'], had)}>
      {draft.who.map((actor) => (
        <ActorRow
          key={actor.slot}
          actor={actor}
          set={(now) => set({ ...draft, who: put(draft.who, actor.slot, now) })}
          remove={() => set({ ...draft, who: put(draft.who, actor.slot, null) })}
        />
      ))}
      <AddItem label={t('edit.addActor')} onPress={add} />
    </Row>
  );
}

function OwnFields({ draft, set, book, original }: Props) {
  const words = useWords();
  return book?.fields.map(({ name, codes, type }) => {
    const label = named('field', name, words);
    const value = draft.fields[name] ?? '';
    const change = (text: string) => set({ ...draft, fields: { ...draft.fields, [name]: text } });
    const had = original?.claim.fields[name];
    const one = codes && type === 'code';
    const changed = original && (original.draft.fields[name] ?? '') !== value;
    const said = had === undefined ? words.t('edit.nothing') : fieldWords(had, words);
    return (
      <Row key={name} name={label} was={changed ? said : null}>
        {one ? (
          <Choice
            label={label}
            value={value}
            of={['', ...codes]}
            says={(code) => (code ? plainWords(code) : words.t('edit.nothing'))}
            onChange={change}
          />
        ) : (
          <TextBox label={label} value={value} onChange={change} hint={words.t(`edit.types.${type}`)} />
        )}
      </Row>
    );
  });
}

/** Every field of a claim with a control that fits it; what the reader had stands struck beside what differs. */
export function ClaimForm(props: Props) {
  const words = useWords();
  const { t } = words;
  const { draft, set, book } = props;
  return (
    <>
      <Row
        name={t('path.kind')}
        was={was(
          props,
          ['kind', 'scope'],
          ({ kind, scope }) => `${named('kind', kind, words)}, ${t(`scope.${scope}`)}`,
        )}
      >
        <Choice
          label={t('path.kind')}
          value={draft.kind}
          of={book ? Object.keys(book.kinds) : [draft.kind]}
          says={(kind) => named('kind', kind, words)}
          onChange={(kind) => set({ ...draft, kind })}
          start
        />
        <Choice
          label={t('path.scope')}
          value={draft.scope}
          of={scopes}
          says={(word) => t(`scope.${word}`)}
          onChange={(scope) => set({ ...draft, scope })}
        />
      </Row>
      <Row
        name={t('path.certainty')}
        was={was(props, ['certainty', 'background'], ({ certainty, background }) =>
          [t(`certainty.${certainty}`), background ? t('claim.background') : '']
            .filter(Boolean)
            .join(t('unit.comma')),
        )}
      >
        <Choice
          label={t('path.certainty')}
          value={draft.certainty}
          of={certainties}
          says={(word) => t(`certainty.${word}`)}
          onChange={(certainty) => set({ ...draft, certainty })}
        />
        <Check
          label={t('claim.background')}
          value={draft.background}
          onChange={(background) => set({ ...draft, background })}
        />
      </Row>
      <Counts {...props} />
      <Row name={t('claim.when')} was={was(props, ['from', 'to'], ({ when }) => whenWords(when, words))}>
        <DayBox
          label={t('edit.from')}
          value={draft.from}
          onChange={(from) => set({ ...draft, from, to: draft.to || from })}
        />
        <span aria-hidden="true">–</span>
        <DayBox label={t('edit.to')} value={draft.to} onChange={(to) => set({ ...draft, to })} />
      </Row>
      <Places {...props} />
      <Actors {...props} />
      <OwnFields {...props} />
      <Row
        name={t('claim.saidBy')}
        was={was(props, ['chain'], ({ chain }) => chain.join('; ') || t('claim.noChain'))}
      >
        <TextBox
          label={t('claim.saidBy')}
          hint={t('edit.chainHint')}
          value={draft.chain}
          onChange={(chain) => set({ ...draft, chain })}
        />
      </Row>
    </>
  );
}
