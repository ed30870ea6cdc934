import { useState } from 'react';
import type { ReportOutline } from '../../server/contract.js';
import { numberWords } from '../format.js';
import { named, useWords } from '../i18n.js';
import { DayInput } from '../parts/dayInput.js';
import { FilterChoice, FilterGroup, FilterPick } from '../parts/filter.js';
import { Icon } from '../parts/icon.js';
import { Swatch } from '../parts/register.js';
import { sharingWords } from '../parts/tlp.js';
import { useHere } from '../people/session.js';
import { useNames, useSources } from '../queries.js';
import { type Listed, news, states } from './filter.js';
import { registers } from './registers.js';
import { newsIcons } from './row.js';

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
    <FilterGroup title={t('inbox.state')}>
      <FilterChoice pressed={!listed.state} onPress={() => onChange({ state: undefined })} count={n(all)}>
        {t('inbox.any')}
      </FilterChoice>
      {states.map((state) => (
        <FilterChoice
          key={state}
          pressed={listed.state === state}
          onPress={() => flip('state', state)}
          count={n(each?.[state])}
        >
          <span className="state-dot" data-state={state} />
          {t(`state.${state}`)}
        </FilterChoice>
      ))}
    </FilterGroup>
  );
}

function People({ listed, onChange }: Narrowing) {
  const { t } = useWords();
  const names = useNames().data ?? [];
  const me = useHere().data?.member?.name;
  const to = (assignee: string | undefined) => onChange({ assignee, unassigned: undefined });
  return (
    <>
      <FilterGroup title={t('inbox.person')}>
        {me && (
          <FilterChoice
            pressed={listed.assignee === me}
            onPress={() => to(listed.assignee === me ? undefined : me)}
          >
            {t('inbox.mine')}
          </FilterChoice>
        )}
        <FilterChoice
          pressed={Boolean(listed.unassigned)}
          onPress={() => onChange({ unassigned: listed.unassigned ? undefined : true, assignee: undefined })}
        >
          {t('inbox.nobody')}
        </FilterChoice>
      </FilterGroup>
      <FilterPick
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
        <DayInput
          key={name}
          label={t(`inbox.${name}`)}
          value={listed[name] ?? ''}
          atOnce={() => true}
          onDay={(day) => onChange({ [name]: day || undefined })}
        />
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
        <FilterGroup title={t('inbox.news')}>
          {news.map((one) => (
            <FilterChoice key={one} pressed={listed.news === one} onPress={() => flip('news', one)}>
              <Icon name={newsIcons[one]} />
              {t(`news.${one}`)}
            </FilterChoice>
          ))}
          <FilterChoice pressed={Boolean(listed.failed)} onPress={() => flip('failed', true)}>
            <Icon name="cross" />
            {t('inbox.checksFail')}
          </FilterChoice>
        </FilterGroup>
        <FilterGroup title={t('inbox.register')}>
          {registers.map((register) => (
            <FilterChoice
              key={register}
              pressed={listed.register === register}
              onPress={() => flip('register', register)}
            >
              <Swatch register={register} />
              {named('register', register, words)}
            </FilterChoice>
          ))}
        </FilterGroup>
        <People {...{ listed, onChange }} />
        <FilterPick
          title={t('inbox.source')}
          any={t('inbox.anySource')}
          value={listed.source ?? ''}
          options={sources}
          onPick={(source) => onChange({ source })}
        />
        <FilterPick
          title={t('sharing.title')}
          any={t('sharing.any')}
          value={listed.sharing ?? ''}
          options={sharingWords.map((id) => ({ id, name: t(`sharing.is.${id}`) }))}
          onPick={(sharing) => onChange({ sharing: sharingWords.find((one) => one === sharing) })}
        />
        <Published {...{ listed, onChange }} />
      </div>
    </aside>
  );
}
