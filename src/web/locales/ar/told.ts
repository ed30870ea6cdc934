/** What the bar and the pages say of saved filters and notices, in Arabic. */
export const told = {
  told: {
    title: 'الإشعارات',
    unseen: 'الإشعارات، لم يُرَ منها {{n}}',
    many: '+{{n}}',
    filters: 'المرشحات المحفوظة',
  },
};
