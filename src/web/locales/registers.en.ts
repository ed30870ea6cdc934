/** Names of the registers, their kinds where the plain words do not do, and their fields. */
export const registersEn = {
  register: {
    attacks: 'Attacks',
    operations: 'Operations',
    missions: 'Missions',
    crossings: 'Crossings',
    damage: 'Damage',
    accounts: 'Accounts',
    policy: 'Policy',
    diplomacy: 'Diplomacy',
  },
  kind: {
    ied: 'Improvised explosive',
    crossingDay: 'Crossing day',
    territory: 'Territory changes hands',
    loss: 'Losses',
    other: 'Other',
  },
  field: {
    status: 'Status',
    expires: 'Expires',
    purposes: 'Purposes',
    acts: 'Acts',
    direction: 'Direction',
    outcome: 'Outcome',
    day: 'Day number',
    reason: 'Reason',
    duration: 'Duration',
  },
};
