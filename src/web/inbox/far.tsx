import { ProgressBar } from 'react-aria-components';
import type { ReportAdding } from '../api.js';
import { numberWords } from '../format.js';
import { useWords } from '../i18n.js';

// Below this a report is read before anybody asks how long it takes.
const large = 512 * 1024;

function useSays(far: ReportAdding | null, bytes: number): string {
  const words = useWords();
  const { t } = words;
  if (far?.stage === 'keeping') return t('drop.keeping', { count: far.claims ?? 0 });
  if (far?.stage === 'reading' && far.of) return t('drop.far', { done: far.done ?? 0, of: far.of });
  if (bytes < large) return t('drop.reading');
  return t('drop.readingLarge', { size: numberWords(Math.round(bytes / 1024 / 102.4) / 10, words) });
}

/** How far the adding of a report is, as a sentence and a bar; for a large one that it stops nobody. */
export function Far({ far, bytes }: { far: ReportAdding | null; bytes: number }) {
  const { t } = useWords();
  const says = useSays(far, bytes);
  const share = far?.of ? (far.done ?? 0) / far.of : undefined;
  return (
    <>
      <p className="soft">{says}</p>
      <ProgressBar
        aria-label={t('drop.reading')}
        value={(share ?? 0) * 100}
        isIndeterminate={share === undefined}
        className={share === undefined ? 'progress going' : 'progress'}
      >
        {({ percentage }) => (
          <span style={percentage === undefined ? {} : { inlineSize: `${percentage}%` }} />
        )}
      </ProgressBar>
    </>
  );
}
