import { useState } from 'react';
import type { CatalogueEntry, NamingDecision, Site } from '../../server/contract.js';
import { numeralIn } from '../../words/numeral.js';
import { useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import type { Known } from './api.js';
import { DecisionDialog, Field, useSettled } from './dialog.js';
import { regionName } from './kind.js';
import { useKnown } from './queries.js';

const precisions: readonly Site['precision'][] = ['exact', 'near', 'admin2', 'admin1', 'country', 'unknown'];

// What is no number lies nowhere.
const degrees = (text: string) => {
  const given = numeralIn(text, 'degree');
  return given === undefined ? Number.NaN : given;
};
const isWithin = (value: number | null, most: number) => value === null || Math.abs(value) <= most;

interface PrecisionProps {
  value: Site['precision'];
  onChange: (value: Site['precision']) => void;
}

function Precision({ value, onChange }: PrecisionProps) {
  const { t } = useWords();
  return (
    <div className="field">
      <label htmlFor="precision">{t('names.precisionLabel')}</label>
      <span className="select">
        <select
          id="precision"
          className="input"
          value={value}
          onChange={(event) => onChange(event.target.value as Site['precision'])}
        >
          {precisions.map((precision) => (
            <option key={precision} value={precision}>
              {t(`names.precision.${precision}`)}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </div>
  );
}

function Found({ asked, take }: { asked: string; take: (place: Known) => void }) {
  const words = useWords();
  const { data } = useKnown(asked);
  if (!data || data.length === 0 || asked.trim().length < 2) return null;
  return (
    <ul className="choices" aria-label={words.t('names.gazetteer')}>
      {data.slice(0, 6).map((place) => (
        <li key={`${place.geonameId} ${place.name} ${place.lat}`}>
          <button type="button" className="choice" onClick={() => take(place)}>
            <bdi className="name-title">{place.name}</bdi>
            <span className="soft">
              {[place.admin1, place.country && regionName(place.country, words)].filter(Boolean).join(', ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Where a place lies: as the gazetteer has it, or as somebody knows. */
export function LocateForm({ entry, close }: { entry: CatalogueEntry; close: () => void }) {
  const { t } = useWords();
  const before = entry.site;
  const [search, setSearch] = useState('');
  const [geonameId, setGeonameId] = useState(before?.geonameId ?? null);
  const [lat, setLat] = useState(`${before?.lat ?? ''}`);
  const [lon, setLon] = useState(`${before?.lon ?? ''}`);
  const [country, setCountry] = useState(before?.country ?? '');
  const [admin1, setAdmin1] = useState(before?.admin1 ?? '');
  const [precision, setPrecision] = useState<Site['precision']>(before?.precision ?? 'near');
  const [why, setWhy] = useState('');
  const asked = useSettled(search, search);
  const take = (place: Known) => {
    setGeonameId(place.geonameId);
    setLat(`${place.lat ?? ''}`);
    setLon(`${place.lon ?? ''}`);
    setCountry(place.country ?? '');
    setAdmin1(place.admin1 ?? '');
    setPrecision(place.precision);
    setSearch('');
  };
  const own = (set: (text: string) => void) => (text: string) => {
    // What somebody moves by hand is no longer where GeoNames has it.
    setGeonameId(null);
    set(text);
  };
  const site: Site = {
    geonameId,
    lat: degrees(lat),
    lon: degrees(lon),
    country: country.trim().toUpperCase() || null,
    admin1: admin1.trim() || null,
    precision,
  };
  const whole =
    (site.lat === null) === (site.lon === null) &&
    isWithin(site.lat, 90) &&
    isWithin(site.lon, 180) &&
    (site.country === null || /^[A-Z]{2}$/.test(site.country));
  const decision: NamingDecision | null =
    whole && JSON.stringify(site) !== JSON.stringify(before)
      ? { act: 'locate', what: 'place', entry: entry.id, site, ...(why.trim() && { why: why.trim() }) }
      : null;
  return (
    <DecisionDialog
      title={t('names.locateTitle')}
      says={t('names.locateSays')}
      decision={decision}
      confirm={t('names.locate')}
      close={close}
    >
      <Field label={t('names.gazetteer')} value={search} onChange={setSearch} hint={entry.name} first />
      <Found asked={asked} take={take} />
      <div className="fields">
        <Field label={t('names.lat')} value={lat} onChange={own(setLat)} hint="13.18" />
        <Field label={t('names.lon')} value={lon} onChange={own(setLon)} hint="30.22" />
        <Field label={t('names.province')} value={admin1} onChange={setAdmin1} />
        <Field label={t('names.countryCode')} value={country} onChange={setCountry} hint="SD" />
      </div>
      <Precision value={precision} onChange={setPrecision} />
      <Field label={t('names.becauseOr')} value={why} onChange={setWhy} />
    </DecisionDialog>
  );
}
