import type { Parcel } from '../ledger/saved.js';
import { sendMail } from '../sources/mail.js';
import { postJson } from '../sources/webhook.js';
import { may } from './access.js';
import { DeskError } from './error.js';
import { letterOf } from './letter.js';
import { linkOf, type Outward } from './outward.js';

const timeoutMs = 10_000;

/** The JSON that a webhook gets: ids, kinds, days and links, no word of any claim. */
export function payloadOf({ id, attempt, unsure, filter, notices, more }: Parcel, base: string): string {
  return JSON.stringify({
    schema: 'dateline/notices@1',
    id,
    attempt,
    mayBeRepeated: unsure,
    filter,
    notices: notices.map((told) => ({ ...told, link: linkOf(base, told) })),
    more,
  });
}

function notSet(reason: string, message: string, remedy: string): never {
  throw new DeskError('badInput', message, { remedy, details: { reason } });
}

/** Sends one parcel once; throws SourceError or DeskError with what went wrong. */
export async function sendParcel(
  parcel: Parcel,
  outward: Outward,
  now: Date,
  signal?: AbortSignal,
): Promise<void> {
  const { id, to, sender } = parcel;
  if (sender === null || !may(sender, 'filters/sendOut')) {
    throw new DeskError(
      'refusedRole',
      `Whoever saved “${parcel.filter.name}” may not have notices sent any more.`,
      {
        remedy: 'An editor may save a filter of their own.',
        details: { reason: 'mayNotSend', filter: parcel.filter.name },
      },
    );
  }
  if (parcel.way === 'mail') {
    const { smtp: server, from } = outward;
    if (!server)
      notSet('noMailServer', 'No mail server is set.', 'Set DATELINE_SMTP and start the desk again.');
    await sendMail({ server, from, to, id, timeoutMs, ...letterOf(parcel, outward.base) });
    return;
  }
  const { secret, allowed } = outward;
  if (!secret)
    notSet(
      'noSecret',
      'No secret is set to sign what is sent with.',
      'Set DATELINE_WEBHOOK_SECRET and start the desk again.',
    );
  const at = Math.floor(now.getTime() / 1000);
  const body = payloadOf(parcel, outward.base);
  await postJson({ url: to, id, body, secret, allowed, at, timeoutMs, signal });
}
