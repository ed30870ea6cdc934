interface Waiting<Found> {
  id: string;
  done: (found: Found | null) => void;
  fail: (error: unknown) => void;
}

const most = 100;

/** Asks for one of many things by its id: what is asked for in one moment goes in one request. Null for what is not there. */
export function gathered<Found>(
  ask: (ids: string[]) => Promise<Found[]>,
  idOf: (found: Found) => string,
): (id: string) => Promise<Found | null> {
  let waiting: Waiting<Found>[] = [];
  const send = async (some: Waiting<Found>[]) => {
    try {
      const found = await ask([...new Set(some.map(({ id }) => id))]);
      const byId = new Map(found.map((one) => [idOf(one), one]));
      for (const { id, done } of some) done(byId.get(id) ?? null);
    } catch (error) {
      for (const { fail } of some) fail(error);
    }
  };
  const flush = () => {
    const all = waiting;
    waiting = [];
    for (let from = 0; from < all.length; from += most) void send(all.slice(from, from + most));
  };
  return (id) =>
    new Promise((done, fail) => {
      // What a page draws at once asks within one task.
      if (waiting.length === 0) setTimeout(flush);
      waiting.push({ id, done, fail });
    });
}
