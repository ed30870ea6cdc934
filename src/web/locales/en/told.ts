/** What the bar and the pages say of saved filters and notices, in English. */
export const told = {
  told: {
    title: 'Notices',
    unseen: 'Notices, {{n}} not seen',
    many: '99+',
    filters: 'Saved filters',
  },
};
