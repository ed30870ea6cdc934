import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';

interface Props<Item> {
  /** Read out, where no label element names it. */
  label?: string;
  id?: string;
  /** What the offers are, read out. */
  offers: string;
  value: string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  show: (item: Item) => ReactNode;
  onType: (text: string) => void;
  take: (item: Item) => void;
  /** Whether offers are wanted: nothing is asked for before. */
  onOpen?: (open: boolean) => void;
  describedBy?: string | undefined;
  wrong?: boolean;
}

/** A line to type, with what it may mean offered beneath it; what is typed stays where nothing of that is meant. */
export function Suggest<Item>(props: Props<Item>) {
  const { label, id, offers, value, items, keyOf, show, onType, take, onOpen, describedBy, wrong } = props;
  const list = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const shown = open && items.length > 0;
  const turn = (next: boolean) => {
    setOpen(next);
    onOpen?.(next);
  };
  const choose = (item: Item) => {
    take(item);
    turn(false);
  };
  const type = (text: string) => {
    turn(true);
    setAt(-1);
    onType(text);
  };
  const press = (event: KeyboardEvent) => {
    const chosen = items[at];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      turn(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((old) => (items.length === 0 ? -1 : (old + step + items.length) % items.length));
    } else if (event.key === 'Enter' && shown && chosen) {
      event.preventDefault();
      choose(chosen);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      event.stopPropagation();
      turn(false);
    }
  };
  return (
    <div className="suggest">
      <input
        id={id}
        className="input"
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && at >= 0 ? `${list}-${at}` : undefined}
        aria-describedby={describedBy}
        aria-invalid={wrong || undefined}
        autoComplete="off"
        dir="auto"
        value={value}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
        onBlur={() => turn(false)}
      />
      {shown && (
        <div className="suggest-list" id={list} role="listbox" aria-label={offers}>
          {items.map((item, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the field, which keeps the focus
            <div
              key={keyOf(item)}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              // The field keeps the focus, for without it the list closes before anything is chosen.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(item)}
            >
              {show(item)}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
