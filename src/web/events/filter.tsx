import { type ReactNode, useId } from 'react';
import type { AccountsState, Certainty, EventState, SharingLevel } from '../../server/contract.js';
import { named, useWords } from '../i18n.js';
import { registers } from '../inbox/registers.js';
import { Icon } from '../parts/icon.js';
import { RegisterToggles } from '../parts/register.js';
import { sharingWords, Tlp } from '../parts/tlp.js';
import { go } from '../route.js';
import {
  addressOf,
  clearedOf,
  type Field,
  type Filter,
  flipped,
  partsOf,
  without,
  wordsIn,
} from './address.js';
import { AreaFields } from './areaFields.js';
import { kindsOf } from './kinds.js';
import { Typed } from './typed.js';
import { partWords } from './words.js';

const states: EventState[] = ['unjudged', 'partly', 'accepted'];
/** The same dots as a report's states have: how much of the work is done. */
const dots: Readonly<Record<EventState, string>> = { unjudged: 'new', partly: 'inReview', accepted: 'done' };
const accounts: AccountsState[] = ['differ', 'settled', 'agree'];
const certainties: Certainty[] = ['stated', 'alleged', 'denied', 'planned', 'possible'];

interface Props {
  query: URLSearchParams;
  filter: Filter;
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="filter-group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

interface ChoicesProps extends Props {
  field: Field;
  words: readonly string[];
  say: (word: string) => ReactNode;
}

/** Words of which any may be chosen; each is pressed or not. */
function Choices({ query, filter, field, words, say }: ChoicesProps) {
  const chosen = wordsIn(filter[field]);
  return (
    <ul>
      {words.map((word) => (
        <li key={word}>
          <button
            type="button"
            className="filter-choice"
            aria-pressed={chosen.includes(word)}
            onClick={() => go(addressOf(query, { [field]: flipped(filter[field], word) }), true)}
          >
            {say(word)}
          </button>
        </li>
      ))}
    </ul>
  );
}

const ChoiceGroup = ({ title, ...choices }: ChoicesProps & { title: string }) => (
  <Group title={title}>
    <Choices {...choices} />
  </Group>
);

/** The kinds of the registers that are chosen, in a fold: there are many. */
function Kinds({ query, filter }: Props) {
  const words = useWords();
  const chosen = wordsIn(filter.register).filter((register) => kindsOf[register]);
  const offered = (chosen.length > 0 ? chosen : [...registers]).map(
    (register) => [register, kindsOf[register] ?? []] as const,
  );
  return (
    <details className="filter-fold" open={filter.kind !== undefined || undefined}>
      <summary>{words.t('events.kind')}</summary>
      {offered.map(([register, kinds]) => (
        <ChoiceGroup
          key={register}
          title={named('register', register, words)}
          query={query}
          filter={filter}
          field="kind"
          words={kinds}
          say={(kind) => named('kind', kind, words)}
        />
      ))}
    </details>
  );
}

/** What narrows events, in every view of them; all of it is in the address. */
export function EventFilters({ query, filter }: Props) {
  const words = useWords();
  const { t } = words;
  const set = (field: Field) => (value: string) => go(addressOf(query, { [field]: value.trim() }), true);
  return (
    <div className="event-filters">
      <Group title={t('events.period')}>
        <div className="typed-pair">
          <Typed label={t('events.from')} type="date" value={filter.from ?? ''} onChange={set('from')} />
          <Typed label={t('events.to')} type="date" value={filter.to ?? ''} onChange={set('to')} />
        </div>
      </Group>
      <Group title={t('events.whereWho')}>
        <Typed label={t('events.place')} value={filter.place ?? ''} onChange={set('place')} />
        <Typed label={t('events.actor')} value={filter.actor ?? ''} onChange={set('actor')} />
        <Typed label={t('events.source')} value={filter.source ?? ''} onChange={set('source')} />
      </Group>
      <AreaFields area={filter.area} onChange={set('area')} />
      <ChoiceGroup
        title={t('events.state')}
        query={query}
        filter={filter}
        field="state"
        words={states}
        say={(state) => (
          <>
            <span className="state-dot" data-state={dots[state as EventState]} />
            {t(`events.stateIs.${state}`)}
          </>
        )}
      />
      <ChoiceGroup
        title={t('events.accounts')}
        query={query}
        filter={filter}
        field="accounts"
        words={accounts}
        say={(one) => t(`events.accountsIs.${one}`)}
      />
      <ChoiceGroup
        title={t('events.certainty')}
        query={query}
        filter={filter}
        field="certainty"
        words={certainties}
        say={(certainty) => (
          <>
            <Icon name={certainty as Certainty} />
            {t(`certainty.${certainty}`)}
          </>
        )}
      />
      <ChoiceGroup
        title={t('sharing.title')}
        query={query}
        filter={filter}
        field="sharing"
        words={sharingWords}
        say={(level) => (level === 'none' ? t('sharing.is.none') : <Tlp level={level as SharingLevel} />)}
      />
      <Kinds query={query} filter={filter} />
    </div>
  );
}

/** The registers, each in or out; none chosen is all. */
export function RegisterChips({ query, filter }: Props) {
  const chosen = wordsIn(filter.register);
  return (
    <RegisterToggles
      registers={registers.map((register) => ({ register, pressed: chosen.includes(register) }))}
      flip={(register) => go(addressOf(query, { register: flipped(filter.register, register) }), true)}
    />
  );
}

/** The parts of the filter that are in force, each with a way to drop it. */
export function FilterParts({ query, filter }: Props) {
  const words = useWords();
  const { t } = words;
  const parts = partsOf(filter).filter(([field]) => field !== 'register');
  if (parts.length === 0) return null;
  return (
    <ul className="filter-parts" aria-label={t('events.inForce')}>
      {parts.map((part) => (
        <li key={part.join(' ')}>
          <button
            type="button"
            className="filter-part"
            aria-label={t('events.drop', { what: partWords(part, words) })}
            onClick={() => go(without(query, part), true)}
          >
            <bdi>{partWords(part, words)}</bdi> <Icon name="cross" />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="filter-clear" onClick={() => go(clearedOf(query), true)}>
          {t('events.clear')}
        </button>
      </li>
    </ul>
  );
}
