import type { SharingLevel } from '../../server/contract.js';
import { useWords } from '../i18n.js';

export const sharingLevels: readonly SharingLevel[] = ['clear', 'green', 'amber', 'amberStrict', 'red'];
export const sharingWords = [...sharingLevels, 'none'] as const;

/** A sharing level in the colours of its protocol; its name says the same. */
export function Tlp({ level }: { level: SharingLevel }) {
  const { t } = useWords();
  return (
    <bdi className="tlp tlp-level" data-level={level} title={t(`sharing.means.${level}`)}>
      {t(`sharing.is.${level}`)}
    </bdi>
  );
}
