import { type KeyboardEvent, type ReactNode, useCallback, useMemo } from 'react';
import { cardOf, lingering, noteQuote, show, useFocus, useHotAmong } from './focus.js';
import type { Segment, Strand } from './strands.js';

function Line({ strand, children }: { strand: Strand; children: ReactNode }) {
  return (
    <span
      className="strand"
      data-register={strand.register}
      data-lane={strand.lane}
      data-faint={strand.background || strand.rejected || undefined}
    >
      {children}
    </span>
  );
}

const inner = (strands: Strand[]) => strands.at(-1);

/** A run of text with the lines of its strands under it; the shortest strand answers to the pointer. */
export function Marked({ segment, words }: { segment: Segment; words: string }) {
  const { point, choose } = useFocus();
  const { strands, role } = segment;
  const own = inner(strands);
  const hit = strands[useHotAmong(useMemo(() => strands.map(({ claims }) => claims), [strands]))];
  const noted = useCallback(
    (mark: HTMLElement) =>
      noteQuote(
        strands.flatMap(({ claims }) => claims),
        mark,
      ),
    [strands],
  );
  // Where the words stand in the text: a selection finds its offsets by it.
  const body = (
    <span className={role ?? undefined} data-at={segment.start}>
      {words}
    </span>
  );
  if (!own) return body;
  const begins = strands.some(({ start }) => start === segment.start);
  const rest = lingering(() => {
    point(own.claims, 'text');
    // Once it is drawn whole.
    requestAnimationFrame(() => show(cardOf(own.claims[0] ?? '')));
  });
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    choose(own.claims[0] ?? null, 'text');
    requestAnimationFrame(() => cardOf(own.claims[0] ?? '')?.focus());
  };
  return (
    <mark
      ref={noted}
      // The shortest strand first: a press chooses its first claim.
      data-claims={strands
        .toReversed()
        .flatMap(({ claims }) => claims)
        .join(' ')}
      data-register={(hit ?? own).register}
      data-hot={hit ? true : undefined}
      tabIndex={begins ? 0 : undefined}
      onPointerEnter={rest.onPointerEnter}
      onPointerLeave={() => {
        rest.onPointerLeave();
        point(null, 'text');
      }}
      onFocus={() => point(own.claims, 'text')}
      onBlur={() => point(null, 'text')}
      onKeyDown={begins ? press : undefined}
    >
      {strands.reduceRight<ReactNode>(
        (under, strand) => (
          <Line key={`${strand.start} ${strand.end}`} strand={strand}>
            {under}
          </Line>
        ),
        body,
      )}
    </mark>
  );
}
