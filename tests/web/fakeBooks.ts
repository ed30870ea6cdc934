import { registers } from '../../src/registers/index.js';
import type {
  BookEntry,
  BookImporting,
  EntryContent,
  EntryDraft,
  EntryTrouble,
  EntryVersion,
  Imported,
  Written,
} from '../../src/server/contract.js';
import { idOf } from './build.js';

const books = registers.flatMap(({ name, title, about, kinds, book }) =>
  book ? [{ name, title, about, kinds, fields: [], book }] : [],
);

const content = ({ kind, values, stops, claims, sharing, sensitivity }: BookEntry): EntryContent => ({
  kind,
  values,
  stops,
  claims,
  sharing,
  sensitivity,
});

/** What stands where in an entry, under the names that drafts have. */
const flat = (entry: EntryContent): Record<string, unknown> => {
  const { values, ...rest } = entry;
  return { ...rest, ...values };
};

const differing = (one: EntryContent, other: EntryContent): string[] => {
  const [a, b] = [flat(one), flat(other)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]),
  );
};

/** Registers of a desk without a store: what is written is checked a little and kept in memory. */
export class FakeBooks {
  /** Versions of each entry, the newest first. */
  readonly versions = new Map<string, BookEntry[]>();
  readonly #kept = new Map<string, Written[]>();
  /** How often drafts were written, whatever became of them. */
  writes = 0;
  #acts = 0;
  /** Who writes. */
  by = 'mara';
  /** How far imports are, and how many rows of them are refused. */
  importing: BookImporting[] = [];
  refused = 1;

  put(register: string, entry: Partial<BookEntry> & Pick<BookEntry, 'values'>): BookEntry {
    const id = entry.id ?? idOf('entry', register, String(this.versions.size));
    const stops = entry.stops ?? [];
    const made: BookEntry = {
      id,
      register,
      kind: Object.keys(books.find(({ name }) => name === register)!.book.kinds)[0]!,
      claims: [],
      sharing: null,
      sensitivity: null,
      version: (this.versions.get(id)?.length ?? 0) + 1,
      removed: false,
      sealed: [],
      by: this.by,
      at: '2026-03-12T08:20:00Z',
      import: null,
      ...entry,
      stops,
      status: stops.at(-1)?.to ?? null,
    };
    this.versions.set(id, [made, ...(this.versions.get(id) ?? [])]);
    return made;
  }

  #now = (register: string): BookEntry[] =>
    [...this.versions.values()].map(([latest]) => latest!).filter((one) => one.register === register);

  answer(method: string, url: URL, body: string): unknown {
    const [, , , register = '', what, id, more] = url.pathname.split('/');
    if (register === 'undo') return this.#undo();
    if (register === 'importing') return this.importing;
    if (what === 'import') return this.#import(url.searchParams);
    if (method === 'POST') return this.#write(register, JSON.parse(body));
    if (what === 'outline') return this.#outline(this.#listed(register, url.searchParams));
    if (what === 'entries' && !id)
      return url.searchParams.getAll('id').flatMap((one) => this.versions.get(one)?.[0] ?? []);
    if (more === 'challenges') return [];
    if (what === 'entries' && id) return this.#entry(id, more === 'history');
    const rows = this.#listed(register, url.searchParams);
    const from = Number(url.searchParams.get('cursor') ?? 0);
    const limit = Number(url.searchParams.get('limit') ?? 50);
    return {
      rows: rows.slice(from, from + limit),
      next: from + limit < rows.length ? `${from + limit}` : null,
    };
  }

  #listed(register: string, query: URLSearchParams): BookEntry[] {
    const statuses = query.getAll('status');
    const text = query.get('text')?.toLowerCase();
    const sort = query.get('sort') ?? 'day';
    const way = query.get('sort') && query.get('descending') !== 'true' ? 1 : -1;
    const key = (entry: BookEntry) =>
      (sort === 'status' ? entry.status : String(entry.values[sort] ?? '')) ?? '';
    return this.#now(register)
      .filter((entry) => entry.removed === (query.get('removed') === 'true'))
      .filter(({ status }) => statuses.length === 0 || statuses.includes(status ?? ''))
      .filter((entry) => !text || JSON.stringify(entry.values).toLowerCase().includes(text))
      .sort((a, b) => way * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  }

  #outline(entries: readonly BookEntry[]) {
    const statuses: Record<string, number> = {};
    for (const { status } of entries) if (status) statuses[status] = (statuses[status] ?? 0) + 1;
    return { entries: entries.length, statuses };
  }

  #entry(id: string, history: boolean): unknown {
    const versions = this.versions.get(id);
    if (!versions) return null;
    if (!history) return versions[0];
    return versions.map((one, at): EntryVersion => {
      const before = versions[at + 1];
      const changes = before
        ? differing(content(before), content(one)).map((field) => ({
            field,
            from: (flat(before)[field] ?? null) as EntryVersion['changes'][number]['from'],
            to: (flat(one)[field] ?? null) as EntryVersion['changes'][number]['to'],
          }))
        : [];
      return {
        version: one.version,
        by: one.by,
        at: one.at,
        act: one.version,
        together: one.import === null ? 1 : this.#ofImport(one.import).length,
        why: null,
        removed: one.removed,
        changes,
      };
    });
  }

  #write(register: string, { drafts, key }: { drafts: EntryDraft[]; key?: string }): Written[] {
    this.writes += 1;
    const known = key && this.#kept.get(key);
    if (known) return known;
    const written = drafts.map((draft) => this.#one(register, draft));
    if (key && written.every(({ kind }) => kind === 'kept')) this.#kept.set(key, written);
    return written;
  }

  #one(register: string, { id, seen, values = {}, why: _why, ...rest }: EntryDraft): Written {
    const old = id ? this.versions.get(id) : undefined;
    const before = old?.[0];
    const troubles: EntryTrouble[] = Object.entries(values)
      .filter(
        ([name, value]) => ['people', 'trucks'].includes(name) && value !== null && typeof value !== 'number',
      )
      .map(([field]) => ({
        field,
        code: 'wrongType',
        message: 'People is no number.',
        remedy: 'Write a number.',
        details: {},
      }));
    if (troubles.length > 0) return { kind: 'refused', troubles };
    if (before && seen !== before.version) {
      const theirs = old.find(({ version }) => version === seen)!;
      const changed = differing(content(theirs), content(before));
      const fields = [...Object.keys(values), ...Object.keys(rest)].filter((name) => changed.includes(name));
      if (fields.length > 0) return { kind: 'conflict', theirs: before, fields };
    }
    const next = Object.fromEntries(
      Object.entries({ ...before?.values, ...values }).filter(([, value]) => value !== null),
    ) as BookEntry['values'];
    const base = before ? { ...content(before), id: before.id } : {};
    const { removed = false } = rest;
    const entry = this.put(register, { ...base, ...rest, removed, values: next });
    this.#acts += 1;
    return { kind: 'kept', entry, act: this.#acts };
  }

  #ofImport = (act: string) => [...this.versions.values()].filter(([latest]) => latest!.import === act);

  #undo() {
    const changed = [...this.versions.values()].filter((versions) => versions.length > 1);
    for (const versions of changed) versions.shift();
    return { act: 1, entries: Math.max(1, changed.length) };
  }

  #import(query: URLSearchParams): Imported {
    const dry = query.get('dry') === 'true';
    const map = JSON.parse(query.get('map') ?? '{}') as Record<string, string>;
    const trouble: EntryTrouble = {
      field: 'day',
      code: 'noSuchDay',
      message: 'Planned for is "31/02/2026", which is no day.',
      remedy: 'Write a day as in 2026-01-31.',
      details: { given: '31/02/2026' },
    };
    const headers: [string, string | null, string | null][] = [
      ['Mission', '#activity+code', 'name'],
      ['Date', '#date+planned', 'day'],
      ['Remarks', null, null],
    ];
    const isRefused = (at: number) => at >= 11 && at < 11 + this.refused;
    const rows = 39 + this.refused;
    return {
      act: dry ? null : 7,
      rows,
      counts: { new: 36, change: 1, same: 2, refused: this.refused, conflict: 0 },
      columns: headers.map(([header, tag, to], at) => ({
        at: at + 1,
        header,
        tag,
        to: map[at + 1] === undefined ? to : map[at + 1] || null,
      })),
      targets: ['id', 'name', 'day', 'status', 'ladder', 'from', 'from.lat', 'people', 'note'],
      verdicts: Array.from({ length: rows }, (_, at) => ({
        row: at + 2,
        kind: isRefused(at) ? 'refused' : at === 3 ? 'change' : at < 3 ? 'same' : 'new',
        entry: isRefused(at) ? null : idOf('row', String(at)),
        troubles: isRefused(at) ? [{ ...trouble, column: 'Date' }] : [],
      })),
    };
  }
}

export const fakeRegisters = () => books;

/** A register of missions with so many of them, at all stops. */
export function someMissions(to: FakeBooks, many = 24): BookEntry[] {
  const ways = [
    ['requested', 'approved', 'enRoute', 'held', 'facilitated'],
    ['requested', 'approved', 'enRoute', 'facilitated'],
    ['requested', 'denied'],
    ['requested', 'approved', 'enRoute', 'impeded'],
    ['requested'],
    ['requested', 'approved', 'cancelled'],
  ];
  const places = ['Tel Wadin', 'Marsa', 'Bab al-Nahr', 'Wadin', 'Kole'];
  return Array.from({ length: many }, (_, at) => {
    const day = String((at % 27) + 1).padStart(2, '0');
    const stops = ways[at % ways.length]!.map((stop, k) => ({
      to: stop,
      at: `2026-03-${day}T${String(6 + k * 2).padStart(2, '0')}:30`,
      place: stop === 'held' ? 'Eastern gate' : null,
    }));
    const place = (name: string) => ({
      name,
      geonameId: null,
      lat: null,
      lon: null,
      country: null,
      admin1: null,
      precision: 'near' as const,
    });
    return to.put('missions', {
      values: {
        name: `Convoy ${String(at + 1).padStart(2, '0')} to ${places[at % 5]}`,
        day: `2026-03-${day}`,
        organisation: at % 2 ? 'River Relief' : 'Wadin Health Network',
        purposes: at % 3 ? ['fuel', 'medicalSupplies'] : ['water'],
        from: place('Marsa'),
        to: place(places[at % 5]!),
        people: 4 + at,
        authority: 'Harbour police',
        ...(at % 4 === 0 && {
          note: 'The second vehicle was turned round at the gate and came back an hour later.',
        }),
      },
      stops,
    });
  });
}
