-- What is open in a lane, for the home page: oldest first by arrival, and counted no further than it shows. Partial, so
-- that packets which were decided cost nothing here. src/desks/open-work.ts asks with the same conditions, word for word.
create index packet_open_in_lane on packet (business_id, lane, received_at)
  where state in ('waiting', 'returned');
create index packet_stopped_in_lane on packet (business_id, lane, received_at)
  where state = 'stopped';
-- Few of many: a lane's unclear packets stand apart from those that wait.
create index packet_unclear_in_lane on packet (business_id, lane, received_at)
  where state in ('waiting', 'returned') and card->'reasons' @> '[{"code": "intent-unclear"}]';
