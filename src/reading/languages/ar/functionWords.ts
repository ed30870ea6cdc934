/** Words that any Arabic text is full of. */
export const functionWords: ReadonlySet<string> = new Set(
  `في من على إلى الى عن أن ان إن التي الذي هذا هذه ذلك و أو لا لم لن قد كان كانت ما مع بعد قبل بين حتى منذ خلال
   كما حيث عند كل غير قال قالت`.split(/\s+/),
);
