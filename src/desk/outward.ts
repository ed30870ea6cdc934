import type { Told } from '../ledger/saved.js';

type Env = Readonly<Record<string, string | undefined>>;

/** What whoever runs the desk says of sending; secrets are in the environment alone. */
export interface Outward {
  /** Where people reach the desk, with a slash at its end: links begin with it. */
  base: string;
  smtp: string | undefined;
  from: string;
  secret: string | undefined;
  /** Hosts of a private network to which notices may be sent. */
  allowed: string[];
}

/** Settings from the environment; `base` stands in where DATELINE_URL does not say. */
export function outwardOf(env: Env, base = '/'): Outward {
  const url = env.DATELINE_URL?.trim() || base;
  return {
    base: url.endsWith('/') ? url : `${url}/`,
    smtp: env.DATELINE_SMTP?.trim() || undefined,
    from: env.DATELINE_MAIL_FROM?.trim() || 'dateline@localhost',
    secret: env.DATELINE_WEBHOOK_SECRET?.trim() || undefined,
    allowed: (env.DATELINE_WEBHOOK_HOSTS ?? '')
      .split(',')
      .map((host) => host.trim().toLowerCase())
      .filter(Boolean),
  };
}

/** Where what a notice tells of is looked at. */
export const linkOf = (base: string, { event, report }: Pick<Told, 'event' | 'report'>): string =>
  event === null
    ? `${base}reports/${encodeURIComponent(report)}`
    : `${base}events/${encodeURIComponent(event)}`;
