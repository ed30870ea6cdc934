import { useEffect, useId, useRef, useState } from 'react';
import { isMeant } from '../parts/dayMeant.js';

interface Props {
  label: string;
  hint?: string | undefined;
  type?: 'text' | 'date';
  value: string;
  onChange: (value: string) => void;
}

const restMs = 350;

/** A field that narrows a moment after the last letter; dates at once. */
export function Typed({ label, hint, type = 'text', value, onChange }: Props) {
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const latest = useRef(onChange);
  latest.current = onChange;
  const id = useId();
  useEffect(() => {
    // The address may change under us: a part of the filter dropped, a step back.
    if (value !== sent.current) setTyped(value);
    sent.current = value;
  }, [value]);
  useEffect(() => {
    if (typed === sent.current || (type === 'date' && !isMeant(typed))) return;
    const send = () => {
      sent.current = typed;
      latest.current(typed);
    };
    const timer = setTimeout(send, type === 'date' ? 0 : restMs);
    return () => clearTimeout(timer);
  }, [typed, type]);
  return (
    <div className="typed">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        type={type}
        value={typed}
        dir={type === 'date' ? undefined : 'auto'}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
      {hint && (
        <p id={`${id}-hint`} className="soft typed-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
