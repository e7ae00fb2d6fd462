-- The straight line: signals → texts → packets → reviews and approvals → effects and receipts, and the ledger beside them.
-- Every key begins with business_id, so that rows can be partitioned or distributed by business.

create table business (
  business_id uuid primary key,
  name text not null,
  created_at timestamptz not null,
  -- Ed25519 public key (SPKI, DER) that approvals of this business are verified with
  approval_key bytea not null
);

create table person (
  business_id uuid not null references business,
  person_id uuid not null,
  email text not null,
  name text not null,
  roles text[] not null,
  active boolean not null,
  primary key (business_id, person_id),
  unique (business_id, email)
);

create table sign_in_link (
  business_id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (business_id, token_hash),
  foreign key (business_id, person_id) references person
);

create table session (
  business_id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (business_id, token_hash),
  foreign key (business_id, person_id) references person
);

-- Tokens by which machines hand in signals; they can do nothing else.
create table intake_token (
  business_id uuid not null references business,
  token_hash bytea not null,
  name text not null,
  created_at timestamptz not null,
  primary key (business_id, token_hash)
);

-- What `countersign apply` loaded: the newest version is in force, older ones stay to be looked at.
create table workspace_version (
  business_id uuid not null references business,
  version int not null,
  -- path → text of desk.yaml and lanes/*.yaml, as written
  files jsonb not null,
  digest text not null,
  applied_by text not null,
  applied_at timestamptz not null,
  -- when the waiting packets were sent to be drafted again from it; null: a crash came between, and it is still due
  regrounded_at timestamptz,
  primary key (business_id, version)
);

create table blob (
  business_id uuid not null references business,
  sha256 bytea not null,
  content bytea not null,
  primary key (business_id, sha256)
);
-- Mails and office files are compressed already or barely compress: do not spend time on it at intake.
alter table blob alter column content set storage external;

create table document (
  business_id uuid not null references business,
  document_id text not null,
  version text not null,
  card jsonb not null,
  file_name text not null,
  media_type text not null,
  content_sha256 bytea not null,
  -- words/text.ts SourceText: text, marks, tables
  extracted jsonb not null,
  findings jsonb not null,
  added_at timestamptz not null,
  -- set when a newer version of the same document was applied; withdrawn_at is for a person who takes one back
  replaced_at timestamptz,
  withdrawn_at timestamptz,
  primary key (business_id, document_id, version),
  foreign key (business_id, content_sha256) references blob (business_id, sha256)
);

create table signal (
  business_id uuid not null references business,
  signal_id uuid not null,
  source text not null,
  -- Message-ID where there is one, else sha256 of the bytes
  dedup_key text not null,
  lane text,
  media_type text not null,
  file_name text,
  raw_sha256 bytea not null,
  received_at timestamptz not null,
  state text not null check (state in ('received', 'read', 'drafted', 'unreadable', 'dismissed')),
  -- known from the header block at once (thread), the rest after reading
  thread text,
  subject text,
  sender text,
  read_at timestamptz,
  reading jsonb,
  primary key (business_id, signal_id),
  unique (business_id, source, dedup_key),
  foreign key (business_id, raw_sha256) references blob (business_id, sha256)
);
create index signal_thread on signal (business_id, thread, received_at);
create index signal_unreadable on signal (business_id, received_at) where state = 'unreadable';

create table packet (
  business_id uuid not null,
  packet_id uuid not null,
  lane text not null,
  signal_id uuid not null,
  thread text,
  revision int not null,
  state text not null check (state in
    ('waiting', 'approved', 'recorded', 'returned', 'rejected', 'stopped', 'stuck', 'superseded')),
  assigned_to uuid,
  received_at timestamptz not null,
  waiting_since timestamptz not null,
  decided_at timestamptz,
  -- what the queue shows, so that a list never opens packet bodies
  card jsonb not null,
  primary key (business_id, packet_id),
  unique (business_id, lane, signal_id),
  foreign key (business_id, signal_id) references signal,
  foreign key (business_id, assigned_to) references person
);
create index packet_queue on packet (business_id, state, waiting_since, packet_id);
create index packet_thread on packet (business_id, thread);

create table packet_revision (
  business_id uuid not null,
  packet_id uuid not null,
  revision int not null,
  why text not null check (why in ('drafted', 'edited', 'returned', 'changed-since')),
  made_by uuid,
  made_at timestamptz not null,
  note text,
  digest text not null,
  -- words/packet.ts Packet
  body jsonb not null,
  primary key (business_id, packet_id, revision),
  unique (business_id, packet_id, revision, digest),
  foreign key (business_id, packet_id) references packet,
  foreign key (business_id, made_by) references person
);

-- Which packets relied on which document version: pending ones are re-grounded, sent ones are listed.
create table packet_document (
  business_id uuid not null,
  packet_id uuid not null,
  revision int not null,
  document_id text not null,
  version text not null,
  primary key (business_id, packet_id, revision, document_id, version),
  foreign key (business_id, packet_id, revision) references packet_revision
);
create index packet_document_by_document on packet_document (business_id, document_id, version);

create table review (
  business_id uuid not null,
  review_id uuid not null,
  packet_id uuid not null,
  revision int not null,
  digest text not null,
  person_id uuid not null,
  decision text not null check (decision in ('approve', 'edit', 'return', 'reject', 'reassign', 'escalate')),
  note text,
  at timestamptz not null,
  primary key (business_id, review_id),
  foreign key (business_id, packet_id, revision, digest)
    references packet_revision (business_id, packet_id, revision, digest),
  foreign key (business_id, person_id) references person
);
create index review_of_packet on review (business_id, packet_id, at);

-- A signature over the digest. Nobody can sign one revision twice, so nobody is their own second.
create table approval (
  business_id uuid not null,
  approval_id uuid not null,
  packet_id uuid not null,
  revision int not null,
  digest text not null,
  person_id uuid not null,
  at timestamptz not null,
  signature bytea not null,
  primary key (business_id, approval_id),
  unique (business_id, packet_id, revision, person_id),
  unique (business_id, approval_id, packet_id, revision),
  foreign key (business_id, packet_id, revision, digest)
    references packet_revision (business_id, packet_id, revision, digest),
  foreign key (business_id, person_id) references person
);

-- One approved thing to do in one outside system. effect_id is the action id that travels with the write.
create table effect (
  business_id uuid not null,
  effect_id uuid not null,
  packet_id uuid not null,
  revision int not null,
  approval_id uuid not null,
  position int not null,
  system text not null,
  -- words/connector.ts RecordWrite or MailDraft
  write jsonb not null,
  -- what will be written where, in one line
  line text not null,
  state text not null check (state in ('pending', 'claimed', 'done', 'dropped')),
  attempts int not null default 0,
  -- a claim older than its lease may be taken over: its worker is gone
  claimed_at timestamptz,
  -- the record as it was when the effect was first claimed, so that a lost answer loses no history
  before jsonb,
  last_error text,
  primary key (business_id, effect_id),
  unique (business_id, packet_id, revision, position),
  foreign key (business_id, approval_id, packet_id, revision)
    references approval (business_id, approval_id, packet_id, revision)
);

create table receipt (
  business_id uuid not null,
  receipt_id uuid not null,
  effect_id uuid not null,
  approval_id uuid not null,
  packet_id uuid not null,
  revision int not null,
  system text not null,
  external_id text not null,
  before jsonb not null,
  after jsonb not null,
  read_back jsonb not null,
  at timestamptz not null,
  undone_at timestamptz,
  undone_by uuid,
  primary key (business_id, receipt_id),
  unique (business_id, effect_id),
  foreign key (business_id, effect_id) references effect,
  -- Nothing leaves without a person: a receipt without an approval cannot be stored.
  foreign key (business_id, approval_id, packet_id, revision)
    references approval (business_id, approval_id, packet_id, revision)
);
create index receipt_list on receipt (business_id, at desc, receipt_id);

-- A job out of attempts, waiting for a person.
create table stuck (
  business_id uuid not null references business,
  stuck_id uuid not null,
  step text not null check (step in ('read', 'draft', 'record')),
  signal_id uuid,
  packet_id uuid,
  job jsonb not null,
  attempts int not null,
  last_error text not null,
  since timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  settled_how text check (settled_how in ('retried', 'given-up')),
  settled_note text,
  primary key (business_id, stuck_id)
);
create index stuck_open on stuck (business_id, since) where settled_at is null;

-- ── The ledger ────────────────────────────────────────────────────────────────────────────────────────────────────
-- hash = sha256(previous hash || seq as text || LF || content). `content` is the canonical JSON text itself, so a
-- verifier needs no knowledge of how any program writes JSON. The other columns repeat parts of it, to be indexed.
create table ledger_head (
  business_id uuid primary key references business,
  seq bigint not null,
  hash bytea not null
);

create table ledger_entry (
  business_id uuid not null references business,
  seq bigint not null,
  at timestamptz not null,
  kind text not null,
  lane text,
  signal_id uuid,
  packet_id uuid,
  content text not null,
  hash bytea not null,
  primary key (business_id, seq)
);
create index ledger_by_kind on ledger_entry (business_id, kind, at);
create index ledger_by_packet on ledger_entry (business_id, packet_id) where packet_id is not null;

-- One round trip while the head is locked: the lock is what orders the chain, so it must be held as shortly as can be.
-- Call it as the last statement of a transaction.
create function ledger_append(for_business uuid, contents text[]) returns bigint language plpgsql as $$
declare
  head ledger_head;
  content text;
  entry jsonb;
begin
  select * into strict head from ledger_head where business_id = for_business for update;
  foreach content in array contents loop
    entry := content::jsonb;
    head.seq := head.seq + 1;
    head.hash := sha256(head.hash || convert_to(head.seq::text || chr(10) || content, 'UTF8'));
    insert into ledger_entry (business_id, seq, at, kind, lane, signal_id, packet_id, content, hash)
    values (for_business, head.seq, (entry->>'at')::timestamptz, entry->>'kind', entry->>'lane',
            (entry->>'signalId')::uuid, (entry->>'packetId')::uuid, content, head.hash);
  end loop;
  update ledger_head set seq = head.seq, hash = head.hash where business_id = for_business;
  return head.seq;
end
$$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% rows are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end
$$;
-- A receipt is a proof: only that it was undone, and by whom, is added later, once.
create function refuse_other_receipt() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.undone_at is null
    and (to_jsonb(new) - 'undone_at' - 'undone_by') = (to_jsonb(old) - 'undone_at' - 'undone_by') then
    return new;
  end if;
  raise exception 'receipt rows are never changed or removed' using errcode = 'restrict_violation';
end
$$;
create trigger receipts_only_become_undone before update or delete on receipt
  for each row execute function refuse_other_receipt();
create trigger receipts_are_never_emptied before truncate on receipt
  for each statement execute function refuse_change();
create trigger ledger_is_append_only before update or delete on ledger_entry
  for each row execute function refuse_change();
create trigger ledger_is_never_emptied before truncate on ledger_entry
  for each statement execute function refuse_change();
create trigger revisions_are_immutable before update or delete on packet_revision
  for each row execute function refuse_change();
create trigger revisions_are_never_emptied before truncate on packet_revision
  for each statement execute function refuse_change();
create trigger reviews_are_immutable before update or delete on review
  for each row execute function refuse_change();
create trigger reviews_are_never_emptied before truncate on review
  for each statement execute function refuse_change();
create trigger approvals_are_immutable before update or delete on approval
  for each row execute function refuse_change();
create trigger approvals_are_never_emptied before truncate on approval
  for each statement execute function refuse_change();

-- The head only ever moves on: a chain cut short together with its head would look whole.
create function refuse_step_back() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.business_id = old.business_id and new.seq > old.seq then
    return new;
  end if;
  raise exception 'the head of the ledger only moves on' using errcode = 'restrict_violation';
end
$$;
create trigger head_only_moves_on before update or delete on ledger_head
  for each row execute function refuse_step_back();
create trigger head_is_never_emptied before truncate on ledger_head
  for each statement execute function refuse_change();
