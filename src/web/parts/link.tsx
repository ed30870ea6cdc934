import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { go } from '../route.js';

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> {
  to: string;
}

const isPlain = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** A link within the desk; another tab, a bookmark and the keyboard work as on any page. */
export function Link({ to, onClick, ...rest }: Props) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || !isPlain(event)) return;
    event.preventDefault();
    go(to);
  };
  return <a {...rest} href={to} onClick={follow} />;
}
