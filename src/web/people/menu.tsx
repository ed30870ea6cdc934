import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { useWords } from '../i18n.js';
import { notify } from '../notices.js';
import { problemWords } from '../parts/problem.js';
import { go } from '../route.js';
import { useHere, useMay, useSignOut } from './session.js';

/** Who is here, and what is theirs alone: the account, people and the record for who may see them, the way out. */
export function PersonMenu() {
  const words = useWords();
  const { t } = words;
  const { data } = useHere();
  const may = useMay();
  const signOut = useSignOut();
  const member = data?.member;
  if (!data || !member) return null;
  const leave = () =>
    signOut.mutate(undefined, {
      onError: (error) => notify({ ...problemWords(error, words), tone: 'problem' }),
    });
  const acts: Record<string, () => void> = {
    account: () => go('/account'),
    people: () => go('/people'),
    sealing: () => go('/sealing'),
    record: () => go('/record'),
    signOut: leave,
  };
  return (
    <MenuTrigger>
      <Button className="person">
        <span className="person-initial" aria-hidden="true">
          {[...member.name][0]?.toUpperCase()}
        </span>
        <bdi className="person-name">{member.name}</bdi>
        <span className="hidden">{t('person.menu')}</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <div className="menu-head">
          <bdi>{member.name}</bdi>
          <span className="soft">{data.session ? t(`deskRole.${member.role}`) : t('person.local')}</span>
        </div>
        <Menu className="menu" aria-label={t('person.menu')} onAction={(key) => acts[key]?.()}>
          {data.session !== null && <MenuItem id="account">{t('account.title')}</MenuItem>}
          {may('people.list') && <MenuItem id="people">{t('people.title')}</MenuItem>}
          {may('keys.state') && <MenuItem id="sealing">{t('people.sealing')}</MenuItem>}
          {may('entries') && <MenuItem id="record">{t('record.title')}</MenuItem>}
          {data.session !== null && <Separator />}
          {data.session !== null && <MenuItem id="signOut">{t('person.signOut')}</MenuItem>}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
