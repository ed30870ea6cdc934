import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { firstThat } from '../bisect.js';

/** The text of an HTML page and where each of its characters stands in the HTML. */
export interface PageText {
  text: string;
  /** Rising starts of runs that advance in step: text offset `textAt[i]` is HTML offset `htmlAt[i]`. */
  textAt: number[];
  htmlAt: number[];
}

const SKIPPED = new Set(
  'script style noscript template svg math iframe object select button head textarea'.split(' '),
);
const NAVIGATION = new Set('nav footer aside form dialog'.split(' '));
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);
const CELLS = new Set(['td', 'th']);

/** What `htmlToText` leaves out besides scripts and styles. */
export interface HtmlOptions {
  /** Leave out nav, footer, aside and form elements; on unless told. */
  skipNavigation?: boolean;
}

/** Turns HTML into plain text, blocks parted by blank lines; linear in time at any depth of nesting, never throws. */
export function htmlToText(html: string, options: HtmlOptions = {}): PageText {
  const writer = new Writer(html, options.skipNavigation ?? true);
  const tokenizer = new Tokenizer({ decodeEntities: true }, writer);
  tokenizer.write(html);
  tokenizer.end();
  return writer.finish();
}

/** The HTML offset of a text offset. */
export function htmlOffset(page: PageText, offset: number): number {
  const run = Math.max(0, firstThat(page.textAt, (start) => start > offset) - 1);
  return page.textAt.length === 0 ? 0 : page.htmlAt[run]! + Math.max(0, offset - page.textAt[run]!);
}

class Writer implements TokenizerCallbacks {
  private readonly out: string[] = [];
  private readonly textAt: number[] = [];
  private readonly htmlAt: number[] = [];
  private length = 0;
  /** White space owed before the next character: '', ' ', '\n' or '\n\n'. */
  private owed = '';
  private name = '';
  /** The element being left out, and how many of its name are open. */
  private skipping = '';
  private depth = 0;
  private preformatted = 0;
  /** A bullet waits for its words: a paragraph inside its item stands beside it. */
  private bullet = false;

  constructor(
    private readonly html: string,
    private readonly skipNavigation: boolean,
  ) {}

  ontext(start: number, end: number): void {
    if (this.skipping !== '') return;
    const raw = this.html.slice(start, end);
    if (this.preformatted > 0) {
      this.write(raw, start);
      return;
    }
    for (const word of raw.matchAll(/[^ \t\r\n\f]+|[ \t\r\n\f]+/g)) {
      if (/^[ \t\r\n\f]/.test(word[0])) this.owe(' ');
      else this.write(word[0], start + word.index);
    }
  }

  ontextentity(codepoint: number, end: number): void {
    if (this.skipping !== '') return;
    const start = Math.max(0, this.html.lastIndexOf('&', end - 1));
    this.write(String.fromCodePoint(codepoint), start);
  }

  onopentagname(start: number, end: number): void {
    this.name = this.html.slice(start, end).toLowerCase();
  }

  onopentagend(end: number): void {
    this.open(this.name, end);
  }

  onselfclosingtag(end: number): void {
    this.open(this.name, end);
    // Foreign elements close themselves; HTML ignores the slash.
    if (this.skipping === this.name && (this.name === 'svg' || this.name === 'math')) this.close(this.name);
  }

  onclosetag(start: number, end: number): void {
    this.close(this.html.slice(start, end).toLowerCase());
  }

  private open(name: string, end: number): void {
    if (this.skipping !== '') {
      if (name === this.skipping) this.depth += 1;
      return;
    }
    if (SKIPPED.has(name) || (this.skipNavigation && NAVIGATION.has(name))) {
      this.skipping = name;
      this.depth = 1;
      if (BLOCKS.has(name)) this.owe('\n\n');
    } else if (name === 'br') this.owe('\n');
    else if (BLOCKS.has(name)) this.owe('\n\n');
    else if (CELLS.has(name)) this.owe(' ');
    if (name === 'pre') this.preformatted += 1;
    if (name === 'li' && this.skipping === '') {
      this.write('• ', end);
      this.bullet = true;
    }
  }

  private close(name: string): void {
    if (this.skipping !== '') {
      if (name === this.skipping) this.depth -= 1;
      // A head left open ends where the body begins.
      if (this.depth === 0) this.skipping = '';
    } else {
      if (name === 'li') this.bullet = false;
      if (BLOCKS.has(name)) this.owe('\n\n');
    }
    if (name === 'pre') this.preformatted = Math.max(0, this.preformatted - 1);
  }

  private owe(space: string): void {
    if (this.bullet) return;
    if (space.length > this.owed.length || (space === '\n' && this.owed === ' ')) this.owed = space;
  }

  private write(text: string, htmlStart: number): void {
    if (this.owed !== '' && this.length > 0) this.push(this.owed, htmlStart);
    this.owed = '';
    this.bullet = false;
    this.push(text, htmlStart);
  }

  private push(text: string, htmlStart: number): void {
    const last = this.textAt.length - 1;
    const inStep = last >= 0 && this.htmlAt[last]! + (this.length - this.textAt[last]!) === htmlStart;
    if (!inStep) {
      this.textAt.push(this.length);
      this.htmlAt.push(htmlStart);
    }
    this.out.push(text);
    this.length += text.length;
  }

  finish(): PageText {
    return { text: this.out.join(''), textAt: this.textAt, htmlAt: this.htmlAt };
  }

  onattribdata(): void {}
  onattribentity(): void {}
  onattribend(): void {}
  onattribname(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
}
