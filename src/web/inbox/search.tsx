import { type RefObject, useEffect, useRef, useState } from 'react';
import { useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';

interface Props {
  field: RefObject<HTMLInputElement | null>;
  text: string;
  onChange: (text: string) => void;
  /** What is searched; the inbox unless told. */
  label?: string;
}

/** Searches while somebody types, a moment after the last letter. */
export function Search({ field, text, onChange, label }: Props) {
  const { t } = useWords();
  const says = label ?? t('inbox.search');
  const [typed, setTyped] = useState(text);
  const sent = useRef(text);
  useEffect(() => {
    // The address may change under us: the filter cleared, a step back.
    if (text !== sent.current) setTyped(text);
    sent.current = text;
  }, [text]);
  useEffect(() => {
    if (typed === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      onChange(typed);
    }, 250);
    return () => clearTimeout(timer);
  }, [typed, onChange]);
  return (
    <div className="search">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        aria-label={says}
        placeholder={says}
        dir="auto"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
      />
      <span className="key" aria-hidden="true">
        /
      </span>
    </div>
  );
}
