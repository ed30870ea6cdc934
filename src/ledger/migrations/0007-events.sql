-- Events can be asked for by everything that a list, a map and a timeline narrow by.

drop table events;

-- What is asked for stays in the row, and first what every row is asked for; what is shown is kept beside the row.
create table events (
  day         integer,                          -- sort_day in days since 1970
  x           integer,                          -- Web Mercator, the world 2^30 wide; null where no place is known
  y           integer,
  register    text not null,
  accounts    text not null check (accounts in ('agree', 'differ', 'settled')),
  state       text not null check (state in ('unjudged', 'partly', 'accepted')),
  area        text,                             -- a province (SD/Kassala) or a country (SD), where no more is known
  kind        text not null,
  sort_day    text not null,
  from_day    text,
  to_day      text,
  places      text not null,                    -- folded names, a line each
  actors      text not null,
  sources     text[] not null,
  certainties text[] not null,
  id          text primary key,
  spot        text,                             -- the name of the place at x and y
  month       text,
  country     text,
  body        json not null
) with (toast_tuple_target = 128);
alter table events
  alter column register set storage main, alter column accounts set storage main, alter column state set storage main,
  alter column area set storage main, alter column kind set storage main, alter column sort_day set storage main,
  alter column from_day set storage main, alter column to_day set storage main, alter column places set storage main,
  alter column actors set storage main, alter column sources set storage main,
  alter column certainties set storage main, alter column id set storage main, alter column spot set storage main,
  alter column month set storage main, alter column country set storage main;
comment on table events is 'Groups of claims about one happening.';
create index on events (sort_day collate "C" desc, id collate "C");
create index on events (register, sort_day collate "C" desc, id collate "C");
create index on events (register, kind, month, country);
