import type { Certainty } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { Icon } from './icon.js';

/** How the speaker puts it, in a word and a shape. */
export function CertaintyBadge({ certainty }: { certainty: Certainty }) {
  const { t } = useWords();
  return (
    <span className="certainty" data-certainty={certainty}>
      <Icon name={certainty} />
      {t(`certainty.${certainty}`)}
    </span>
  );
}
