/** Words that any English text is full of. */
export const functionWords: ReadonlySet<string> = new Set(
  `the of and to in a an that is was for on with as by at from it its were are be been has have had not but which
   who this their they he she his her or after before into over near between said says two three killed`.split(
    /\s+/,
  ),
);
