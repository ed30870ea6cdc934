import type { ActorKind } from '../../reading.js';

const PERSON: readonly ActorKind[] = ['person'];
const BODY: readonly ActorKind[] = ['organisation', 'state', 'force', 'group'];
const MANY: readonly ActorKind[] = ['people', 'force', 'group', 'organisation', 'state'];

/** Pronoun to the kinds of actor that it may stand for, likeliest first. */
export const pronouns: ReadonlyMap<string, readonly ActorKind[]> = new Map([
  ...'he him his himself she her hers herself'
    .split(' ')
    .map((word): [string, readonly ActorKind[]] => [word, PERSON]),
  ...'it its itself'.split(' ').map((word): [string, readonly ActorKind[]] => [word, BODY]),
  ...'they them their theirs themselves'
    .split(' ')
    .map((word): [string, readonly ActorKind[]] => [word, MANY]),
]);

/** Nouns that stand again for a body named before: "the group", "the agency". */
export const anaphors: ReadonlyMap<string, readonly ActorKind[]> = new Map<string, readonly ActorKind[]>([
  ['group', ['group', 'organisation']],
  ['movement', ['group']],
  ['militia', ['group']],
  ['agency', ['organisation']],
  ['organisation', ['organisation', 'group']],
  ['organization', ['organisation', 'group']],
  ['body', ['organisation']],
  ['charity', ['organisation']],
  ['monitor', ['organisation']],
  ['party', ['organisation', 'group']],
]);

export const relatives: ReadonlySet<string> = new Set(['who', 'whom', 'whose', 'which', 'that']);

// Lower-case words only: surnames such as Rahman tell nothing.
const man = /(?:^|[\s-])(?:\p{Ll}*(?<!wo)man|boy|father|brother|son|husband)$/u;
const woman = /(?:^|[\s-])(?:\p{Ll}*woman|girl|mother|sister|daughter|wife)$/u;

/** For a pronoun the names that it cannot stand for, by their last word: "the spokesman" is no "she". */
export const pronounNever: ReadonlyMap<string, RegExp> = new Map([
  ...['she', 'her'].map((word): [string, RegExp] => [word, man]),
  ...['he', 'him', 'his'].map((word): [string, RegExp] => [word, woman]),
]);
