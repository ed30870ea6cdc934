import { Fragment } from 'react';
import type { KeptClaim } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { Icon } from './icon.js';

/** Whether the desk knows the source and put it at the end of the reader's chain. */
export const endsAtSource = ({ chain, current }: KeptClaim) => chain.length > current.chain.length;

interface Props {
  chain: string[];
  /** The last link is the source that published it. */
  ends: boolean;
}

/** Who says it, nearest to the fact first, drawn as a path that ends at the source. */
export function Chain({ chain, ends }: Props) {
  const { t } = useWords();
  const links = chain.length > 0 ? chain : [t('claim.noChain')];
  return (
    <ol className="chain" aria-label={t('claim.saidBy')}>
      {links.map((name, index) => (
        <Fragment key={index}>
          <li data-end={ends && index === links.length - 1 ? 'source' : 'speaker'}>
            {index > 0 && <Icon name="forward" />}
            <bdi>{name}</bdi>
          </li>
        </Fragment>
      ))}
    </ol>
  );
}
