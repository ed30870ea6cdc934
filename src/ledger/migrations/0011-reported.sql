-- What somebody reports over a window stands beside what the desk counts itself: counts are asked for, no longer kept.

drop table figures;

create table figures (
  id       text primary key,
  series   text not null,                       -- the same speaker, measure, place and people over several windows
  register text not null,
  kind     text not null,
  sort_key text not null,
  from_day text,
  to_day   text,
  places   text[] not null,
  actors   text[] not null,
  scope    json not null,                       -- which events it could be about
  body     json not null
);
comment on table figures is 'Numbers over a window, as somebody reports them.';
create index on figures (sort_key collate "C" desc, id collate "C");
create index on figures (series, sort_key collate "C" desc);

alter table events drop column month, drop column country;
