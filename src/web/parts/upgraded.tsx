import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '../api.js';
import { useWords } from '../i18n.js';

/** Whether the desk has another version than when this page was loaded: what the page sends may no longer fit. */
export function Upgraded() {
  const { t } = useWords();
  const { data } = useQuery({ queryKey: ['version'], queryFn: api.version });
  const first = useRef<string | undefined>(undefined);
  first.current ??= data?.version;
  if (!data || data.version === first.current) return null;
  return (
    <div className="upgraded" role="alert">
      <span>{t('upgrade.says')}</span>
      <button type="button" className="button small primary" onClick={() => location.reload()}>
        {t('upgrade.reload')}
      </button>
    </div>
  );
}
