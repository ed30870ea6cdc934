import type { KeyState } from '../desk/sealing/cases.js';

const toRecover = 'make a recovery file: dateline keys recovery FILE';

const day = (at: string) => at.slice(0, 10);

/** Keys that were given up, a line each. */
export const lostWords = ({ keys }: KeyState): string[] =>
  keys.flatMap(({ id, givenUp }) =>
    givenUp ? [`given up: ${id}, by ${givenUp.by} on ${day(givenUp.at)}: ${givenUp.reason}`] : [],
  );

/** How it stands with the key of the desk, in one sentence. */
export function keyWords({ state, id, missing, recoveredAt }: KeyState): string {
  switch (state) {
    case 'none':
      return 'none yet: the first sealed field makes one';
    case 'missing':
      return `MISSING (${missing.join(', ')}): what is sealed stays closed. Bring it back: dateline keys restore FILE. Lost with its recovery file: dateline keys give-up`;
    case 'there':
      return recoveredAt
        ? `${id}, recovery file made on ${day(recoveredAt)}`
        : `${id}, WITHOUT a recovery file: lost with this machine. Now ${toRecover}`;
  }
}
