import type { CatalogueEntry, What } from '../../server/contract.js';
import type { Words } from '../format.js';
import { useWords } from '../i18n.js';

// Drawn apart from the desk's icons: only these pages need them.
const paths: Record<string, string> = {
  person: 'M8 8a2.800 2.800 0 1 0 0-5.600A2.800 2.800 0 0 0 8 8zM2.800 14a5.200 5.200 0 0 1 10.400 0',
  organisation: 'M3 14V3h6v11M9 6.500h4V14M1.500 14h13M5 5.500h2M5 8h2M5 10.500h2',
  group:
    'M5.500 7.500a2.200 2.200 0 1 0 0-4.400 2.200 2.200 0 0 0 0 4.400zM1.500 13.500a4 4 0 0 1 8 0M11 7.500a2 2 0 1 0-1-3.700M11.500 9.700a3.600 3.600 0 0 1 3 3.800',
  state: 'M4 14V2.500M4 3h8.500l-2 2.700 2 2.800H4',
  force: 'M8 2l5 1.800v4c0 3-2.200 5.200-5 6.200-2.800-1-5-3.200-5-6.200v-4z',
  people:
    'M5.500 7.500a2.200 2.200 0 1 0 0-4.400 2.200 2.200 0 0 0 0 4.400zM1.500 13.500a4 4 0 0 1 8 0M11 7.500a2 2 0 1 0-1-3.700M11.500 9.700a3.600 3.600 0 0 1 3 3.800',
  unknown: 'M8 13.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11z',
  point:
    'M8 14s4.500-4.200 4.500-7.500a4.500 4.500 0 1 0-9 0C3.500 9.800 8 14 8 14zM8 8a1.500 1.500 0 1 0 0-3 1.500 1.500 0 0 0 0 3z',
  area: 'M2.500 5l3.500-2 4 2 3.500-2v8l-3.500 2-4-2-3.500 2zM6 3v8M10 5v8',
};

/** Which drawing and which word stand for an entry: what an actor is, how much is known of where a place lies. */
export function sortOf({ what, kind, site }: CatalogueEntry, { t }: Words): [icon: string, word: string] {
  if (what === 'actor') return [kind ?? 'unknown', t(`names.kind.${kind ?? 'unknown'}`)];
  const precision = site?.precision ?? 'unknown';
  const icon = { exact: 'point', near: 'point', unknown: 'unknown' }[precision as string] ?? 'area';
  return [icon, t(`names.precision.${precision}`)];
}

/** A drawing for a kind of actor or place; the word stands beside it. */
export function KindIcon({ name }: { name: string }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name] ?? paths.unknown} />
    </svg>
  );
}

export function Sort({ entry }: { entry: CatalogueEntry }) {
  const [icon, word] = sortOf(entry, useWords());
  return (
    <span className="sort">
      <KindIcon name={icon} />
      {word}
    </span>
  );
}

export const regionName = (code: string, { locale }: Words): string =>
  (/^[A-Z]{2}$/.test(code) && new Intl.DisplayNames(locale, { type: 'region' }).of(code)) || code;

export const listPath = (what: What) => `/${what}s` as const;
export const entryPath = (what: What, id: string) => `/${what}s/${encodeURIComponent(id)}`;
