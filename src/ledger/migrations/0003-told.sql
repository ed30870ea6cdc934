-- Claims that name no day are compared by the day on which their report was published.

alter table standing add column told text;
create index on standing (register, told) where told is not null;
comment on column standing.told is 'Of a claim without any day: the day on which its report was published.';
