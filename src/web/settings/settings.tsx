import { Button, Dialog, DialogTrigger, Label, Popover, Radio, RadioGroup } from 'react-aria-components';
import { chooseLanguage, type Language, languages, useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import { tellMissing } from '../parts/later.js';
import { theme } from '../theme.js';
import { type Choice, useChoice } from './choice.js';
import { digits, localeOf, months } from './script.js';

interface OneOfProps<Value extends string> {
  label: string;
  values: readonly Value[];
  chosen: Value;
  onChoose: (value: Value) => void;
  words: (value: Value) => string;
  /** The language that a value's words are in, where it is not the desk's. */
  lang?: (value: Value) => string;
}

function OneOf<Value extends string>({ label, values, chosen, onChoose, words, lang }: OneOfProps<Value>) {
  return (
    <RadioGroup className="setting" value={chosen} onChange={(value) => onChoose(value as Value)}>
      <Label>{label}</Label>
      <div className="setting-values">
        {values.map((value) => (
          <Radio key={value} value={value} className="setting-value">
            <span lang={lang?.(value)}>{words(value)}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

interface RememberedProps<Value extends string> {
  label: string;
  choice: Choice<Value>;
  words: (value: Value) => string;
}

function Remembered<Value extends string>({ label, choice, words }: RememberedProps<Value>) {
  const chosen = useChoice(choice);
  return (
    <OneOf label={label} values={choice.values} chosen={chosen} onChoose={choice.choose} words={words} />
  );
}

const january = new Date(Date.UTC(2026, 0, 1));

/** How this browser shows the desk: language, light or dark, and in Arabic its digits and names of months. */
export function Settings() {
  const { t, language } = useWords();
  const number = (nu: (typeof digits.values)[number]) =>
    new Intl.NumberFormat(localeOf('ar', nu, 'EG')).format(1234);
  const month = (named: (typeof months.values)[number]) =>
    new Intl.DateTimeFormat(localeOf('ar', 'latn', named), { month: 'long', timeZone: 'UTC' }).format(
      january,
    );
  return (
    <DialogTrigger>
      <Button className="button bare" aria-label={t('settings.open')}>
        <Icon name="sliders" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="settings" aria-label={t('settings.title')}>
          <OneOf
            label={t('settings.language')}
            values={Object.keys(languages) as Language[]}
            chosen={language}
            onChoose={(value) => void chooseLanguage(value).catch(tellMissing)}
            words={(value) => languages[value]}
            lang={(value) => value}
          />
          <Remembered label={t('settings.theme')} choice={theme} words={(value) => t(`theme.${value}`)} />
          {language === 'ar' && (
            <>
              <Remembered label={t('settings.digits')} choice={digits} words={number} />
              <Remembered label={t('settings.months')} choice={months} words={month} />
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
