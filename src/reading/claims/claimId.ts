import { hashOf } from '../hash.js';
import type { Quote, TextSpan } from '../reading.js';

/** A claim's id is the hash of report, quote, register, kind and trigger: reading again keeps what it finds again. */
export const claimId = (
  report: string,
  register: string,
  kind: string,
  quote: Quote,
  trigger: TextSpan,
): string => hashOf(report, quote.start, quote.exact, register, kind, trigger.start, trigger.text);
