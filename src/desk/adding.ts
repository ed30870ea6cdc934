import type { Clearance } from '../ledger/clearance.js';
import { type ClientConfig, Ledger, type Person } from '../ledger/ledger.js';
import type { AddOutcome, Given } from './desk.js';
import { DeskError } from './error.js';
import type { Read } from './reading.js';
import { version } from './version.js';

function siteOf(url: string | undefined): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') || null : null;
}

export const claimsIn = ({ readings }: Read) => readings.reduce((sum, { claims }) => sum + claims.length, 0);

/** Keeps what was read in bytes, whole or not at all. */
export async function keepRead(
  ledger: Ledger,
  given: Given,
  { readings, site }: Read,
  person: Person,
): Promise<AddOutcome> {
  if (readings.length === 0) {
    throw new DeskError('badInput', `${given.name} holds no report.`, { remedy: 'Give a page with text.' });
  }
  const { bytes, name, url, source, title, publishedAt, contentType } = given;
  const kept = await ledger.keep(
    {
      bytes,
      name,
      url: url ?? null,
      source: source?.trim() || site || siteOf(url),
      given: { title, publishedAt, contentType },
      seenAt: person.at,
      reader: version(),
      readings,
    },
    person,
  );
  const { reports } = kept;
  if (kept.kind === 'known') return { kind: 'known', reports };
  return { kind: 'added', reports, warnings: readings.flatMap(({ warnings }) => warnings) };
}

/** The same over a connection of its own: for a thread beside an open desk. */
export async function keepBeside(
  database: ClientConfig,
  given: Given,
  read: Read,
  person: Person,
  clearance: Clearance,
): Promise<AddOutcome> {
  const ledger = Ledger.beside(database);
  try {
    return await keepRead(ledger.seenBy(clearance), given, read, person);
  } finally {
    await ledger.close();
  }
}
