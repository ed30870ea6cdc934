import { english } from '../reading/languages/en/index.js';
import { ruleNames } from '../reading/rules.js';
import { lexiconFor } from './lexicon.js';

/** The rules asked for, or a sentence that says which is unknown and names the known ones. */
export type RulesNamed = { names: ReadonlySet<string> } | { problem: string };

/** Rules by their names, `stage/rule`; a stage, or `cues/register`, stands for all of its rules. */
export function rulesNamed(asked: readonly string[]): RulesNamed {
  const known = ruleNames(lexiconFor(english));
  const names = new Set<string>();
  for (const one of asked) {
    const found = known.filter((name) => name === one || name.startsWith(`${one}/`));
    if (found.length === 0) return { problem: `There is no rule "${one}". Known are ${listed(known)}.` };
    for (const name of found) names.add(name);
  }
  return { names };
}

/** "checks/deadline", "checks/parts-sum" as "checks/{deadline, parts-sum}". */
function listed(names: readonly string[]): string {
  const byStage = new Map<string, string[]>();
  for (const name of names) {
    const cut = name.lastIndexOf('/');
    const stage = name.slice(0, cut);
    byStage.set(stage, [...(byStage.get(stage) ?? []), name.slice(cut + 1)]);
  }
  return [...byStage].map(([stage, rules]) => `${stage}/{${rules.join(', ')}}`).join('; ');
}
