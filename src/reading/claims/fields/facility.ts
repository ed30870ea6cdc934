import type { FieldValue } from '../../reading.js';
import { phraseOf, phrasesBy } from '../../tree/phrase.js';
import { at, kidsBy, type Tree } from '../../tree/tree.js';
import { isA, type Look } from '../classes.js';
import type { Find } from '../find.js';

const RUNNING = new Set(['run', 'operate', 'manage', 'administer', 'fund']);

/** Which facility was hit, what kind it is, and who runs it, from the sentence and the one after it. */
export function facility(look: Look, find: Find): Record<string, FieldValue> {
  const target = find.arguments.find(
    (a) => a.role === 'target' && isA(look, 'damage', 'building', a.tree, a.i),
  );
  if (!target) return {};
  const { tree, i } = target;
  const span = phraseOf(tree, i);
  const fields: Record<string, FieldValue> = {
    facility: look.context.draft.document.text.slice(span.start, span.end),
    facilityKind: at(tree, i).lemma.toLowerCase(),
  };
  const operator = operatorOf(look, tree, i) ?? operatorOfNext(look, tree);
  if (operator) fields.operator = operator;
  return fields;
}

/** "the clinic run by X". */
function operatorOf(look: Look, tree: Tree, i: number): string | undefined {
  for (const k of kidsBy(tree, i, 'acl')) if (RUNNING.has(at(tree, k).lemma)) return agentOf(look, tree, k);
  return undefined;
}

/** "Run by X, it was …" at the head of the next sentence. */
function operatorOfNext(look: Look, tree: Tree): string | undefined {
  const next = look.context.draft.sentences[tree.sentence.index + 1];
  if (!next || next.part !== tree.sentence.part) return undefined;
  const first = next.tokens.slice(0, 3).find((t) => RUNNING.has(t.lemma) && t.xpos === 'VBN');
  if (!first) return undefined;
  return agentOf(look, look.context.tree(next), first.index);
}

function agentOf(look: Look, tree: Tree, verb: number): string | undefined {
  const agent = phrasesBy(tree, verb, 'by')[0];
  if (agent === undefined) return undefined;
  const { text } = look.context.draft.document;
  const full = look.context
    .actorAt(at(tree, agent))
    ?.mentions.find((m) => m.start <= at(tree, agent).start && m.end >= at(tree, agent).end);
  const span = full ?? phraseOf(tree, agent);
  return text.slice(span.start, span.end);
}
