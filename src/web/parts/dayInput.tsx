import { useState } from 'react';
import { isMeant } from './dayMeant.js';

interface Props {
  label: string;
  value: string;
  className?: string;
  /** Whether a day is taken while it is typed; others are once the field is left. */
  atOnce: (day: string) => boolean;
  onDay: (day: string) => void;
}

/** A day by which something is looked for; none of those that a browser tells of while a year is half typed. */
export function DayInput({ label, value, className, atOnce, onDay }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const take = (day: string) => {
    setTyped(null);
    if (day !== value) onDay(day);
  };
  const leave = () => {
    if (typed === null) return;
    if (isMeant(typed)) take(typed);
    else setTyped(null);
  };
  return (
    <label>
      <span>{label}</span>{' '}
      <input
        type="date"
        className={className}
        value={typed ?? value}
        onChange={({ target }) => {
          if (isMeant(target.value) && atOnce(target.value)) take(target.value);
          else setTyped(target.value);
        }}
        onBlur={leave}
        onKeyDown={({ key }) => key === 'Enter' && leave()}
      />
    </label>
  );
}
