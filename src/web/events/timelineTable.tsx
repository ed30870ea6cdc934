import type { EventTimeline } from '../../server/contract.js';
import { numberWords, whenWords } from '../format.js';
import { named, useWords } from '../i18n.js';
import { registers } from '../inbox/registers.js';
import { totalOf } from './bars.js';

interface Props {
  timeline: EventTimeline;
  onPeriod: (period: { from: string; to: string }) => void;
}

/** The numbers of the bars, latest first; each row can be made the period. */
export function TimelineTable({ timeline, onPeriod }: Props) {
  const words = useWords();
  const { t } = words;
  const shown = registers.filter((register) => timeline.bars.some((bar) => bar.registers[register]));
  return (
    <details className="timeline-table">
      <summary>{t('events.asTable')}</summary>
      <section
        className="table-pane"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('events.asTable')}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{t('events.period')}</th>
              <th scope="col">{t('events.all')}</th>
              {shown.map((register) => (
                <th key={register} scope="col">
                  {named('register', register, words)}
                </th>
              ))}
              <th scope="col">{t('events.accountsIs.differ')}</th>
            </tr>
          </thead>
          <tbody className="num">
            {[...timeline.bars].reverse().map((bar) => (
              <tr key={bar.from}>
                <th scope="row">
                  <button type="button" className="link" onClick={() => onPeriod(bar)}>
                    {whenWords({ from: bar.from, to: bar.to, value: null, basis: 'none' }, words)}
                  </button>
                </th>
                <td>{numberWords(totalOf(bar), words)}</td>
                {shown.map((register) => (
                  <td key={register}>{numberWords(bar.registers[register] ?? 0, words)}</td>
                ))}
                <td>{numberWords(bar.differ, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
