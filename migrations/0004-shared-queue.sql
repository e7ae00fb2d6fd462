-- The queue for many people: filters served by an index in the order of the list, who holds what, who is looking, what
-- was put off until later, and views a person has saved.

-- Two things of a packet are asked for together with its place in time, and were not columns: which list it stands in
-- and how much care it asks for. They are computed, so that no step of the route can forget them.
alter table packet add column list text not null generated always as (
  -- What nobody understands stands apart from what somebody asked for, though it waits as well.
  case when state in ('waiting', 'returned') and not coalesce(card->'reasons' @> '[{"code": "intent-unclear"}]', false)
         then 'waiting'
       when state in ('waiting', 'returned') then 'exceptions'
       when state in ('stopped', 'stuck') then 'exceptions'
       else 'decided' end) stored;
-- low: nothing asks for a closer look · look: something does · high: approve is closed, or two people must sign.
-- Cards of before this migration have no risk: `look` keeps them out of whatever is offered for low risk alone.
alter table packet add column risk text not null generated always as (coalesce(card->>'risk', 'look')) stored;
-- Put off by a person: out of the list until then, by nothing but the time.
alter table packet add column snoozed_until timestamptz;

-- Every list is read in the order (waiting_since, packet_id) from where the last page ended. With `state in (…)` an index
-- cannot give that order and 100,000 waiting rows were sorted for a page of 50; `list` is one value, so it can.
drop index packet_queue;
create index packet_list on packet (business_id, list, waiting_since, packet_id);
create index packet_list_by_lane on packet (business_id, list, lane, waiting_since, packet_id);
create index packet_list_by_person on packet (business_id, list, assigned_to, waiting_since, packet_id)
  where assigned_to is not null;
create index packet_list_by_risk on packet (business_id, list, risk, waiting_since, packet_id);
create index packet_snoozed on packet (business_id, snoozed_until, packet_id) where snoozed_until is not null;

-- One row per reason of a packet, with its place in the list beside it: an array or JSON index finds the packets of a
-- reason, but not in order, and would sort all of them for each page. A trigger keeps it, for the same reason as above.
create table packet_reason (
  business_id uuid not null,
  packet_id uuid not null,
  code text not null,
  list text not null,
  waiting_since timestamptz not null,
  primary key (business_id, packet_id, code),
  foreign key (business_id, packet_id) references packet
);
create index packet_reason_list on packet_reason (business_id, list, code, waiting_since, packet_id);

create function keep_packet_reasons() returns trigger language plpgsql as $$
begin
  delete from packet_reason where business_id = new.business_id and packet_id = new.packet_id;
  insert into packet_reason (business_id, packet_id, code, list, waiting_since)
  select distinct new.business_id, new.packet_id, reason->>'code', new.list, new.waiting_since
    from jsonb_array_elements(new.card->'reasons') as reason;
  return null;
end
$$;
create trigger reasons_follow_the_new_packet after insert on packet
  for each row execute function keep_packet_reasons();
create trigger reasons_follow_the_packet after update on packet
  for each row when (old.card is distinct from new.card or old.state is distinct from new.state
    or old.waiting_since is distinct from new.waiting_since)
  execute function keep_packet_reasons();
insert into packet_reason (business_id, packet_id, code, list, waiting_since)
select distinct business_id, packet_id, reason->>'code', list, waiting_since
  from packet, jsonb_array_elements(card->'reasons') as reason;

-- A hold is a lease: it keeps others from deciding by accident, and runs out by itself when its page is gone. It is not
-- a column of packet, since it is renewed every half minute and a packet's row carries its card and eight indexes.
create table packet_hold (
  business_id uuid not null,
  packet_id uuid not null,
  person_id uuid not null,
  held_since timestamptz not null,
  expires_at timestamptz not null,
  primary key (business_id, packet_id),
  foreign key (business_id, packet_id) references packet,
  foreign key (business_id, person_id) references person
);
create index packet_hold_expiry on packet_hold (business_id, expires_at);

-- Who has a packet open. Rows are old after a minute without a sign of life; whoever comes next removes them.
create table packet_presence (
  business_id uuid not null,
  packet_id uuid not null,
  person_id uuid not null,
  seen_at timestamptz not null,
  primary key (business_id, packet_id, person_id),
  foreign key (business_id, packet_id) references packet,
  foreign key (business_id, person_id) references person
);
create index packet_presence_age on packet_presence (business_id, seen_at);

-- A saved view is a name for an address of the queue: list and filters as the address has them.
create table saved_view (
  business_id uuid not null,
  person_id uuid not null,
  name text not null,
  search jsonb not null,
  saved_at timestamptz not null,
  primary key (business_id, person_id, name),
  foreign key (business_id, person_id) references person
);

-- An approval can be taken back for a moment before anything is written. Signatures are unique per revision and never
-- removed, so what was taken back goes on as the next revision.
alter table packet add column write_after timestamptz;
alter table packet_revision drop constraint packet_revision_why_check;
alter table packet_revision add constraint packet_revision_why_check
  check (why in ('drafted', 'edited', 'returned', 'changed-since', 'taken-back'));
