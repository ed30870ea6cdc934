-- Orders and filters of the inbox that had to look at every row.

create index on inbox (failed, seq);
create index on inbox ((claims - judged), seq);
