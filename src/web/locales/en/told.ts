/** What the bar and the pages say of saved filters and notices, in English. */
export const told = {
  told: {
    title: 'Notices',
    unseen: 'Notices, {{n}} not seen',
    many: '{{n}}+',
    filters: 'Saved filters',
  },
};
