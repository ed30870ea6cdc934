import type { ReactNode } from 'react';

interface Props {
  title: string;
  says?: string | undefined;
  children?: ReactNode;
}

/** A place where there is nothing yet, and why. */
export function Empty({ title, says, children }: Props) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {says && <p>{says}</p>}
      {children}
    </div>
  );
}
