import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

export interface TabOf<Name extends string> {
  name: Name;
  label: ReactNode;
  panel: ReactNode;
}

interface Props<Name extends string> {
  label: string;
  tabs: readonly TabOf<Name>[];
  chosen: Name;
  choose: (name: Name) => void;
  /** Stands beside the tabs. */
  children?: ReactNode;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * Tabs as the ARIA practices have them: arrows, Home and End choose. A panel of thousands of elements costs nothing here;
 * one of React Aria looks for what can be focused in it at each change.
 */
export function SideTabs<Name extends string>({ label, tabs, chosen, choose, children }: Props<Name>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex(({ name }) => name === chosen);
  const press = (event: KeyboardEvent) => {
    const toEnd = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const by = (steps[event.key] ?? 0) * toEnd;
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : at + by;
    const tab = tabs[(next + tabs.length) % tabs.length];
    if (!tab || tab.name === chosen) return;
    event.preventDefault();
    choose(tab.name);
    list.current?.querySelector<HTMLElement>(`[data-tab="${tab.name}"]`)?.focus();
  };
  return (
    <>
      <div className="side-head">
        <div role="tablist" aria-label={label} ref={list} onKeyDown={press}>
          {tabs.map(({ name, label: says }) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`${id}-${name}`}
              data-tab={name}
              aria-selected={name === chosen}
              aria-controls={`${id}-${name}-panel`}
              tabIndex={name === chosen ? 0 : -1}
              onClick={() => choose(name)}
            >
              {says}
            </button>
          ))}
        </div>
        {children}
      </div>
      {tabs.map(({ name, panel }) => (
        <div
          key={name}
          role="tabpanel"
          className="side-panel"
          id={`${id}-${name}-panel`}
          aria-labelledby={`${id}-${name}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reachable by keyboard
          tabIndex={0}
          hidden={name !== chosen}
        >
          {panel}
        </div>
      ))}
    </>
  );
}
