-- People add claims of their own, and split one into several: what they gave stands in the judgement's value.

alter table judgements drop constraint judgements_verdict_check;
alter table judgements add constraint judgements_verdict_check
  check (verdict in ('accept', 'reject', 'correct', 'same', 'different', 'prefer', 'add', 'split', 'withdraw'));
