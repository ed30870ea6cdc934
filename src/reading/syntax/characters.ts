/** Whether a code unit is white space, in any script. */
export function isSpace(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Letters, digits, marks and everything beyond Latin punctuation: what a word is made of. */
export function isWordUnit(code: number): boolean {
  if (code < 128) return isDigit(code) || isAsciiLetter(code) || code === 95;
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba || code === 0xb2 || code === 0xb3;
  if (code === 0xd7 || code === 0xf7) return false;
  if (code >= 0x2000 && code <= 0x2bff)
    return code === 0x200d || (code >= 0x2070 && code <= 0x209f) || isLetterlike(code);
  if (code >= 0x3000 && code <= 0x303f) return false;
  if (code >= 0xff00 && code <= 0xff0f) return false;
  return code !== 0x60c && code !== 0x61b && code !== 0x61f;
}

export function isLetter(code: number): boolean {
  if (code < 128) return isAsciiLetter(code);
  return isWordUnit(code) && code > 0xb3;
}

/** Whether a code unit is a capital letter of a script that has them. */
export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const letter = String.fromCharCode(code);
  return isLetter(code) && letter.toLowerCase() !== letter;
}

export function isLower(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  const letter = String.fromCharCode(code);
  return isLetter(code) && letter.toUpperCase() !== letter;
}

export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2018 || code === 0x2bc;
}

export function isQuote(code: number): boolean {
  return (
    code === 34 || isApostrophe(code) || code === 0x201c || code === 0x201d || code === 0xab || code === 0xbb
  );
}

export function isCloser(code: number): boolean {
  return code === 41 || code === 93 || code === 125 || isQuote(code);
}

export function isBullet(code: number): boolean {
  return (
    code === 0x2022 ||
    code === 0x25cf ||
    code === 0x25aa ||
    code === 0x25e6 ||
    code === 0x2023 ||
    code === 0xb7
  );
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isLetterlike(code: number): boolean {
  return code >= 0x2c00 || (code >= 0x2100 && code <= 0x218f && code !== 0x2116);
}
