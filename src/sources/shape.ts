import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** How many elements a page has and how deep they are nested, counted without building a tree. */
export function shapeOf(html: string): { depth: number; elements: number } {
  let elements = 0;
  let depth = 0;
  let deepest = 0;
  let name = '';
  const ignore = () => {};
  const callbacks: TokenizerCallbacks = {
    onopentagname: (start, end) => {
      name = html.slice(start, end).toLowerCase();
    },
    onopentagend: () => {
      elements += 1;
      if (VOID.has(name)) return;
      depth += 1;
      deepest = Math.max(deepest, depth);
    },
    onclosetag: () => {
      depth = Math.max(0, depth - 1);
    },
    onselfclosingtag: ignore,
    onattribdata: ignore,
    onattribentity: ignore,
    onattribend: ignore,
    onattribname: ignore,
    oncdata: ignore,
    oncomment: ignore,
    ondeclaration: ignore,
    onend: ignore,
    onprocessinginstruction: ignore,
    ontext: ignore,
    ontextentity: ignore,
  };
  const tokenizer = new Tokenizer({ decodeEntities: false }, callbacks);
  tokenizer.write(html);
  tokenizer.end();
  return { depth: deepest, elements };
}
