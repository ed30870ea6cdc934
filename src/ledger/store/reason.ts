import { DeskError } from '../error.js';

const longest = 500;

/** A reason as it is kept; throws where there is none. */
export function reasonOf(given: string): string {
  const reason = given.normalize('NFC').trim();
  if (reason.length >= 3 && reason.length <= longest) return reason;
  throw new DeskError('badInput', `This takes a reason, of 3 to ${longest} characters.`, {
    remedy: 'Nothing was done. Say why in a few words; they stay in the record, so name nobody.',
    details: { reason: 'noReason', most: longest },
  });
}
