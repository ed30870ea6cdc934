import { isApostrophe, isDigit, isLetter, isLower, isSpace, isUpper, isWordUnit } from './characters.js';
import type { SyntaxWords } from './words.js';

/** Longest run of one sign or word that becomes one token. */
const TOKEN_CAP = 1000;

const PATTERNS = {
  address: /(?:https?:\/\/|www\.|mailto:)[^\s<>"“”]{1,1500}/y,
  mail: /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,24}){1,4}/y,
  handle: /@\w{1,64}/y,
  date: /\d{1,4}\/\d{1,2}(?:\/\d{2,4})?(?![\d/])/y,
  phone: /(?:\d{1,3}-)?\d{3}-(?:\d{3}-)?\d{4}(?!\d)/y,
  time: /\d{1,2}:\d{2}(?::\d{2})?(?!\d)/y,
  number: /\d{1,40}(?:[.,]\d{1,40}){0,12}/y,
  smiley: /[:;=]-?[)(DPp](?![\w])/y,
  acronym: /\p{L}\.(?:\p{L}\.){1,8}|[A-Za-z]{1,3}\.(?:[A-Za-z]\.){1,4}/uy,
  joined: /[A-Z]{1,5}&[A-Z]{1,5}(?![A-Za-z])/y,
};

/** Start and end of each token between two places of a text, as the English treebanks cut them. */
export function tokenize(text: string, start: number, end: number, words: SyntaxWords): number[] {
  const bounds: number[] = [];
  let at = start;
  while (at < end) {
    if (isSpace(text.charCodeAt(at))) at += 1;
    else at = new Cutter(text, end, words, bounds).token(at);
  }
  return bounds;
}

/** Cuts one token, or the few that one written word makes. */
class Cutter {
  constructor(
    private readonly text: string,
    private readonly end: number,
    private readonly words: SyntaxWords,
    private readonly bounds: number[],
  ) {}

  /** Adds the token or tokens that start here; returns the place after them. */
  token(at: number): number {
    const code = this.text.charCodeAt(at);
    if (isDigit(code)) return this.number(at);
    if (isWordUnit(code)) return this.word(at);
    return this.sign(at);
  }

  private match(pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    if (!pattern.test(this.text)) return -1;
    return Math.min(pattern.lastIndex, this.end);
  }

  private add(from: number, to: number): number {
    this.bounds.push(from, to);
    return to;
  }

  private word(at: number): number {
    const special = this.special(at);
    if (special > at) return this.add(at, special);
    let to = this.run(at);
    if (to - at === TOKEN_CAP) return this.add(at, to);
    to = this.joinHyphens(at, to);
    to = this.joinApostrophes(to);
    const stop = this.abbreviation(at, to);
    if (stop > to) return this.add(at, stop);
    const host = this.host(at, to);
    if (host > to) return this.add(at, host);
    if (this.text.charCodeAt(to) === 36 && to - at <= 3 && isUpper(this.text.charCodeAt(to - 1))) to += 1;
    return this.contraction(at, to);
  }

  /** Addresses, mail and initials such as U.S. come before plain words. */
  private special(at: number): number {
    const { text } = this;
    const next = text.charCodeAt(at + 1);
    const first = text.charCodeAt(at) | 32;
    if (first === 104 || first === 119 || first === 109) {
      const address = this.match(PATTERNS.address, at);
      if (address > 0) return this.trimmed(at, address);
    }
    const mail = this.mailAhead(at) ? this.match(PATTERNS.mail, at) : -1;
    if (mail > 0) return mail;
    if (next === 38 || text.charCodeAt(at + 2) === 38 || text.charCodeAt(at + 3) === 38) {
      const joined = this.match(PATTERNS.joined, at);
      if (joined > 0) return joined;
    }
    if (next !== 46 && text.charCodeAt(at + 2) !== 46 && text.charCodeAt(at + 3) !== 46) return -1;
    const acronym = this.match(PATTERNS.acronym, at);
    if (acronym < 0) return -1;
    return acronym;
  }

  private mailAhead(at: number): boolean {
    const stop = Math.min(this.end, at + 64);
    for (let to = at + 1; to < stop; to++) {
      const code = this.text.charCodeAt(to);
      if (code === 64) return true;
      if (isSpace(code)) return false;
    }
    return false;
  }

  private trimmed(at: number, to: number): number {
    let cut = to;
    while (cut > at + 1 && '.,;:!?)\'"’”]'.includes(this.text[cut - 1]!)) cut -= 1;
    return cut;
  }

  private run(at: number): number {
    const stop = Math.min(this.end, at + TOKEN_CAP);
    let to = at;
    while (to < stop && isWordUnit(this.text.charCodeAt(to))) to += 1;
    return to;
  }

  /** Prefixes such as anti- stay with their word; all other hyphens cut. */
  private joinHyphens(at: number, to: number): number {
    const { text } = this;
    if (text.charCodeAt(to) !== 45 || !isWordUnit(text.charCodeAt(to + 1)) || to + 1 >= this.end) return to;
    return this.words.prefixes.has(text.slice(at, to).toLowerCase()) ? this.run(to + 1) : to;
  }

  /** An apostrophe inside a name or an old spelling: O'Rourke, o'clock; not one before a clitic. */
  private joinApostrophes(from: number): number {
    let to = from;
    while (to < this.end && isApostrophe(this.text.charCodeAt(to))) {
      const after = this.run(to + 1);
      const tail = this.text.slice(to + 1, after).toLowerCase();
      if (after === to + 1 || this.words.clitics.has(tail)) return to;
      to = after;
    }
    return to;
  }

  private abbreviation(at: number, to: number): number {
    const { text, words } = this;
    if (text.charCodeAt(to) !== 46 || to >= this.end || to - at > 8) return to;
    const next = this.afterSpace(to + 1);
    const last = next >= this.end;
    const form = `${text.slice(at, to)}.`.toLowerCase();
    const kinds = words.abbreviations;
    const capital = isUpper(text.charCodeAt(at));
    if (next === to + 1 && !last && isWordUnit(text.charCodeAt(next))) return to;
    if (kinds.titles.has(form) || kinds.general.has(form)) return to + 1;
    if (kinds.numbered.has(form) && !last && isDigit(text.charCodeAt(next))) return to + 1;
    if (kinds.calendar.has(form) && capital && !last && !this.starts(next)) return to + 1;
    const initial = to - at === 1 && capital && form !== 'i.' && !last && isUpper(text.charCodeAt(next));
    return initial && !this.starts(next) ? to + 1 : to;
  }

  /** Whether a word that likes to start sentences stands here with a capital. */
  private starts(at: number): boolean {
    if (!isUpper(this.text.charCodeAt(at))) return false;
    return this.words.starters.has(this.text.slice(at, this.run(at)).toLowerCase());
  }

  private afterSpace(at: number): number {
    let next = at;
    while (next < this.end && next - at < 8 && isSpace(this.text.charCodeAt(next))) next += 1;
    return next;
  }

  /** example.org and the like. */
  private host(at: number, to: number): number {
    const { text } = this;
    let last = to;
    let cut = to;
    while (text.charCodeAt(last) === 46 && last - at < 200 && isLetter(text.charCodeAt(last + 1))) {
      const next = this.run(last + 1);
      if (this.words.domains.has(text.slice(last + 1, next))) cut = next;
      last = next;
    }
    return cut;
  }

  private contraction(at: number, to: number): number {
    const { text, words } = this;
    const whole = text.slice(at, Math.min(to, at + 12)).toLowerCase();
    const cut = to - at <= 12 ? words.fused.get(whole) : undefined;
    if (cut !== undefined) {
      this.add(at, at + cut);
      return this.add(at + cut, to);
    }
    if (!isApostrophe(text.charCodeAt(to)) || to >= this.end) return this.add(at, to);
    const after = this.run(to + 1);
    const tail = text.slice(to + 1, after).toLowerCase();
    if (!words.clitics.has(tail)) return this.add(at, to);
    const negative = tail === 't' && /n/i.test(text[to - 1]!) && to - at > 1;
    if (tail === 't' && !negative) return this.add(at, after);
    const from = negative ? to - 1 : to;
    this.add(at, from);
    return this.add(from, after);
  }

  private number(at: number): number {
    for (const pattern of [PATTERNS.date, PATTERNS.phone, PATTERNS.time]) {
      const to = this.match(pattern, at);
      if (to > 0) return this.add(at, to);
    }
    if (this.mailAhead(at)) {
      const mail = this.match(PATTERNS.mail, at);
      if (mail > 0) return this.add(at, mail);
    }
    const to = Math.max(at + 1, this.match(PATTERNS.number, at));
    const tail = this.run(to);
    if (tail === to) return this.add(at, to);
    const unit = this.text.slice(to, Math.min(tail, to + 12)).toLowerCase();
    if (!this.words.units.has(unit) || this.words.ordinals.has(unit)) return this.add(at, tail);
    this.add(at, to);
    return this.add(to, tail);
  }

  private sign(at: number): number {
    const { text } = this;
    const code = text.charCodeAt(at);
    if (isApostrophe(code)) return this.apostrophe(at);
    if (code === 64) return this.add(at, Math.max(at + 1, this.match(PATTERNS.handle, at)));
    if (code === 58 || code === 59 || code === 61) {
      const smiley = at === 0 || isSpace(text.charCodeAt(at - 1)) ? this.match(PATTERNS.smiley, at) : -1;
      if (smiley > 0) return this.add(at, smiley);
    }
    if (code === 33 || code === 63)
      return this.add(
        at,
        this.signs(at, (next) => next === 33 || next === 63),
      );
    const same = this.signs(at, (next) => next === code);
    const few = '[](){}"“”'.includes(text[at]!) && same - at < 4;
    return this.add(at, few || code === 44 ? at + 1 : same);
  }

  private signs(at: number, goesOn: (code: number) => boolean): number {
    const stop = Math.min(this.end, at + TOKEN_CAP);
    let to = at + 1;
    while (to < stop && goesOn(this.text.charCodeAt(to))) to += 1;
    return to;
  }

  /** 'em, '90s and a clitic left alone; two in a row are a quotation mark. */
  private apostrophe(at: number): number {
    const { text } = this;
    if (isApostrophe(text.charCodeAt(at + 1)) && at + 1 < this.end) return this.add(at, at + 2);
    const to = this.run(at + 1);
    const tail = text.slice(at + 1, Math.min(to, at + 8)).toLowerCase();
    if (this.words.clipped.has(tail) || /^\d\ds?$/.test(tail)) return this.add(at, to);
    const joined = at > 0 && isWordUnit(text.charCodeAt(at - 1)) && isLower(text.charCodeAt(at + 1));
    if (joined && this.words.clitics.has(tail)) return this.add(at, to);
    return this.add(at, at + 1);
  }
}
