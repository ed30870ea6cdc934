import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react';
import type { KnownPlace } from '../../../server/contract.js';
import { api } from '../../api.js';
import { useWords } from '../../i18n.js';
import { Icon } from '../../parts/icon.js';
import type { DraftPlace } from './draft.js';
import { Choice, Remove } from './fields.js';

const precisions = ['exact', 'near', 'admin2', 'admin1', 'country', 'unknown'] as const;

const about = ({ admin1, country }: Pick<KnownPlace, 'admin1' | 'country'>) =>
  [admin1, country].filter(Boolean).join(', ');

interface Props {
  place: DraftPlace;
  onChange: (place: DraftPlace) => void;
  onRemove: () => void;
}

/** A place by name: the gazetteer offers what the name may mean, and its own words stay where none is meant. */
export function PlaceBox({ place, onChange, onRemove }: Props) {
  const { t } = useWords();
  const list = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const asked = useDeferredValue(place.name.trim());
  const { data = [] } = useQuery({
    queryKey: ['places', asked],
    queryFn: () => api.places(asked),
    enabled: open && asked !== '',
    staleTime: 60_000,
    placeholderData: (before) => before,
  });
  const shown = open && data.length > 0;
  const take = (found: KnownPlace) => {
    const { name, geonameId, lat, lon, country, admin1, precision } = found;
    onChange({ slot: place.slot, name, geonameId, lat, lon, country, admin1, precision });
    setOpen(false);
  };
  const type = (name: string) => {
    setOpen(true);
    setAt(-1);
    // Another name is another place: nothing of the old one may stay behind it.
    onChange({
      ...place,
      name,
      geonameId: null,
      lat: null,
      lon: null,
      country: null,
      admin1: null,
      precision: 'unknown',
    });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((old) => (data.length === 0 ? -1 : (old + step + data.length) % data.length));
    } else if (event.key === 'Enter' && shown && data[at]) {
      event.preventDefault();
      take(data[at]);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <div className="edit-item">
      <div className="place-box">
        <input
          className="input"
          role="combobox"
          aria-label={t('edit.place')}
          aria-expanded={shown}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={shown && at >= 0 ? `${list}-${at}` : undefined}
          dir="auto"
          value={place.name}
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
          onBlur={() => setOpen(false)}
        />
        {shown && (
          <div className="place-list" id={list} role="listbox" aria-label={t('edit.places')}>
            {data.map((found, index) => (
              <div
                key={`${found.geonameId} ${found.name} ${found.lat}`}
                id={`${list}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                // Before the field loses the focus, which closes the list.
                onPointerDown={(event) => {
                  event.preventDefault();
                  take(found);
                }}
              >
                <Icon name="place" /> <bdi>{found.name}</bdi>{' '}
                <span className="soft">
                  <bdi>{about(found)}</bdi> · {t(`placeKind.${found.kind}`)}
                </span>
              </div>
            ))}
          </div>
        )}
      </div>
      <Choice
        label={t('edit.precision')}
        value={place.precision}
        of={precisions}
        says={(word) => t(`precision.${word}`)}
        onChange={(precision) => onChange({ ...place, precision })}
      />
      <Remove label={t('edit.removePlace')} onPress={onRemove} />
      {about(place) && (
        <p className="soft place-about">
          <bdi>{about(place)}</bdi>
        </p>
      )}
    </div>
  );
}
