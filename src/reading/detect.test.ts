import { describe, expect, it } from 'vitest';
import { detectLanguage } from './detect.js';
import { functionWords } from './languages/en/functionWords.js';

const english = [{ code: 'en', functionWords }];

describe('the language of a text', () => {
  it('knows English by its small words, whatever its case', () => {
    expect(detectLanguage('Two guards were wounded at the gate on Friday.', english)).toBe('en');
    expect(detectLanguage('gunmen attacked the convoy of a mayor yesterday', english)).toBe('en');
    expect(detectLanguage('THE ROAD TO THE PORT WAS CLOSED', english)).toBe('en');
  });
  it('says that it does not know what is another language', () => {
    expect(detectLanguage('Trois gardes ont été blessés vendredi devant la porte du camp.', english)).toBe(
      'und',
    );
    expect(detectLanguage('أصيب ثلاثة حراس عند البوابة', english)).toBe('ar');
    expect(detectLanguage('سه نگهبان در کنار دروازه شهر زخمی شدند', english)).toBe('und');
    expect(detectLanguage('Трое охранников ранены у ворот', english)).toBe('ru');
  });
  it('takes what has hardly a word for the first language', () => {
    expect(detectLanguage('', english)).toBe('en');
    expect(detectLanguage('12 345', english)).toBe('en');
  });
});
