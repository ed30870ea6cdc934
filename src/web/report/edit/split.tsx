import { type FormEvent, useState } from 'react';
import type { Count, KeptClaim, NewClaim, Span } from '../../../server/contract.js';
import { named, useWords } from '../../i18n.js';
import { ProblemBox } from '../../parts/problem.js';
import { Sheet } from '../../parts/sheet.js';
import { useRegisters } from '../../queries.js';
import { draftOf, newClaim } from './draft.js';
import { Choice, TextBox } from './fields.js';
import { useSending } from './sending.js';
import { wordsOf } from './span.js';

const within = (span: Span, count: Count) => span.start <= count.quote.start && count.quote.end <= span.end;

/** A part of a claim: its days, places and actors, and the numbers that stand in its words. */
function partOf(kept: KeptClaim, kind: string, trigger: Span, first: boolean, others: Span): NewClaim {
  const { current, slots } = kept;
  const counts = current.counts.filter(
    (count) => within(trigger, count) || (first && !within(others, count)),
  );
  const draft = draftOf({ ...current, kind, counts }, slots);
  const types = Object.fromEntries(
    Object.entries(current.fields).map(([name, value]) => [
      name,
      Array.isArray(value) ? 'codes' : typeof value === 'number' ? 'number' : 'text',
    ]),
  );
  const { start, end, exact } = kept.claim.quote;
  return newClaim(draft, { start, end, exact }, trigger, types);
}

/** One claim that holds two happenings becomes two: where the second begins, and what each is. */
export function SplitSheet({ kept, text, close }: { kept: KeptClaim; text: string; close: () => void }) {
  const words = useWords();
  const { t } = words;
  const { sending, problem, send } = useSending(close);
  const { data: registers } = useRegisters();
  const { quote } = kept.claim;
  const tokens = wordsOf(text, quote);
  const [cut, setCut] = useState(Math.max(1, Math.floor(tokens.length / 2)));
  const [kinds, setKinds] = useState<[string, string]>([kept.current.kind, kept.current.kind]);
  const [why, setWhy] = useState('');
  const known = Object.keys(registers?.find(({ name }) => name === kept.current.register)?.kinds ?? {});
  const parts: [Span, Span] = [
    { start: tokens[0]?.start ?? quote.start, end: tokens[cut - 1]?.end ?? quote.end },
    { start: tokens[cut]?.start ?? quote.start, end: tokens.at(-1)?.end ?? quote.end },
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const into = [
      partOf(kept, kinds[0], parts[0], true, parts[1]),
      partOf(kept, kinds[1], parts[1], false, parts[0]),
    ];
    const decision = {
      verdict: 'split',
      claim: kept.claim.id,
      into,
      ...(why.trim() && { why: why.trim() }),
    } as const;
    send([decision], 'judged.split');
  };
  return (
    <Sheet title={t('split.title')} close={close}>
      {tokens.length < 2 ? (
        <p>{t('split.tooShort')}</p>
      ) : (
        <form onSubmit={submit}>
          <p className="soft">{t('split.says')}</p>
          <p className="split-words" dir="auto">
            {tokens.map((token, at) => (
              <span key={token.start}>
                <button
                  type="button"
                  tabIndex={-1}
                  className="split-word"
                  data-part={at < cut ? 'first' : 'second'}
                  data-cut={at === cut || undefined}
                  onClick={() => at > 0 && setCut(at)}
                >
                  {text.slice(token.start, token.end)}
                </button>{' '}
              </span>
            ))}
          </p>
          <label className="field">
            <span>{t('split.where')}</span>
            <input
              type="range"
              min={1}
              max={tokens.length - 1}
              value={cut}
              onChange={(event) => setCut(Number(event.target.value))}
            />
          </label>
          {([0, 1] as const).map((at) => (
            <div key={at} className="split-part" data-part={at === 0 ? 'first' : 'second'}>
              <q dir="auto">{text.slice(parts[at].start, parts[at].end)}</q>
              <Choice
                label={t('path.kind')}
                value={kinds[at]}
                of={known.length > 0 ? known : [kinds[at]]}
                says={(kind) => named('kind', kind, words)}
                onChange={(kind) => setKinds(at === 0 ? [kind, kinds[1]] : [kinds[0], kind])}
              />
            </div>
          ))}
          <TextBox label={t('edit.why')} hint={t('edit.whyHint')} value={why} onChange={setWhy} />
          {problem && <ProblemBox error={problem} />}
          <footer>
            <span className="spring" />
            <button type="button" className="button" onClick={close}>
              {t('claim.cancel')}
            </button>
            <button type="submit" className="button primary" disabled={sending}>
              {t('split.split')}
            </button>
          </footer>
        </form>
      )}
    </Sheet>
  );
}
