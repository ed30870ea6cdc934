import { named, useWords } from '../i18n.js';
import { Num } from './num.js';

interface Props {
  register: string;
  count?: number | undefined;
}

function Inside({ register, count }: Props) {
  const words = useWords();
  return (
    <>
      <Swatch register={register} />
      {named('register', register, words)}
      {count !== undefined && (
        <b className="num">
          <Num of={count} />
        </b>
      )}
    </>
  );
}

/** A register's name with its hue and its line. */
export function RegisterChip({ register, count }: Props) {
  return (
    <span className="register" data-register={register}>
      <Inside register={register} count={count} />
    </span>
  );
}

/** The line that lies under a register's quotes. */
export function Swatch({ register }: { register: string }) {
  return (
    <span className="swatch" data-register={register} aria-hidden="true">
      {'\u2003'}
    </span>
  );
}

interface TogglesProps {
  registers: readonly { register: string; pressed: boolean; count?: number }[];
  flip: (register: string) => void;
}

/** Registers, each in or out. */
export function RegisterToggles({ registers, flip }: TogglesProps) {
  const words = useWords();
  return (
    <ul className="legend" aria-label={words.t('inbox.register')}>
      {registers.map(({ register, pressed, count }) => (
        <li key={register}>
          <button
            type="button"
            className="register"
            data-register={register}
            aria-pressed={pressed}
            onClick={() => flip(register)}
          >
            <Inside register={register} count={count} />
          </button>
        </li>
      ))}
    </ul>
  );
}
