import { type ReactNode, useState } from 'react';
import type { ReportOutline } from '../../server/contract.js';
import { numberWords } from '../format.js';
import { named, useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import { Swatch } from '../parts/register.js';
import { useHere } from '../people/session.js';
import { useNames, useSources } from '../queries.js';
import { type Listed, news, states } from './filter.js';
import { registers } from './registers.js';
import { newsIcons } from './row.js';

interface ChoiceProps {
  pressed: boolean;
  onPress: () => void;
  children: ReactNode;
  count?: string | undefined;
}

function Choice({ pressed, onPress, children, count }: ChoiceProps) {
  return (
    <li>
      <button type="button" className="filter-choice" aria-pressed={pressed} onClick={onPress}>
        {children}
        {count !== undefined && <span className="filter-choice-count num">{count}</span>}
      </button>
    </li>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="filter-group">
      <h2>{title}</h2>
      <ul>{children}</ul>
    </div>
  );
}

interface Props {
  listed: Listed;
  outline: ReportOutline | undefined;
  onChange: (change: Listed) => void;
}

type Flip = (name: keyof Listed, value: string | true) => void;

function States({ listed, outline, onChange, flip }: Props & { flip: Flip }) {
  const words = useWords();
  const { t } = words;
  const each = outline?.states ?? undefined;
  const n = (count: number | undefined) => (count === undefined ? undefined : numberWords(count, words));
  const all = each && each.new + each.inReview + each.done;
  return (
    <Group title={t('inbox.state')}>
      <Choice pressed={!listed.state} onPress={() => onChange({ state: undefined })} count={n(all)}>
        {t('inbox.any')}
      </Choice>
      {states.map((state) => (
        <Choice
          key={state}
          pressed={listed.state === state}
          onPress={() => flip('state', state)}
          count={n(each?.[state])}
        >
          <span className="state-dot" data-state={state} />
          {t(`state.${state}`)}
        </Choice>
      ))}
    </Group>
  );
}

interface PickProps {
  title: string;
  any: string;
  value: string;
  options: readonly { id: string; name: string }[];
  onPick: (id: string | undefined) => void;
}

/** One of many, where buttons would be too many. */
function Pick({ title, any, value, options, onPick }: PickProps) {
  const known = value === '' || options.some(({ id }) => id === value);
  return (
    <label className="filter-group pick">
      <span className="pick-title">{title}</span>
      <select aria-label={title} value={value} onChange={({ target }) => onPick(target.value || undefined)}>
        <option value="">{any}</option>
        {!known && <option value={value}>{value}</option>}
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function People({ listed, onChange }: Narrowing) {
  const { t } = useWords();
  const names = useNames().data ?? [];
  const me = useHere().data?.member?.name;
  const to = (assignee: string | undefined) => onChange({ assignee, unassigned: undefined });
  return (
    <>
      <Group title={t('inbox.person')}>
        {me && (
          <Choice
            pressed={listed.assignee === me}
            onPress={() => to(listed.assignee === me ? undefined : me)}
          >
            {t('inbox.mine')}
          </Choice>
        )}
        <Choice
          pressed={Boolean(listed.unassigned)}
          onPress={() => onChange({ unassigned: listed.unassigned ? undefined : true, assignee: undefined })}
        >
          {t('inbox.nobody')}
        </Choice>
      </Group>
      <Pick
        title={t('inbox.somebody')}
        any={t('inbox.anybody')}
        value={listed.assignee ?? ''}
        options={names.map((name) => ({ id: name, name }))}
        onPick={to}
      />
    </>
  );
}

type Narrowing = Omit<Props, 'outline'>;

function Published({ listed, onChange }: Narrowing) {
  const { t } = useWords();
  return (
    <div className="filter-group dates">
      <h2>{t('inbox.publishedIn')}</h2>
      {(['from', 'to'] as const).map((name) => (
        <label key={name}>
          <span>{t(`inbox.${name}`)}</span>
          <input
            type="date"
            value={listed[name] ?? ''}
            onChange={({ target }) => onChange({ [name]: target.value || undefined })}
          />
        </label>
      ))}
    </div>
  );
}

/** What narrows the inbox; pressing a chosen one again lets it go. */
export function Filters({ listed, outline, onChange }: Props) {
  const words = useWords();
  const { t } = words;
  const [open, setOpen] = useState(false);
  const sources = useSources().data ?? [];
  const flip: Flip = (name, value) => onChange({ [name]: listed[name] === value ? undefined : value });
  return (
    <aside className="filters" aria-label={t('report.show')} data-open={open || undefined}>
      <States {...{ listed, outline, onChange, flip }} />
      <button
        type="button"
        className="button small filters-more"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('inbox.filters')} <Icon name={open ? 'up' : 'down'} />
      </button>
      <div className="filters-rest">
        <Group title={t('inbox.news')}>
          {news.map((one) => (
            <Choice key={one} pressed={listed.news === one} onPress={() => flip('news', one)}>
              <Icon name={newsIcons[one]} />
              {t(`news.${one}`)}
            </Choice>
          ))}
          <Choice pressed={Boolean(listed.failed)} onPress={() => flip('failed', true)}>
            <Icon name="cross" />
            {t('inbox.checksFail')}
          </Choice>
        </Group>
        <Group title={t('inbox.register')}>
          {registers.map((register) => (
            <Choice
              key={register}
              pressed={listed.register === register}
              onPress={() => flip('register', register)}
            >
              <Swatch register={register} />
              {named('register', register, words)}
            </Choice>
          ))}
        </Group>
        <People {...{ listed, onChange }} />
        <Pick
          title={t('inbox.source')}
          any={t('inbox.anySource')}
          value={listed.source ?? ''}
          options={sources}
          onPick={(source) => onChange({ source })}
        />
        <Published {...{ listed, onChange }} />
      </div>
    </aside>
  );
}
