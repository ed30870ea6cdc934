import { useWords } from '../../i18n.js';
import { useSettled } from '../../names/dialog.js';
import { Effects } from '../../names/effects.js';
import { regionName } from '../../names/kind.js';
import { Check, Choice } from './fields.js';
import { anywhere, decisionOf, isOffered, type Offer } from './fromNowOn.js';

interface Props {
  offer: Offer;
  /** The offer as it was taken; null where it was not. */
  taken: Offer | null;
  take: (offer: Offer | null) => void;
}

/** One correction that can hold from now on: what that would touch is told before it is kept. */
function Keep({ offer, taken, take }: Props) {
  const words = useWords();
  const { t } = words;
  const { country } = offer;
  const tried = useSettled(taken && decisionOf(taken), JSON.stringify(taken));
  return (
    <li className="keep">
      <Check
        label={t('edit.fromNowOn', { words: offer.words, name: offer.entry })}
        value={taken !== null}
        onChange={(is) => take(is ? offer : null)}
      />
      {taken && offer.what === 'actor' && country && (
        <Choice
          label={t('edit.keepWhere')}
          value={taken.country ? 'country' : 'anywhere'}
          of={['country', 'anywhere'] as const}
          says={(one) =>
            one === 'country'
              ? t('edit.keepCountry', { country: regionName(country, words) })
              : t('edit.keepAnywhere')
          }
          onChange={(next) => take(next === 'country' ? offer : anywhere(offer))}
        />
      )}
      {taken && <Effects decision={tried} />}
    </li>
  );
}

interface AllProps {
  offers: readonly Offer[];
  taken: Readonly<Record<string, Offer>>;
  set: (taken: Record<string, Offer>) => void;
}

/** Which corrections of places and names are to hold for claims read before and later. */
export function KeepAll({ offers, taken, set }: AllProps) {
  const { t } = useWords();
  if (offers.length === 0) return null;
  return (
    <section className="keeps" aria-label={t('edit.keepTitle')}>
      <h4>{t('edit.keepTitle')}</h4>
      <p className="soft">{t('edit.keepSays')}</p>
      <ul>
        {offers.map((offer) => {
          const { [offer.key]: own, ...rest } = taken;
          return (
            <Keep
              key={`${offer.key} ${offer.entry}`}
              offer={offer}
              taken={isOffered(own, offer) ? own : null}
              take={(next) => set(next ? { ...rest, [offer.key]: next } : rest)}
            />
          );
        })}
      </ul>
    </section>
  );
}
