import { Button } from 'react-aria-components';
import { numberWords } from '../../format.js';
import { useWords } from '../../i18n.js';

interface Props {
  drawing: boolean;
  onDraw: (drawing: boolean) => void;
  /** Null where there is no view, or no area, to act on. */
  onView: (() => void) | null;
  onDrop: (() => void) | null;
  total: number | undefined;
}

/** What can be done with a map, over it. */
export function MapTools({ drawing, onDraw, onView, onDrop, total }: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <div className="map-tools">
      <Button className="button small" aria-pressed={drawing} onPress={() => onDraw(!drawing)}>
        {t('events.draw')}
      </Button>
      {onView && (
        <Button className="button small" onPress={onView}>
          {t('events.onlyInView')}
        </Button>
      )}
      {onDrop && (
        <Button className="button small bare" onPress={onDrop}>
          {t('events.areaClear')}
        </Button>
      )}
      <span className="spring" />
      {total !== undefined && (
        <span className="soft num" aria-live="polite">
          {t('events.total', { count: total, n: numberWords(total, words) })}
        </span>
      )}
    </div>
  );
}
