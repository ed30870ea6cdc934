import type { ReactNode } from 'react';
import type { ReportFilter, ReportState, ReportSummary } from '../../server/contract.js';
import { named, useWords } from '../i18n.js';
import { Swatch } from '../parts/register.js';
import { registers } from './registers.js';

const states: ReportState[] = ['new', 'inReview', 'done'];

interface ChoiceProps {
  pressed: boolean;
  onPress: () => void;
  children: ReactNode;
}

function Choice({ pressed, onPress, children }: ChoiceProps) {
  return (
    <li>
      <button type="button" className="choice" aria-pressed={pressed} onClick={onPress}>
        {children}
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
  filter: ReportFilter;
  rows: ReportSummary[];
  onChange: (change: ReportFilter) => void;
}

/** What narrows the inbox; pressing a chosen one again lets it go. */
export function Filters({ filter, rows, onChange }: Props) {
  const words = useWords();
  const { t } = words;
  const sources = [
    ...new Map(rows.flatMap(({ source }) => (source ? [[source.id, source.name]] : []))),
  ].slice(0, 12);
  const flip = (name: keyof ReportFilter, value: string) =>
    onChange({ [name]: filter[name] === value ? undefined : value });
  return (
    <aside className="filters" aria-label={t('report.show')}>
      <Group title={t('inbox.state')}>
        <Choice pressed={!filter.state} onPress={() => onChange({ state: undefined })}>
          {t('inbox.any')}
        </Choice>
        {states.map((state) => (
          <Choice key={state} pressed={filter.state === state} onPress={() => flip('state', state)}>
            <span className="state-dot" data-state={state} />
            {t(`state.${state}`)}
          </Choice>
        ))}
      </Group>
      <Group title={t('inbox.register')}>
        {registers.map((register) => (
          <Choice
            key={register}
            pressed={filter.register === register}
            onPress={() => flip('register', register)}
          >
            <Swatch register={register} />
            {named('register', register, words)}
          </Choice>
        ))}
      </Group>
      {(sources.length > 1 || filter.source) && (
        <Group title={t('inbox.source')}>
          {sources.map(([id, name]) => (
            <Choice key={id} pressed={filter.source === id} onPress={() => flip('source', id ?? '')}>
              <bdi>{name}</bdi>
            </Choice>
          ))}
        </Group>
      )}
    </aside>
  );
}
