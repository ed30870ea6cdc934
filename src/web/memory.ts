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
