import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { KnownPlace } from '../../server/contract.js';
import { api } from '../api.js';
import type { Words } from '../format.js';
import { useWords } from '../i18n.js';
import { Icon } from './icon.js';

/** Where a place lies, in the names of what it lies in. */
export const liesIn = ({ admin1, country }: Pick<KnownPlace, 'admin1' | 'country'>, { t }: Words) =>
  [admin1, country].filter(Boolean).join(t('unit.comma'));

export const placeKey = ({ geonameId, name, lat }: KnownPlace) => `${geonameId} ${name} ${lat}`;

/** What the gazetteer knows by the name that is typed. */
export function useOffers(typed: string, wanted: boolean): readonly KnownPlace[] {
  const asked = useDeferredValue(typed.trim());
  const { data = [] } = useQuery({
    queryKey: ['places', asked],
    queryFn: () => api.places(asked),
    enabled: wanted && asked !== '',
    staleTime: 60_000,
    placeholderData: (before) => before,
  });
  return data;
}

export function PlaceOffer({ place }: { place: KnownPlace }) {
  const words = useWords();
  return (
    <>
      <Icon name="place" /> <bdi>{place.name}</bdi>{' '}
      <span className="soft">
        <bdi>{liesIn(place, words)}</bdi> · {words.t(`placeKind.${place.kind}`)}
      </span>
    </>
  );
}
