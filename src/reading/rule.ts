/** One rule of the reader by its full name, `stage/rule`: the name can be switched off, and an explanation gives it. */
export interface Rule<Run> {
  name: string;
  run: Run;
}

/** Names of the rules that a reading goes without. */
export type Without = ReadonlySet<string>;

/** The rules of one stage in the order in which they are tried, named by their keys. */
export const rulesOf = <Run>(stage: string, rules: Readonly<Record<string, Run>>): readonly Rule<Run>[] =>
  Object.entries(rules).map(([name, run]) => ({ name: `${stage}/${name}`, run }));

/** The rules that are on, in order; the list itself where none is off. */
export const rulesOn = <Run>(rules: readonly Rule<Run>[], without: Without): readonly Rule<Run>[] =>
  without.size === 0 ? rules : rules.filter(({ name }) => !without.has(name));

/** What the first rule that answers says, with its name. */
export function firstAnswer<Asked extends unknown[], Answer>(
  rules: readonly Rule<(...asked: Asked) => Answer | undefined>[],
  without: Without,
  ...asked: Asked
): { rule: string; answer: Answer } | undefined {
  for (const { name, run } of rules) {
    if (without.has(name)) continue;
    const answer = run(...asked);
    if (answer !== undefined) return { rule: name, answer };
  }
  return undefined;
}
