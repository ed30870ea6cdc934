import { useLayoutEffect } from 'react';

/** Hides the cards of some registers by a rule of style: a thousand cards are not drawn again for it. */
export function useWithout(registers: ReadonlySet<string>): void {
  useLayoutEffect(() => {
    if (registers.size === 0) return;
    const sheet = new CSSStyleSheet();
    const rules = [...registers].map((register) => {
      const name = CSS.escape(register);
      // A part whose whole is hidden stands for itself.
      return `.card[data-register="${name}"] { display: none } .card[data-of="${name}"] { margin-inline-start: 0 }`;
    });
    sheet.replaceSync(rules.join('\n'));
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [registers]);
}
