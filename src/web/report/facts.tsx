import type { ReactNode } from 'react';
import type { Claim, Count, FieldValue, Where } from '../../server/contract.js';
import {
  countedWords,
  countNumber,
  dayWords,
  numberWords,
  plainWords,
  type Words,
  whenWords,
} from '../format.js';
import { named, useWords } from '../i18n.js';
import { byRole } from '../parts/roles.js';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
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
  const inside = place.admin1 && place.admin1 !== place.name ? `, ${place.admin1}` : '';
  return (
    <li>
      <bdi>
        {place.name}
        {inside}
      </bdi>{' '}
      <span className="precision" data-precision={place.precision}>
        {t(`precision.${place.precision}`)}
      </span>
    </li>
  );
}

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);

function fieldWords(value: FieldValue, words: Words): string {
  if (typeof value === 'boolean') return words.t(value ? 'unit.yes' : 'unit.no');
  if (typeof value === 'number') return numberWords(value, words);
  const said = (one: string) =>
    isDay(one) ? dayWords(one, words) : (durationWords(one, words) ?? plainWords(one));
  return Array.isArray(value) ? value.map(said).join(', ') : said(value);
}

/** "P180D" → "180 days" (ISO 8601, one unit). */
function durationWords(value: string, { locale }: Words): string | null {
  const [, amount, letter = ''] = /^P(\d+)([DWMY])$/.exec(value) ?? [];
  const unit = { D: 'day', W: 'week', M: 'month', Y: 'year' }[letter];
  return unit
    ? new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Number(amount))
    : null;
}

const isEmpty = (value: FieldValue) => value === '' || (Array.isArray(value) && value.length === 0);

/** When, where, to how many and who, as the claim has them. */
export function Facts({ claim }: { claim: Claim }) {
  const words = useWords();
  const { t } = words;
  const { when, where, who, counts, fields } = claim;
  const known = when.from || when.to || when.value;
  return (
    <dl className="facts">
      {counts.length > 0 && (
        <Fact name={t('claim.counts')}>
          <ul className="counts">
            {counts.map((count) => (
              <CountLine key={`${count.measure} ${count.quote.start} ${count.of}`} count={count} />
            ))}
          </ul>
        </Fact>
      )}
      <Fact name={t('claim.when')}>
        <span
          className={known ? 'num' : 'soft'}
          title={when.basis === 'publishedAt' ? t('when.fromPublication') : undefined}
        >
          {whenWords(when, words)}
        </span>
      </Fact>
      {where.length > 0 && (
        <Fact name={t('claim.where')}>
          <ul>
            {where.map((place) => (
              <Place key={place.name} place={place} />
            ))}
          </ul>
        </Fact>
      )}
      {byRole(who).map(([role, names]) => (
        <Fact key={role} name={t(`role.${role}`)}>
          <bdi>{names.join(', ')}</bdi>
        </Fact>
      ))}
      {Object.entries(fields)
        .filter(([, value]) => !isEmpty(value))
        .map(([name, value]) => (
          <Fact key={name} name={named('field', name, words)}>
            <bdi>{fieldWords(value, words)}</bdi>
          </Fact>
        ))}
    </dl>
  );
}
