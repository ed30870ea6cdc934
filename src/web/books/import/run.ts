import { useRef, useState } from 'react';
import type { BookImporting, Imported, ImportOptions } from '../../../server/contract.js';
import { newKey } from '../../outbox.js';
import { client } from '../../queries.js';
import { books } from '../api.js';

export type Stage =
  | { kind: 'asked' }
  | { kind: 'looking'; file: File; seen: Imported | null }
  | { kind: 'looked'; file: File; seen: Imported }
  | { kind: 'keeping'; file: File; seen: Imported }
  | { kind: 'kept'; file: File; made: Imported }
  | { kind: 'failed'; file: File; error: unknown; seen: Imported | null; keeping: boolean };

/** What somebody says of a file: where its columns go, and by which an entry is known again. */
export interface Said {
  map: Record<string, string>;
  by: string[];
}

const nothingSaid: Said = { map: {}, by: [] };
const everyMs = 1000;
/** So many verdicts are looked at here; a file has those of all rows. */
const verdicts = 10_000;

/** Looks at a file as it would be imported, and imports it once somebody says so; meanwhile hears how far it is. */
export function useImport(register: string) {
  const [stage, setStage] = useState<Stage>({ kind: 'asked' });
  const [said, setSaid] = useState<Said>(nothingSaid);
  const [skip, setSkip] = useState(false);
  const [far, setFar] = useState<BookImporting | null>(null);
  const latest = useRef({});
  const unanswered = useRef({ file: '', key: '' });
  /** The desk may have kept a file whose answer was lost: by the same key it then answers what it kept. */
  const keyOf = (file: File) => {
    const sent = `${file.name} ${file.size} ${file.lastModified}`;
    if (unanswered.current.file !== sent) unanswered.current = { file: sent, key: newKey() };
    return unanswered.current.key;
  };
  const run = async (file: File, options: ImportOptions, seen: Imported | null) => {
    const key = options.dry ? newKey() : keyOf(file);
    const turn = {};
    latest.current = turn;
    const isLatest = () => latest.current === turn;
    setStage(options.dry ? { kind: 'looking', file, seen } : { kind: 'keeping', file, seen: seen! });
    const ask = async () => {
      const all = await books.importing().catch(() => []);
      if (isLatest()) setFar(all.find((one) => one.key === key) ?? null);
    };
    const every = setInterval(() => void ask(), everyMs);
    try {
      const made = await books.import(register, file, { ...options, key, verdicts });
      if (unanswered.current.key === key) unanswered.current = { file: '', key: '' };
      if (!isLatest()) return;
      setStage(
        options.dry || made.act === null
          ? { kind: 'looked', file, seen: made }
          : { kind: 'kept', file, made },
      );
      if (!options.dry) void client.invalidateQueries({ queryKey: ['books'] });
    } catch (error) {
      if (isLatest()) setStage({ kind: 'failed', file, error, seen, keeping: !options.dry });
    } finally {
      clearInterval(every);
      if (isLatest()) setFar(null);
    }
  };
  const seenNow = 'seen' in stage ? stage.seen : null;
  return {
    stage,
    said,
    skip,
    far,
    setSkip,
    look: (file: File, next: Said = nothingSaid) => {
      setSaid(next);
      if (next === nothingSaid) setSkip(false);
      void run(file, { ...next, dry: true }, next === nothingSaid ? null : seenNow);
    },
    keep: (file: File) => void run(file, { ...said, dry: false, skipRefused: skip }, seenNow),
    begin: () => {
      setSaid(nothingSaid);
      setStage({ kind: 'asked' });
    },
  };
}
