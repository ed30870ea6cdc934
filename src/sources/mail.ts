import { createTransport } from 'nodemailer';
import { SourceError } from './error.js';

export interface Letter {
  /** `smtp://user:password@host:587` or `smtps://…`; in no error and no log. */
  server: string;
  from: string;
  to: string;
  subject: string;
  text: string;
  /** The same again is the same letter: it is its Message-ID. */
  id: string;
  timeoutMs: number;
}

/** One address, as it may stand in a header and in SMTP alike. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>"(),:;\\[\]\p{C}]+@[^\s@<>"(),:;\\[\]\p{C}]+$/u.test(text);

/** Sends one letter; throws SourceError (`mailFailed`), which names the server and no secret. */
export async function sendMail({ server, from, to, subject, text, id, timeoutMs }: Letter): Promise<void> {
  const host = URL.canParse(server) ? new URL(server).host : 'the mail server';
  const transport = createTransport({
    url: server,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from,
      to,
      subject,
      text,
      messageId: `<${id}@dateline>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  } catch (error) {
    const { code = 'no answer', responseCode } = error as { code?: string; responseCode?: number };
    const why = responseCode === undefined ? code : `${code}, ${responseCode}`;
    throw new SourceError('mailFailed', `The mail server ${host} did not take it (${why}).`, {
      reason: 'mailNotTaken',
      host,
      why,
    });
  } finally {
    transport.close();
  }
}
