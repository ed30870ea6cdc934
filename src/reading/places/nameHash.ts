/** Two independent 32-bit hashes of a folded name: the gazetteer keeps hashes, not names. */
export interface NameHash {
  bucket: number;
  check: number;
}

/** FNV-1a, and a second mix of the same letters with another multiplier. */
export function hashName(key: string): NameHash {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let at = 0; at < key.length; at += 1) {
    const code = key.charCodeAt(at);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x5bd1e995);
    second ^= second >>> 15;
  }
  first ^= first >>> 16;
  return { bucket: Math.imul(first, 0x85ebca6b) >>> 0, check: second >>> 0 };
}
