import { Button } from 'react-aria-components';
import { useWords } from '../i18n.js';
import { notify } from '../notices.js';
import { Icon } from '../parts/icon.js';

/** A command to be typed at the machine of the desk, ready to be copied. */
export function Command({ line }: { line: string }) {
  const { t } = useWords();
  const copy = async () => {
    // Away from TLS a browser has no clipboard: the words can be chosen by hand.
    await navigator.clipboard?.writeText(line);
    if (navigator.clipboard) notify({ says: t('sealing.copied'), tone: 'done' });
  };
  return (
    <span className="command">
      <code dir="ltr">{line}</code>
      <Button
        className="button small bare"
        aria-label={t('sealing.copy', { command: line })}
        onPress={() => void copy()}
      >
        <Icon name="copy" />
      </Button>
    </span>
  );
}
