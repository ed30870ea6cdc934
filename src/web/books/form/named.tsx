import { useDeferredValue, useState } from 'react';
import type { BookField, EntryPlace, KnownPlace } from '../../../server/contract.js';
import { useWords } from '../../i18n.js';
import { useCatalogue } from '../../names/queries.js';
import { Choice } from '../../parts/choice.js';
import { liesIn, PlaceOffer, placeKey, useOffers } from '../../parts/placeOffers.js';
import { Suggest } from '../../parts/suggest.js';
import { rowsOf } from '../../queries.js';
import type { Held } from './field.js';

/** From the most exact to the least. */
const precisions = ['exact', 'near', 'admin2', 'admin1', 'country', 'unknown'] as const;

interface PlaceProps {
  field: Extract<BookField, { type: 'place' }>;
  held: Held;
  value: EntryPlace;
  onChange: (value: EntryPlace) => void;
}

/** A place by name, and how exactly it is known; no nearer than the field allows. */
export function PlaceControl({ field, held, value, onChange }: PlaceProps) {
  const words = useWords();
  const { t } = words;
  const [open, setOpen] = useState(false);
  const allowed = precisions.slice(field.nearest ? precisions.indexOf(field.nearest) : 0);
  const take = ({ name, geonameId, lat, lon, country, admin1, precision }: KnownPlace) =>
    onChange({ name, geonameId, lat: sideOf(lat), lon: sideOf(lon), country, admin1, precision });
  // As the desk asks it of such a field: coordinates to a tenth of a degree.
  const sideOf = (side: number | null) =>
    side === null || !field.nearest ? side : Math.round(side * 10) / 10;
  const offers = useOffers(value.name, open).filter(({ precision }) => allowed.includes(precision));
  return (
    <div className="ask-place">
      <Suggest
        id={held.id}
        describedBy={held.describedBy}
        wrong={held.wrong}
        offers={t('edit.places')}
        value={value.name}
        items={offers}
        keyOf={placeKey}
        show={(found) => <PlaceOffer place={found} />}
        onOpen={setOpen}
        // Another name is another place: nothing of the old one may stay behind it.
        onType={(name) =>
          onChange({
            name,
            geonameId: null,
            lat: null,
            lon: null,
            country: null,
            admin1: null,
            precision: 'unknown',
          })
        }
        take={take}
      />
      {value.name !== '' && (
        <>
          <Choice
            quiet
            className="ask-precision"
            label={t('edit.precision')}
            value={value.precision}
            options={allowed.map((one) => [one, t(`precision.${one}`)] as const)}
            onChange={(precision) => onChange({ ...value, precision: precision as EntryPlace['precision'] })}
          />
          {liesIn(value, words) && (
            <p className="soft ask-lies">
              <bdi>{liesIn(value, words)}</bdi>
            </p>
          )}
        </>
      )}
    </div>
  );
}

/** Somebody, by name: names that the desk knows are offered. */
export function ActorControl({
  held,
  value,
  onChange,
}: {
  held: Held;
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const asked = useDeferredValue(value.trim());
  const found = useCatalogue('actor', asked, null, open && asked.length > 1);
  const known = asked.length > 1 ? rowsOf(found.data).slice(0, 6) : [];
  return (
    <Suggest
      id={held.id}
      describedBy={held.describedBy}
      wrong={held.wrong}
      offers={t('books.names')}
      value={value}
      items={known.filter(({ name }) => name !== value)}
      keyOf={({ id }) => id}
      show={({ name, kind }) => (
        <>
          <bdi>{name}</bdi> {kind && <span className="soft">{t(`names.kind.${kind}`)}</span>}
        </>
      )}
      onOpen={setOpen}
      onType={onChange}
      take={({ name }) => onChange(name)}
    />
  );
}
