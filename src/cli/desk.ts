import type { Desk } from '../desk/desk.js';
import { homeOf } from '../desk/home.js';
import { shareOn, upgradeWords } from './far.js';
import type { Io } from './io.js';
import type { Option } from './verb.js';

/** The option that every verb with a desk takes. */
export const deskOption: Record<string, Option> = {
  home: { value: 'FOLDER', help: 'the folder of the desk (else DATELINE_HOME)' },
};

/** Opens the desk, or attaches to a running one, works with it and lets it go. */
export async function withDesk<Result>(
  given: { text(name: string): string | undefined },
  io: Io,
  work: (desk: Desk) => Promise<Result>,
): Promise<Result> {
  const [{ openDesk }, { ReadingThreads }] = await Promise.all([
    import('../desk/open.js'),
    import('../worker/room.js'),
  ]);
  const upgrading = shareOn(io.stderr, upgradeWords);
  const room = new ReadingThreads({ home: homeOf(given.text('home'), io.env) });
  // Where the desk is kept is told by `serve` and `status`; a list must not begin with it.
  const desk = await openDesk({ home: given.text('home'), env: io.env, say: () => {}, room, upgrading });
  try {
    return await work(desk);
  } finally {
    await room.close();
    await desk.close();
  }
}
