-- How far each folder of a mailbox was read. It moves on only after what it covers was received, so a crash in between
-- hands mail in a second time, which the unique key of `signal` recognises, and never leaves a mail out.
create table mailbox_position (
  business_id uuid not null references business,
  -- The connection as signals name it: `imap:rfq-mailbox`.
  source text not null,
  folder text not null,
  -- Another UIDVALIDITY means that the server gave all mails new numbers (RFC 3501, 2.3.1.1).
  uid_validity bigint not null,
  last_uid bigint not null check (last_uid >= 0),
  updated_at timestamptz not null,
  primary key (business_id, source, folder)
);
