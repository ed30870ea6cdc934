import type { ReactNode } from 'react';
import type { Counted, CountedCell, CountedPeriod, Sum, TotalOf } from '../../server/contract.js';
import { numberWords, titleWords } from '../format.js';
import { useWords } from '../i18n.js';
import { Link } from '../parts/link.js';
import { groupName } from './names.js';
import { figuresPath, openPath } from './question.js';
import { periodWords } from './slots.js';
import { measureName, sumNumber } from './sums.js';

interface Props {
  answer: Counted;
  query: URLSearchParams;
}

interface NumberProps {
  query: URLSearchParams;
  sum: Sum | undefined;
  name: string;
  /** Those who do not say have a column of their own. */
  alone?: boolean;
  cell: { period?: string | null; group?: string | null };
}

/** A number that opens its sentences; how many do not say stands beside it. */
function NumberLink({ query, sum, name, cell, alone = false }: NumberProps) {
  const words = useWords();
  if (!sum || sum.stated + sum.silent === 0) return null;
  return (
    <Link className="cell-link" to={openPath(query, cell)}>
      <span className="hidden">{name}: </span>
      {sumNumber(sum, words)}
      {!alone && sum.silent > 0 && <span className="cell-silent"> ○ {numberWords(sum.silent, words)}</span>}
    </Link>
  );
}

const sides: readonly TotalOf[] = ['victims', 'perpetrators', 'unknown'];

const sidesIn = (cells: readonly Pick<CountedCell, 'sides'>[]) =>
  sides.filter((side) => cells.some((cell) => cell.sides[side]));

/** A row a period: the number, in how many events, and by side where people were harmed. */
function ByPeriod({ answer, query }: Props) {
  const words = useWords();
  const { t } = words;
  const { by, measure, periods, total } = answer;
  const counts = measure === 'events';
  const apart = sidesIn([total]);
  const rows: [string, CountedPeriod | (Counted['total'] & { period?: undefined })][] = [
    [t('figures.all'), total],
    ...periods.map((cell): [string, CountedPeriod] => [periodWords(cell, by, words), cell]),
  ];
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t(`figures.by.${by}`)}</th>
          <th scope="col">{measureName(measure, words)}</th>
          {!counts && <th scope="col">{t('figures.stating')}</th>}
          {!counts && <th scope="col">{t('figures.notStating')}</th>}
          {apart.map((side) => (
            <th key={side} scope="col">
              {titleWords(t(`of.${side}`))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, sum]) => (
          <tr key={name} className={sum === total ? 'total' : undefined}>
            <th scope="row">{name}</th>
            <td className="num">
              <NumberLink
                query={query}
                sum={sum}
                alone
                name={name}
                cell={sum.period === undefined ? {} : { period: sum.period }}
              />
            </td>
            {!counts && <td className="num">{numberWords(sum.stated, words)}</td>}
            {!counts && (
              <td className="num">
                {sum.silent > 0 && (
                  <Link
                    className="cell-link"
                    to={openPath(query, sum.period === undefined ? {} : { period: sum.period })}
                  >
                    <span className="hidden">{name}: </span>
                    {numberWords(sum.silent, words)}
                  </Link>
                )}
              </td>
            )}
            {apart.map((side) => {
              const own = sum.sides[side];
              return (
                <td key={side} className="num">
                  {own && sumNumber(own, words)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Which part of the filter a group stands for. */
function narrowing({ group }: Counted, key: string, name: string | null): Record<string, string> | null {
  if (group === 'kind') return { kind: key };
  if (group === 'actor') return { actor: name ?? key };
  if (group === 'country') return { place: key };
  if (group === 'province') return { place: key.split('/').slice(1).join('/') };
  return null;
}

function GroupHead({ answer, query, index }: Props & { index: number }) {
  const words = useWords();
  const one = answer.groups[index]!;
  const name = groupName(one, answer.group, words);
  const narrow = one.key === null ? null : narrowing(answer, one.key, one.name);
  if (!narrow) return <bdi>{name}</bdi>;
  return (
    <Link to={figuresPath(query, { ...narrow, group: null })} title={words.t('figures.narrowTo', { name })}>
      <bdi>{name}</bdi>
    </Link>
  );
}

/** A row a period, a column a group. */
function ByGroup({ answer, query }: Props) {
  const words = useWords();
  const { t } = words;
  const { by, group, groups, periods, total } = answer;
  const at = (period: string | null, key: string | null) =>
    answer.cells.find((cell) => cell.period === period && cell.group === key);
  const names = groups.map((one) => groupName(one, group, words));
  return (
    <table className="pivot">
      <thead>
        <tr>
          <th scope="col">{t(`figures.by.${by}`)}</th>
          <th scope="col">{t('figures.all')}</th>
          {groups.map((one, index) => (
            <th key={one.key ?? '-'} scope="col">
              <GroupHead answer={answer} query={query} index={index} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr className="total">
          <th scope="row">{t('figures.all')}</th>
          <td className="num">
            <NumberLink query={query} sum={total} name={t('figures.all')} cell={{}} />
          </td>
          {groups.map((one, index) => (
            <td key={one.key ?? '-'} className="num">
              <NumberLink query={query} sum={one} name={names[index]!} cell={{ group: one.key }} />
            </td>
          ))}
        </tr>
        {periods.map((cell) => {
          const name = periodWords(cell, by, words);
          return (
            <tr key={cell.period ?? '-'}>
              <th scope="row">{name}</th>
              <td className="num">
                <NumberLink query={query} sum={cell} name={name} cell={{ period: cell.period }} />
              </td>
              {groups.map(({ key }, index) => (
                <td key={key ?? '-'} className="num">
                  <NumberLink
                    query={query}
                    sum={at(cell.period, key)}
                    name={`${names[index]} · ${name}`}
                    cell={{ period: cell.period, group: key }}
                  />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A row a group: all periods are one. */
function OneEach({ answer, query }: Props) {
  const words = useWords();
  const { t } = words;
  const { group, groups, measure, total } = answer;
  const counts = measure === 'events';
  const rows: { sum: Sum; head: ReactNode; name: string; cell: { group?: string | null } }[] = [
    { sum: total, head: t('figures.all'), name: t('figures.all'), cell: {} },
    ...groups.map((one, index) => ({
      sum: one,
      head: <GroupHead answer={answer} query={query} index={index} />,
      name: groupName(one, group, words),
      cell: { group: one.key },
    })),
  ];
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t(`figures.group.${group}`)}</th>
          <th scope="col">{measureName(measure, words)}</th>
          {!counts && <th scope="col">{t('figures.stating')}</th>}
          {!counts && <th scope="col">{t('figures.notStating')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ sum, head, name, cell }) => (
          <tr key={name} className={sum === total ? 'total' : undefined}>
            <th scope="row">{head}</th>
            <td className="num">
              <NumberLink query={query} sum={sum} alone name={name} cell={cell} />
            </td>
            {!counts && <td className="num">{numberWords(sum.stated, words)}</td>}
            {!counts && <td className="num">{sum.silent > 0 ? numberWords(sum.silent, words) : ''}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same numbers as the drawing, each opening its sentences. */
export function CountedTable({ answer, query }: Props) {
  const { t } = useWords();
  const { by, group, moreGroups } = answer;
  return (
    <>
      <p className="table-hint soft" id="counted-hint">
        {t('figures.sideways')}
      </p>
      <section
        className="table-pane"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('figures.table')}
        aria-describedby="counted-hint"
      >
        {by === 'all' && group !== 'none' && <OneEach answer={answer} query={query} />}
        {by !== 'all' && group !== 'none' && <ByGroup answer={answer} query={query} />}
        {group === 'none' && <ByPeriod answer={answer} query={query} />}
      </section>
      {moreGroups > 0 && <p className="soft">{t('figures.moreGroups', { count: moreGroups })}</p>}
      {group === 'actor' && <p className="soft">{t('figures.severalActors')}</p>}
    </>
  );
}
