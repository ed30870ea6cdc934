const forgets: (() => void)[] = [];
let last: string | undefined;

/** Has a module forget what it keeps of whoever is here once somebody else is. */
export const forgetsAtArrival = (forget: () => void) => void forgets.push(forget);

/** Notes who is here; answers whether that is somebody else than before, of whom nothing is kept then. */
export function arrived(person: string | undefined): boolean {
  const isOther = person !== undefined && last !== undefined && person !== last;
  last = person ?? last;
  if (isOther) for (const forget of forgets) forget();
  return isOther;
}
