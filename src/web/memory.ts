/** What this browser remembers of a choice; null where it does not or must not. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(`dateline.${name}`);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`dateline.${name}`, value);
  } catch {
    // A closed storage costs the memory of a choice, nothing else.
  }
}

/** Where this browser keeps entries on their way. */
export const entriesBox = 'dateline.entries.';
/** Where it keeps what is typed of entries. */
export const draftsBox = 'dateline.entry.';

function holds(box: string): boolean {
  try {
    return Object.keys(localStorage).some((name) => name.startsWith(box));
  } catch {
    return false;
  }
}

/** Whether entries were left unsent. */
export const hasUnsent = () => holds(entriesBox);
/** Whether anybody has typed entries here that the desk does not have. */
export const hasTyped = () => holds(draftsBox);
