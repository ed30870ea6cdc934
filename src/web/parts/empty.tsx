import type { ReactNode } from 'react';

interface Props {
  title: string;
  says?: string | undefined;
  /** Where it is all that the page has, its title is the page's. */
  whole?: boolean;
  children?: ReactNode;
}

/** A place where there is nothing yet, and why. */
export function Empty({ title, says, whole = false, children }: Props) {
  const Title = whole ? 'h1' : 'h2';
  return (
    <div className="empty">
      <Title>{title}</Title>
      {says && <p>{says}</p>}
      {children}
    </div>
  );
}
