import type { MarkChange, Sensitivity, SharingLevel } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { sharingWords, Tlp } from './tlp.js';

const sensitivities: readonly Sensitivity[] = ['low', 'moderate', 'high', 'severe'];

/** A mark of one or several things: undefined where theirs differ. */
type Level<Of> = Of | null | undefined;

interface Props {
  sharing: Level<SharingLevel>;
  sensitivity: Level<Sensitivity>;
  /** Says what it is to be; without it the marks are only shown. */
  set: ((change: MarkChange) => void) | null;
}

/** How far a thing may travel and how much harm it may do, as badges: nothing where neither was said. */
export function MarkTags({ sharing, sensitivity }: Pick<Props, 'sharing' | 'sensitivity'>) {
  const { t } = useWords();
  return (
    <>
      {sharing && <Tlp level={sharing} />}
      {sensitivity && (
        <span className="tag">{`${t('sensitivity.title')}: ${t(`sensitivity.is.${sensitivity}`)}`}</span>
      )}
    </>
  );
}

function SharingControl({ level, set }: { level: Props['sharing']; set: NonNullable<Props['set']> }) {
  const { t } = useWords();
  return (
    <select
      className="sharing-control tlp-level"
      data-level={level ?? undefined}
      aria-label={t('sharing.label')}
      title={`${t(`sharing.means.${level ?? 'none'}`)}. ${t('sharing.note')}`}
      value={level === undefined ? '' : (level ?? 'none')}
      onChange={({ target }) => {
        const to = sharingWords.find((word) => word === target.value) ?? 'none';
        set({ sharing: to === 'none' ? null : to });
      }}
    >
      {level === undefined && (
        <option value="" disabled>
          {`${t('sharing.title')}: ${t('marks.differ')}`}
        </option>
      )}
      {sharingWords.map((word) => (
        <option key={word} value={word}>
          {word === 'none' ? `${t('sharing.title')}: ${t('sharing.is.none')}` : t(`sharing.is.${word}`)}
        </option>
      ))}
    </select>
  );
}

function SensitivityControl({ level, set }: { level: Props['sensitivity']; set: NonNullable<Props['set']> }) {
  const { t } = useWords();
  return (
    <select
      className="sharing-control"
      aria-label={t('sensitivity.title')}
      title={t('sensitivity.note')}
      value={level === undefined ? '' : (level ?? 'none')}
      onChange={({ target }) =>
        set({ sensitivity: sensitivities.find((one) => one === target.value) ?? null })
      }
    >
      {level === undefined && (
        <option value="" disabled>
          {`${t('sensitivity.title')}: ${t('marks.differ')}`}
        </option>
      )}
      {(['none', ...sensitivities] as const).map((word) => (
        <option key={word} value={word}>
          {`${t('sensitivity.title')}: ${t(`sensitivity.is.${word}`)}`}
        </option>
      ))}
    </select>
  );
}

/** The two marks of a thing, and their change. */
export function Marks({ sharing, sensitivity, set }: Props) {
  if (!set) return <MarkTags sharing={sharing} sensitivity={sensitivity} />;
  return (
    <>
      <SharingControl level={sharing} set={set} />
      <SensitivityControl level={sensitivity} set={set} />
    </>
  );
}
