import { registers } from '../registers/index.js';
import { DeskError } from './error.js';

/** Throws where a register or a kind does not exist, naming those that do. */
export function checkRegister(register: string | undefined, kind: string | undefined): void {
  const names = registers.map(({ name }) => name);
  const found = registers.find(({ name }) => name === register);
  if (register !== undefined && !found) {
    throw new DeskError('unknownRegister', `There is no register "${register}".`, {
      remedy: `The registers are ${names.join(', ')}.`,
      details: { register, registers: names },
    });
  }
  if (kind === undefined) return;
  const kinds = [...new Set((found ? [found] : registers).flatMap((one) => Object.keys(one.kinds)))];
  if (kinds.includes(kind)) return;
  const where = found ? `Register ${found.name}` : 'No register';
  throw new DeskError('unknownRegister', `${where} has ${found ? 'no' : 'a'} kind "${kind}".`, {
    remedy: `The kinds are ${kinds.join(', ')}.`,
    details: { kind, kinds },
  });
}
