import { useEffect } from 'react';
import { useWords } from './i18n.js';

/** What the open page says of itself goes before the name of the part of the desk that it is in. */
const said = { own: '', route: '' };

function useSaid(part: keyof typeof said, title: string): void {
  const { t } = useWords();
  const desk = t('desk.name');
  useEffect(() => {
    const say = (words: string) => {
      said[part] = words;
      document.title = [said.own || said.route, desk].filter(Boolean).join(' · ');
    };
    say(title);
    return () => say('');
  }, [part, title, desk]);
}

/** Names the window after what a page shows; empty as long as that is not known. */
export const useTitle = (title: string | undefined) => useSaid('own', title ?? '');

/** Names it after the part of the desk that is open, where its page does not say more. */
export const useRouteTitle = (title: string) => useSaid('route', title);
