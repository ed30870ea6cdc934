import type { ReactNode } from 'react';
import type { KeptClaim } from '../../server/contract.js';
import { useWords } from '../i18n.js';

/** Whether the desk knows the source and put it at the end of the reader's chain. */
export const endsAtSource = ({ chain, current }: KeptClaim) => chain.length > current.chain.length;

interface Props {
  chain: string[];
  /** The last link is the source that published it. */
  ends: boolean;
  /** A speaker as the desk knows it. */
  named?: (words: string) => ReactNode;
}

/** Who says it, nearest to the fact first, drawn as a path from mouth to mouth that ends at the source. */
export function Chain({ chain, ends, named }: Props) {
  const { t } = useWords();
  const links = chain.length > 0 ? chain : [t('claim.noChain')];
  const roleOf = (at: number) =>
    ends && at === links.length - 1 ? 'source' : at === 0 ? 'speaker' : 'relay';
  const said = links.map((name, at) => `${t(`mouth.${roleOf(at)}`)} ${name}`).join(' · ');
  return (
    <ol className="chain" aria-label={`${t('claim.saidBy')}. ${said}`}>
      {links.map((name, at) => (
        <li key={at} data-end={roleOf(at)} title={t(`mouth.${roleOf(at)}`)}>
          {named && chain.length > 0 && roleOf(at) !== 'source' ? named(name) : <bdi>{name}</bdi>}
        </li>
      ))}
    </ol>
  );
}
