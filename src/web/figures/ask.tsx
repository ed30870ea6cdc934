import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { named, useWords } from '../i18n.js';
import { registers } from '../inbox/registers.js';
import { Choice } from '../parts/choice.js';
import { isMeant } from '../parts/dayMeant.js';
import { Icon } from '../parts/icon.js';
import { go } from '../route.js';
import {
  type Asked,
  type FilterName,
  figuresPath,
  filterNames,
  groups,
  measures,
  periods,
} from './question.js';
import { measureName } from './sums.js';

interface TextProps {
  label: string;
  value: string;
  type?: 'text' | 'date';
  onChange: (value: string) => void;
}

/** What is typed counts once it is finished: on Enter, or when the field is left. */
function Text({ label, value, type = 'text', onChange }: TextProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const finish = () => {
    if (type === 'date' && !isMeant(typed)) setTyped(value);
    else if (typed.trim() !== value) onChange(typed.trim());
  };
  const id = useId();
  return (
    <div className="ask-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        type={type}
        dir={type === 'date' ? undefined : 'auto'}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={finish}
        onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && finish()}
      />
    </div>
  );
}

/** Parts of a filter that come with an address from elsewhere: shown, and let go. */
const others = ['kind', 'source', 'certainty', 'state', 'accounts', 'sharing', 'area'] as const;

/** The question, each part of it a choice; the address is the question. */
export function Ask({ asked, query }: { asked: Asked; query: URLSearchParams }) {
  const words = useWords();
  const { t } = words;
  const { question, filter } = asked;
  const change = (changes: Readonly<Record<string, string | null>>) => go(figuresPath(query, changes), true);
  const text = (name: FilterName, type?: 'date') => (
    <Text
      label={t(`figures.filter.${name}`)}
      value={filter[name] ?? ''}
      {...(type && { type })}
      onChange={(value) => change({ [name]: value })}
    />
  );
  const sided = question.measure !== 'events';
  const narrowed = Object.keys(filter).length > 0;
  return (
    <search className="ask" aria-label={t('figures.question')}>
      <div className="ask-row">
        <Choice
          className="ask-field"
          label={t('figures.measure')}
          value={question.measure}
          options={measures.map((measure) => [measure, measureName(measure, words)])}
          onChange={(measure) => change({ measure })}
        />
        <Choice
          className="ask-field"
          label={t('figures.period')}
          value={question.by}
          options={periods.map((by) => [by, t(`figures.by.${by}`)])}
          onChange={(by) => change({ by })}
        />
        <Choice
          className="ask-field"
          label={t('figures.apart')}
          value={question.group}
          options={groups
            .filter((group) => sided || group !== 'side')
            .map((group) => [group, t(`figures.group.${group}`)])}
          onChange={(group) => change({ group })}
        />
      </div>
      <div className="ask-row ask-more">
        <Choice
          className="ask-field"
          label={t('figures.filter.register')}
          value={filter.register ?? ''}
          options={[
            ['', t('figures.anyRegister')],
            ...registers.map((register) => [register, named('register', register, words)] as const),
          ]}
          onChange={(register) => change({ register, kind: null })}
        />
        {text('from', 'date')}
        {text('to', 'date')}
        {text('place')}
        {text('actor')}
        {others.map(
          (name) =>
            filter[name] && (
              <button
                key={name}
                type="button"
                className="button held"
                onClick={() => change({ [name]: null })}
              >
                <span>
                  {t(`figures.filter.${name}`)}:{' '}
                  {name === 'kind' ? named('kind', filter[name], words) : filter[name]}
                </span>
                <Icon name="cross" />
                <span className="hidden">{t('figures.letGo')}</span>
              </button>
            ),
        )}
        {narrowed && (
          <button
            type="button"
            className="button bare"
            onClick={() => change(Object.fromEntries(filterNames.map((name) => [name, null])))}
          >
            {t('figures.clear')}
          </button>
        )}
      </div>
    </search>
  );
}
