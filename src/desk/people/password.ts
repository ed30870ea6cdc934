import { hash, verify } from '@node-rs/argon2';
import { DeskError } from '../error.js';

const shortest = 12;
const longest = 256;
const fewestLetters = 5;

// The same letters, however a keyboard put them together.
const plain = (password: string) => password.normalize('NFKC');

/** Throws DeskError where a password is too easily guessed: length counts, not signs (NIST SP 800-63B). */
export function checkPassword(password: string, name: string): void {
  const letters = [...plain(password)];
  const remedy = `Take ${shortest} characters or more, such as four words that have nothing to do with each other.`;
  if (letters.length < shortest) {
    throw new DeskError('badInput', `That password has fewer than ${shortest} characters.`, {
      remedy,
      details: { reason: 'shortPassword', most: shortest },
    });
  }
  if (letters.length > longest) {
    throw new DeskError('badInput', `That password has more than ${longest} characters.`, {
      details: { reason: 'longPassword', most: longest },
    });
  }
  const besideName = plain(password).toLowerCase().replaceAll(name.toLowerCase(), '');
  if (new Set(letters).size < fewestLetters || besideName.length < shortest / 2) {
    throw new DeskError('badInput', 'That password is easily guessed.', {
      remedy,
      details: { reason: 'guessedPassword', most: shortest },
    });
  }
}

// Each takes 19 MB and 25 ms of a core: strangers who knock must not take the machine.
const atOnce = 2;
let working = 0;
const waiting: (() => void)[] = [];

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (working >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  working += 1;
  try {
    return await work();
  } finally {
    working -= 1;
    waiting.shift()?.();
  }
}

/** The password as it is kept: argon2id, 19 MB, two passes. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(plain(password)));

let nobodys: Promise<string> | undefined;

/** Whether it is the password; where nobody has that name it takes as long and answers no. */
export async function isPassword(kept: string | undefined, password: string): Promise<boolean> {
  nobodys ??= hashPassword('the password of nobody at all');
  const against = kept ?? (await nobodys);
  const given = plain(password).slice(0, longest * 2);
  const same = await inTurn(() => verify(against, given));
  return same && kept !== undefined;
}
