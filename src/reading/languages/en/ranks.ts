import type { RankWords } from '../../events/rank.js';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Who leads and who follows, for adding up the people of one happening. */
export const ranks: RankWords = {
  leading: words(`
    leader commander sub-commander subcommander chief head deputy governor facilitator financier planner mastermind
    ringleader recruiter supplier dealer maker builder smuggler trafficker courier coordinator organiser organizer expert
    specialist trainer official general colonel captain emir
  `),
  following: words(`
    insurgent militant rebel fighter terrorist gunman guerrilla suspect associate accomplice bodyguard individual man person
    people other follower supporter extremist attacker assailant
  `),
  pronouns: words('he she him her they them'),
  including: ['including', 'among'],
  besides: ['additional', 'another', 'further', 'more'],
  ends: words('of in on at for from with by who whom whose that which and or as near to'),
};
