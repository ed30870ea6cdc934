import type { Meeting } from '../desk/model.js';

const words: Readonly<Record<Meeting['reasons'][number], string>> = {
  day: 'the same days',
  dayAfter: 'a day apart',
  published: 'published within two days',
  place: 'the same place',
  near: 'places within 5 km',
  within: 'a place within the other',
  country: 'the same country',
  kind: 'the same kind',
  perpetrator: 'who did it',
  target: 'what was attacked',
  actor: 'who else is named',
  number: 'the same numbers',
};

export const reasonWords = (reasons: Meeting['reasons']) => reasons.map((reason) => words[reason]).join(', ');

/** Why the machine put two claims into one event. */
export function meetingWords({ claim, with: other, presumed, reasons }: Meeting): string {
  const how = presumed ? 'presumed, for a day or place is not said: ' : '';
  return `${claim} with ${other}: ${how}${reasonWords(reasons)}`;
}
