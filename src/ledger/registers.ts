import { registers } from '../registers/index.js';
import { DeskError } from './error.js';

const listed = (names: readonly string[]) => names.join(', ');

/** Throws where one of these registers or kinds does not exist, naming those that do; a kind may be of any register named. */
export function checkRegisters(names: readonly string[], kinds: readonly string[]): void {
  const all = registers.map(({ name }) => name);
  const odd = names.find((name) => !all.some((known) => known === name));
  if (odd !== undefined) {
    throw new DeskError('unknownRegister', `There is no register "${odd}".`, {
      remedy: `The registers are ${listed(all)}.`,
      details: { register: odd, registers: all },
    });
  }
  const meant = registers.filter(({ name }) => names.length === 0 || names.includes(name));
  const known = [...new Set(meant.flatMap((one) => Object.keys(one.kinds)))];
  const kind = kinds.find((one) => !known.includes(one));
  if (kind === undefined) return;
  const where = { 0: 'No register has a', 1: `Register ${names[0]} has no` }[names.length];
  throw new DeskError('unknownRegister', `${where ?? `None of ${listed(names)} has a`} kind "${kind}".`, {
    remedy: `The kinds are ${listed(known)}.`,
    details: { kind, kinds: known },
  });
}

/** The same of one register and one kind. */
export function checkRegister(register: string | undefined, kind: string | undefined): void {
  checkRegisters(
    [register].flatMap((name) => name ?? []),
    [kind].flatMap((name) => name ?? []),
  );
}
