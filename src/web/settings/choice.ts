import { useSyncExternalStore } from 'react';
import { remember, remembered } from '../memory.js';

/** One of a few values that this browser remembers; whoever shows it is told of a change. */
export interface Choice<Value extends string> {
  readonly values: readonly Value[];
  current(): Value;
  choose(value: Value): void;
  listen(told: () => void): () => void;
}

/** The first value counts until another is chosen. */
export function choiceOf<Value extends string>(
  name: string,
  values: readonly [Value, ...Value[]],
): Choice<Value> {
  const listeners = new Set<() => void>();
  let chosen: Value | undefined;
  return {
    values,
    current: () => {
      chosen ??= values.find((value) => value === remembered(name)) ?? values[0];
      return chosen;
    },
    choose: (value) => {
      chosen = value;
      remember(name, value);
      for (const told of listeners) told();
    },
    listen: (told) => {
      listeners.add(told);
      return () => listeners.delete(told);
    },
  };
}

export const useChoice = <Value extends string>(choice: Choice<Value>): Value =>
  useSyncExternalStore(choice.listen, choice.current);
