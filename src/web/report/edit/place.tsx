import { useState } from 'react';
import type { KnownPlace } from '../../../server/contract.js';
import { useWords } from '../../i18n.js';
import { liesIn, PlaceOffer, placeKey, useOffers } from '../../parts/placeOffers.js';
import { Suggest } from '../../parts/suggest.js';
import type { DraftPlace } from './draft.js';
import { Choice, Remove } from './fields.js';

const precisions = ['exact', 'near', 'admin2', 'admin1', 'country', 'unknown'] as const;

interface Props {
  place: DraftPlace;
  onChange: (place: DraftPlace) => void;
  onRemove: () => void;
}

/** A place by name: the gazetteer offers what the name may mean, and its own words stay where none is meant. */
export function PlaceBox({ place, onChange, onRemove }: Props) {
  const words = useWords();
  const { t } = words;
  const [open, setOpen] = useState(false);
  const take = (found: KnownPlace) => {
    const { name, geonameId, lat, lon, country, admin1, precision } = found;
    onChange({ slot: place.slot, name, geonameId, lat, lon, country, admin1, precision });
  };
  // Another name is another place: nothing of the old one may stay behind it.
  const nowhere = { geonameId: null, lat: null, lon: null, country: null, admin1: null } as const;
  return (
    <div className="edit-item">
      <Suggest
        label={t('edit.place')}
        offers={t('edit.places')}
        value={place.name}
        items={useOffers(place.name, open)}
        keyOf={placeKey}
        show={(found) => <PlaceOffer place={found} />}
        onOpen={setOpen}
        onType={(name) => onChange({ ...place, ...nowhere, name, precision: 'unknown' })}
        take={take}
      />
      <Choice
        label={t('edit.precision')}
        value={place.precision}
        of={precisions}
        says={(word) => t(`precision.${word}`)}
        onChange={(precision) => onChange({ ...place, precision })}
      />
      <Remove label={t('edit.removePlace')} onPress={onRemove} />
      {liesIn(place, words) && (
        <p className="soft place-about">
          <bdi>{liesIn(place, words)}</bdi>
        </p>
      )}
    </div>
  );
}
