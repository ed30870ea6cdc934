import { Button } from 'react-aria-components';
import type { NameKey, Naming } from '../../server/contract.js';
import { degreeWords, instantWords, type Words } from '../format.js';
import { useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import { useMay } from '../people/session.js';
import { regionName } from './kind.js';
import { useTakeBack } from './queries.js';

function keyWords(key: NameKey | null, words: Words): string {
  if (key === null) return '';
  const within = key.narrow
    ? (key.country && regionName(key.country, words)) || `GeoNames ${key.geonameId}`
    : '';
  return within ? words.t('names.within', { words: key.words, within }) : key.words;
}

function actWords({ act, one, other, name, site }: Naming, words: Words): string {
  const fields = {
    one: keyWords(one, words),
    other: keyWords(other, words),
    name: name ?? '',
    where:
      site && site.lat !== null
        ? [site.lat, site.lon ?? 0].map((value) => degreeWords(value, words)).join(', ')
        : words.t('names.precision.unknown'),
  };
  return words.t(`names.did.${act}`, fields);
}

/** Every decision on the names of an entry, newest first; what stands can be taken back. */
export function History({ history }: { history: Naming[] }) {
  const words = useWords();
  const { mutate: takeBack, isPending } = useTakeBack();
  const mayDecide = useMay()('names.decide');
  const told = history.filter(({ act }) => act !== 'withdraw');
  return (
    <section>
      <h2>{words.t('names.history')}</h2>
      {told.length === 0 && <p className="soft">{words.t('names.noHistory')}</p>}
      <ol className="namings">
        {told.map((naming) => (
          <li key={naming.id} data-withdrawn={naming.withdrawn || undefined}>
            <div>
              <p dir="auto">{actWords(naming, words)}</p>
              <p className="soft">
                {naming.why && <span dir="auto">{words.t('names.why', { why: naming.why })} · </span>}
                <bdi>{naming.by}</bdi> · <span className="num">{instantWords(naming.at, words)}</span>
              </p>
            </div>
            {naming.withdrawn ? (
              <span className="tag">{words.t('names.takenBack')}</span>
            ) : (
              mayDecide && (
                <Button
                  className="button small bare"
                  isDisabled={isPending}
                  onPress={() => takeBack(naming.id)}
                >
                  <Icon name="undo" /> {words.t('names.takeBack')}
                </Button>
              )
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
