import type { RefObject } from 'react';
import { Button } from 'react-aria-components';
import type { Counted } from '../../server/contract.js';
import { counting } from '../api.js';
import { dayWords, instantWords, type Words } from '../format.js';
import { named, useWords } from '../i18n.js';
import { notify } from '../notices.js';
import { handOver } from '../parts/handOver.js';
import { Icon } from '../parts/icon.js';
import { pictureOf, pngFile, svgFile } from './picture.js';
import { type Asked, fieldsOf, figuresPath, filterNames } from './question.js';
import { measureName, sumSentence } from './sums.js';

/** "Killed by month and province". */
export function titleWords({ question }: Asked, words: Words): string {
  const { measure, by, group } = question;
  const parts = [by, group].filter((part) => part !== 'all' && part !== 'none');
  const measured = measureName(measure, words);
  const [one, two] = parts.map((part) =>
    words.t(part === group ? `figures.group.${part}` : `figures.by.${part}`),
  );
  if (!one) return measured;
  return two
    ? words.t('figures.titleTwo', { measure: measured, one: one.toLowerCase(), two: two.toLowerCase() })
    : words.t('figures.titleOne', { measure: measured, one: one.toLowerCase() });
}

/** Which events were counted, in words. */
export function filterWords({ filter }: Asked, words: Words): string {
  const { t } = words;
  const parts = filterNames.flatMap((name) => {
    const value = filter[name];
    if (!value) return [];
    const said =
      name === 'register' || name === 'kind'
        ? named(name, value, words)
        : name === 'from' || name === 'to'
          ? dayWords(value, words)
          : value;
    return [`${t(`figures.filter.${name}`)}: ${said}`];
  });
  return parts.length > 0 ? parts.join(' · ') : t('figures.everything');
}

interface Props {
  answer: Counted;
  asked: Asked;
  query: URLSearchParams;
  picture: RefObject<SVGSVGElement | null>;
}

/** Ways to take the answer along: its address, its picture, its table. */
export function Take({ answer, asked, query, picture }: Props) {
  const words = useWords();
  const { t } = words;
  const { measure, by, group } = asked.question;
  const name = ['dateline', measure, by, group].filter((part) => part !== 'none').join('-');
  const address = location.origin + figuresPath(query, {});
  const draw = () =>
    picture.current &&
    pictureOf(picture.current, {
      title: titleWords(asked, words),
      lines: [
        sumSentence(answer.total, measure, words),
        filterWords(asked, words),
        answer.asOf ? t('figures.asOf', { when: instantWords(answer.asOf, words) }) : '',
        t('figures.rule'),
      ],
      rtl: words.language === 'ar',
    });
  const doing = (work: () => Promise<void>, done: string) => async () => {
    try {
      await work();
      if (done) notify({ says: done, tone: 'done' });
    } catch {
      notify({ says: t('figures.notCopied'), remedy: t('figures.notCopiedRemedy'), tone: 'problem' });
    }
  };
  const copyLink = doing(() => navigator.clipboard.writeText(address), t('figures.linkCopied'));
  const copyPicture = doing(async () => {
    const drawn = draw();
    if (drawn) await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngFile(drawn) })]);
  }, t('figures.pictureCopied'));
  const png = doing(async () => {
    const drawn = draw();
    if (drawn) handOver(await pngFile(drawn), `${name}.png`);
  }, '');
  const svg = doing(async () => {
    const drawn = draw();
    if (drawn) handOver(svgFile(drawn), `${name}.svg`);
  }, '');
  const drawn = by !== 'all' || group !== 'none';
  return (
    <div className="take" role="group" aria-label={t('figures.take')}>
      <Button className="button small" onPress={() => void copyLink()}>
        <Icon name="copy" /> {t('figures.copyLink')}
      </Button>
      {drawn && (
        <>
          <Button className="button small" onPress={() => void copyPicture()}>
            <Icon name="copy" /> {t('figures.copyPicture')}
          </Button>
          <Button className="button small" onPress={() => void png()}>
            <Icon name="file" /> PNG
          </Button>
          <Button className="button small" onPress={() => void svg()}>
            <Icon name="file" /> SVG
          </Button>
        </>
      )}
      <a className="button small" href={counting.csv(fieldsOf(asked))} download={`${name}.csv`}>
        <Icon name="file" /> CSV
      </a>
    </div>
  );
}
