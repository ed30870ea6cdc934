-- Claims have marks of their own beside those of their report; what is derived is derived anew, and the views of less with it.

create table claim_marks (
  claim       text not null references claims,
  sharing     text check (sharing in ('clear', 'green', 'amber', 'amberStrict', 'red')),  -- null: not said
  sensitivity text check (sensitivity in ('low', 'moderate', 'high', 'severe')),
  entry       bigint not null references entries deferrable initially deferred,
  primary key (claim, entry)
);
comment on table claim_marks is 'How far a claim may be shared and how much harm it may do; the highest entry counts.';
create index on claim_marks (entry, claim collate "C");
create trigger append_only before update or delete or truncate on claim_marks execute function refuse_change();

create table marked_claims (
  claim       text primary key,
  report      text not null,
  sharing     text,
  sensitivity text,
  needs       smallint not null check (needs between 0 and 3)
);
comment on table marked_claims is 'Derived: claims that have a mark, and the clearance that each takes.';
create index on marked_claims (report);

create function less_checks(body json, hidden text[]) returns json language sql immutable as $$
  select json_object_agg(key, case when key <> 'checks' then value else (
    select coalesce(json_agg(c.one order by c.number), '[]') from json_array_elements(value) with ordinality as c (one, number)
    where not exists (select from json_array_elements_text(c.one -> 'claims') as k where k = any(hidden))) end)
  from json_each(body)
$$;
comment on function less_checks is 'A reading without the checks in which one of these claims stands.';

create function less_part(body json) returns json language sql immutable as $$
  select json_object_agg(key, case when key = 'partOf' then 'null'::json else value end) from json_each(body)
$$;
comment on function less_part is 'A claim that is part of no other.';
