import type { Tree } from '../tree.js';
import type { Repair } from './hang.js';
import { lastOfList } from './lastOfList.js';
import { nounForGerund } from './nounForGerund.js';
import { numberBefore } from './numberBefore.js';
import { objectBehind } from './objectBehind.js';
import { participleBehind } from './participleBehind.js';
import { subjectBefore } from './subjectBefore.js';
import { verbForAdjective } from './verbForAdjective.js';
import { verbInList } from './verbInList.js';
import { wordOfName } from './wordOfName.js';

/** What is mended, in this order: verbs before their objects, objects before the lists that they open. */
const repairs: readonly Repair[] = [
  verbForAdjective,
  objectBehind,
  lastOfList,
  verbInList,
  participleBehind,
  nounForGerund,
  numberBefore,
  subjectBefore,
  wordOfName,
];

/** Mends what the parser is known to tie wrongly in reports, in place; tells whether anything was. */
export function repair(tree: Tree): boolean {
  let changed = false;
  for (const mend of repairs) for (const { index } of tree.tokens) if (mend(tree, index)) changed = true;
  return changed;
}
