-- What the migrations together make. Written by script/schema, compared by test/schema.test.ts; change a migration, not this.

CREATE OR REPLACE FUNCTION public.keep_packet_reasons()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from packet_reason where business_id = new.business_id and packet_id = new.packet_id;
  insert into packet_reason (business_id, packet_id, code, list, waiting_since)
  select distinct new.business_id, new.packet_id, reason->>'code', new.list, new.waiting_since
    from jsonb_array_elements(new.card->'reasons') as reason;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.ledger_append(for_business uuid, contents text[])
 RETURNS bigint
 LANGUAGE plpgsql
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% rows are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end
$function$;

CREATE OR REPLACE FUNCTION public.refuse_other_model()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and old.in_force_from is not null and old.in_force_until is null
    and new.in_force_until is not null
    and (to_jsonb(new) - 'in_force_until') = (to_jsonb(old) - 'in_force_until') then
    return new;
  end if;
  raise exception 'learnt_model rows are never changed or removed' using errcode = 'restrict_violation';
end
$function$;

CREATE OR REPLACE FUNCTION public.refuse_other_receipt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and old.undone_at is null
    and (to_jsonb(new) - 'undone_at' - 'undone_by') = (to_jsonb(old) - 'undone_at' - 'undone_by') then
    return new;
  end if;
  raise exception 'receipt rows are never changed or removed' using errcode = 'restrict_violation';
end
$function$;

CREATE OR REPLACE FUNCTION public.refuse_step_back()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and new.business_id = old.business_id and new.seq > old.seq then
    return new;
  end if;
  raise exception 'the head of the ledger only moves on' using errcode = 'restrict_violation';
end
$function$;

create table approval (
  business_id uuid not null,
  approval_id uuid not null,
  packet_id uuid not null,
  revision integer not null,
  digest text not null,
  person_id uuid not null,
  at timestamp with time zone not null,
  signature bytea not null,
  constraint approval_pkey PRIMARY KEY (business_id, approval_id),
  constraint approval_business_id_approval_id_packet_id_revision_key UNIQUE (business_id, approval_id, packet_id, revision),
  constraint approval_business_id_packet_id_revision_person_id_key UNIQUE (business_id, packet_id, revision, person_id),
  constraint approval_business_id_packet_id_revision_digest_fkey FOREIGN KEY (business_id, packet_id, revision, digest) REFERENCES packet_revision(business_id, packet_id, revision, digest),
  constraint approval_business_id_person_id_fkey FOREIGN KEY (business_id, person_id) REFERENCES person(business_id, person_id)
);
CREATE TRIGGER approvals_are_immutable BEFORE DELETE OR UPDATE ON public.approval FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER approvals_are_never_emptied BEFORE TRUNCATE ON public.approval FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table blob (
  business_id uuid not null,
  sha256 bytea not null,
  content bytea not null,
  constraint blob_pkey PRIMARY KEY (business_id, sha256),
  constraint blob_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(business_id)
);
alter table blob alter column content set storage external;

create table business (
  business_id uuid not null,
  name text not null,
  created_at timestamp with time zone not null,
  approval_key bytea not null,
  constraint business_pkey PRIMARY KEY (business_id)
);

create table document (
  business_id uuid not null,
  document_id text not null,
  version text not null,
  card jsonb not null,
  file_name text not null,
  media_type text not null,
  content_sha256 bytea not null,
  extracted jsonb not null,
  findings jsonb not null,
  added_at timestamp with time zone not null,
  replaced_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  constraint document_pkey PRIMARY KEY (business_id, document_id, version),
  constraint document_business_id_content_sha256_fkey FOREIGN KEY (business_id, content_sha256) REFERENCES blob(business_id, sha256),
  constraint document_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(business_id)
);

create table effect (
  business_id uuid not null,
  effect_id uuid not null,
  packet_id uuid not null,
  revision integer not null,
  approval_id uuid not null,
  position integer not null,
  system text not null,
  write jsonb not null,
  line text not null,
  state text not null,
  attempts integer not null default 0,
  claimed_at timestamp with time zone,
  before jsonb,
  last_error text,
  constraint effect_pkey PRIMARY KEY (business_id, effect_id),
  constraint effect_business_id_packet_id_revision_position_key UNIQUE (business_id, packet_id, revision, "position"),
  constraint effect_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'claimed'::text, 'done'::text, 'dropped'::text]))),
  constraint effect_business_id_approval_id_packet_id_revision_fkey FOREIGN KEY (business_id, approval_id, packet_id, revision) REFERENCES approval(business_id, approval_id, packet_id, revision)
);

create table intake_token (
  business_id uuid not null,
  token_hash bytea not null,
  name text not null,
  created_at timestamp with time zone not null,
  constraint intake_token_pkey PRIMARY KEY (business_id, token_hash),
  constraint intake_token_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(business_id)
);

create table learnt_model (
  business_id uuid not null,
  lane text not null,
  number integer not null,
  version text not null,
  format text not null,
  trained_at timestamp with time zone not null,
  packets uuid[] not null,
  figures jsonb not null,
  model jsonb,
  in_force_from timestamp with time zone,
  in_force_until timestamp with time zone,
  constraint learnt_model_pkey PRIMARY KEY (business_id, lane, number),
  constraint learnt_model_check CHECK (((in_force_from IS NULL) OR (model IS NOT NULL))),
  constraint learnt_model_check1 CHECK (((in_force_until IS NULL) OR (in_force_from IS NOT NULL))),
  constraint learnt_model_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(business_id)
);
CREATE INDEX learnt_model_by_version ON public.learnt_model USING btree (business_id, lane, version) WHERE (in_force_from IS NOT NULL);
CREATE UNIQUE INDEX learnt_model_in_force ON public.learnt_model USING btree (business_id, lane) WHERE ((in_force_from IS NOT NULL) AND (in_force_until IS NULL));
CREATE TRIGGER models_are_never_emptied BEFORE TRUNCATE ON public.learnt_model FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER models_only_end BEFORE DELETE OR UPDATE ON public.learnt_model FOR EACH ROW EXECUTE FUNCTION refuse_other_model();

create table ledger_entry (
  business_id uuid not null,
  seq bigint not null,
  at timestamp with time zone not null,
  kind text not null,
  lane text,
  signal_id uuid,
  packet_id uuid,
  content text not null,
  hash bytea not null,
  constraint ledger_entry_pkey PRIMARY KEY (business_id, seq),
  constraint ledger_entry_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(business_id)
);
CREATE INDEX ledger_by_kind ON public.ledger_entry USING btree (business_id, kind, at);
CREATE INDEX ledger_by_packet ON public.ledger_entry USING btree (business_id, packet_id) WHERE (packet_id IS NOT NULL);
CREATE TRIGGER ledger_is_append_only BEFORE DELETE OR UPDATE ON public.ledger_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_is_never_emptied BEFORE TRUNCATE ON public.ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table ledger_head (
  business_id uuid not null,
  seq bigint not null,
  hash bytea not null,
  constraint ledger_head_pkey PRIMARY KEY (business_id),
  constraint ledger_head_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(business_id)
);
CREATE TRIGGER head_is_never_emptied BEFORE TRUNCATE ON public.ledger_head FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER head_only_moves_on BEFORE DELETE OR UPDATE ON public.ledger_head FOR EACH ROW EXECUTE FUNCTION refuse_step_back();

create table mailbox_position (
  business_id uuid not null,
  source text not null,
  folder text not null,
  uid_validity bigint not null,
  last_uid bigint not null,
  updated_at timestamp with time zone not null,
  constraint mailbox_position_pkey PRIMARY KEY (business_id, source, folder),
  constraint mailbox_position_last_uid_check CHECK ((last_uid >= 0)),
  constraint mailbox_position_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(business_id)
);

create table model_spending (
  business_id uuid not null,
  day date not null,
  tokens bigint not null,
  cost numeric not null,
  constraint model_spending_pkey PRIMARY KEY (business_id, day),
  constraint model_spending_cost_check CHECK ((cost >= (0)::numeric)),
  constraint model_spending_tokens_check CHECK ((tokens >= 0)),
  constraint model_spending_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(business_id)
);

create table packet (
  business_id uuid not null,
  packet_id uuid not null,
  lane text not null,
  signal_id uuid not null,
  thread text,
  revision integer not null,
  state text not null,
  assigned_to uuid,
  received_at timestamp with time zone not null,
  waiting_since timestamp with time zone not null,
  decided_at timestamp with time zone,
  card jsonb not null,
  list text not null default 
CASE
    WHEN ((state = ANY (ARRAY['waiting'::text, 'returned'::text])) AND (NOT COALESCE(((card -> 'reasons'::text) @> '[{"code": "intent-unclear"}]'::jsonb), false))) THEN 'waiting'::text
    WHEN (state = ANY (ARRAY['waiting'::text, 'returned'::text])) THEN 'exceptions'::text
    WHEN (state = ANY (ARRAY['stopped'::text, 'stuck'::text])) THEN 'exceptions'::text
    ELSE 'decided'::text
END,
  risk text not null default COALESCE((card ->> 'risk'::text), 'look'::text),
  snoozed_until timestamp with time zone,
  write_after timestamp with time zone,
  constraint packet_pkey PRIMARY KEY (business_id, packet_id),
  constraint packet_business_id_lane_signal_id_key UNIQUE (business_id, lane, signal_id),
  constraint packet_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'approved'::text, 'recorded'::text, 'returned'::text, 'rejected'::text, 'stopped'::text, 'stuck'::text, 'superseded'::text]))),
  constraint packet_business_id_assigned_to_fkey FOREIGN KEY (business_id, assigned_to) REFERENCES person(business_id, person_id),
  constraint packet_business_id_signal_id_fkey FOREIGN KEY (business_id, signal_id) REFERENCES signal(business_id, signal_id)
);
CREATE INDEX packet_decided_in_lane ON public.packet USING btree (business_id, lane, decided_at) WHERE (state = ANY (ARRAY['approved'::text, 'recorded'::text]));
CREATE INDEX packet_list ON public.packet USING btree (business_id, list, waiting_since, packet_id);
CREATE INDEX packet_list_by_lane ON public.packet USING btree (business_id, list, lane, waiting_since, packet_id);
CREATE INDEX packet_list_by_person ON public.packet USING btree (business_id, list, assigned_to, waiting_since, packet_id) WHERE (assigned_to IS NOT NULL);
CREATE INDEX packet_list_by_risk ON public.packet USING btree (business_id, list, risk, waiting_since, packet_id);
CREATE INDEX packet_open_in_lane ON public.packet USING btree (business_id, lane, received_at) WHERE (state = ANY (ARRAY['waiting'::text, 'returned'::text]));
CREATE INDEX packet_snoozed ON public.packet USING btree (business_id, snoozed_until, packet_id) WHERE (snoozed_until IS NOT NULL);
CREATE INDEX packet_stopped_in_lane ON public.packet USING btree (business_id, lane, received_at) WHERE (state = 'stopped'::text);
CREATE INDEX packet_thread ON public.packet USING btree (business_id, thread);
CREATE INDEX packet_unclear_in_lane ON public.packet USING btree (business_id, lane, received_at) WHERE ((state = ANY (ARRAY['waiting'::text, 'returned'::text])) AND ((card -> 'reasons'::text) @> '[{"code": "intent-unclear"}]'::jsonb));
CREATE TRIGGER reasons_follow_the_new_packet AFTER INSERT ON public.packet FOR EACH ROW EXECUTE FUNCTION keep_packet_reasons();
CREATE TRIGGER reasons_follow_the_packet AFTER UPDATE ON public.packet FOR EACH ROW WHEN (((old.card IS DISTINCT FROM new.card) OR (old.state IS DISTINCT FROM new.state) OR (old.waiting_since IS DISTINCT FROM new.waiting_since))) EXECUTE FUNCTION keep_packet_reasons();

create table packet_document (
  business_id uuid not null,
  packet_id uuid not null,
  revision integer not null,
  document_id text not null,
  version text not null,
  constraint packet_document_pkey PRIMARY KEY (business_id, packet_id, revision, document_id, version),
  constraint packet_document_business_id_packet_id_revision_fkey FOREIGN KEY (business_id, packet_id, revision) REFERENCES packet_revision(business_id, packet_id, revision)
);
CREATE INDEX packet_document_by_document ON public.packet_document USING btree (business_id, document_id, version);

create table packet_hold (
  business_id uuid not null,
  packet_id uuid not null,
  person_id uuid not null,
  held_since timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint packet_hold_pkey PRIMARY KEY (business_id, packet_id),
  constraint packet_hold_business_id_packet_id_fkey FOREIGN KEY (business_id, packet_id) REFERENCES packet(business_id, packet_id),
  constraint packet_hold_business_id_person_id_fkey FOREIGN KEY (business_id, person_id) REFERENCES person(business_id, person_id)
);
CREATE INDEX packet_hold_expiry ON public.packet_hold USING btree (business_id, expires_at);

create table packet_presence (
  business_id uuid not null,
  packet_id uuid not null,
  person_id uuid not null,
  seen_at timestamp with time zone not null,
  constraint packet_presence_pkey PRIMARY KEY (business_id, packet_id, person_id),
  constraint packet_presence_business_id_packet_id_fkey FOREIGN KEY (business_id, packet_id) REFERENCES packet(business_id, packet_id),
  constraint packet_presence_business_id_person_id_fkey FOREIGN KEY (business_id, person_id) REFERENCES person(business_id, person_id)
);
CREATE INDEX packet_presence_age ON public.packet_presence USING btree (business_id, seen_at);

create table packet_reason (
  business_id uuid not null,
  packet_id uuid not null,
  code text not null,
  list text not null,
  waiting_since timestamp with time zone not null,
  constraint packet_reason_pkey PRIMARY KEY (business_id, packet_id, code),
  constraint packet_reason_business_id_packet_id_fkey FOREIGN KEY (business_id, packet_id) REFERENCES packet(business_id, packet_id)
);
CREATE INDEX packet_reason_list ON public.packet_reason USING btree (business_id, list, code, waiting_since, packet_id);

create table packet_revision (
  business_id uuid not null,
  packet_id uuid not null,
  revision integer not null,
  why text not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  note text,
  digest text not null,
  body jsonb not null,
  constraint packet_revision_pkey PRIMARY KEY (business_id, packet_id, revision),
  constraint packet_revision_business_id_packet_id_revision_digest_key UNIQUE (business_id, packet_id, revision, digest),
  constraint packet_revision_why_check CHECK ((why = ANY (ARRAY['drafted'::text, 'edited'::text, 'returned'::text, 'changed-since'::text, 'taken-back'::text]))),
  constraint packet_revision_business_id_made_by_fkey FOREIGN KEY (business_id, made_by) REFERENCES person(business_id, person_id),
  constraint packet_revision_business_id_packet_id_fkey FOREIGN KEY (business_id, packet_id) REFERENCES packet(business_id, packet_id)
);
CREATE TRIGGER revisions_are_immutable BEFORE DELETE OR UPDATE ON public.packet_revision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revisions_are_never_emptied BEFORE TRUNCATE ON public.packet_revision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table person (
  business_id uuid not null,
  person_id uuid not null,
  email text not null,
  name text not null,
  roles text[] not null,
  active boolean not null,
  constraint person_pkey PRIMARY KEY (business_id, person_id),
  constraint person_business_id_email_key UNIQUE (business_id, email),
  constraint person_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(business_id)
);

create table receipt (
  business_id uuid not null,
  receipt_id uuid not null,
  effect_id uuid not null,
  approval_id uuid not null,
  packet_id uuid not null,
  revision integer not null,
  system text not null,
  external_id text not null,
  before jsonb not null,
  after jsonb not null,
  read_back jsonb not null,
  at timestamp with time zone not null,
  undone_at timestamp with time zone,
  undone_by uuid,
  constraint receipt_pkey PRIMARY KEY (business_id, receipt_id),
  constraint receipt_business_id_effect_id_key UNIQUE (business_id, effect_id),
  constraint receipt_business_id_approval_id_packet_id_revision_fkey FOREIGN KEY (business_id, approval_id, packet_id, revision) REFERENCES approval(business_id, approval_id, packet_id, revision),
  constraint receipt_business_id_effect_id_fkey FOREIGN KEY (business_id, effect_id) REFERENCES effect(business_id, effect_id)
);
CREATE INDEX receipt_list ON public.receipt USING btree (business_id, at DESC, receipt_id);
CREATE TRIGGER receipts_are_never_emptied BEFORE TRUNCATE ON public.receipt FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER receipts_only_become_undone BEFORE DELETE OR UPDATE ON public.receipt FOR EACH ROW EXECUTE FUNCTION refuse_other_receipt();

create table review (
  business_id uuid not null,
  review_id uuid not null,
  packet_id uuid not null,
  revision integer not null,
  digest text not null,
  person_id uuid not null,
  decision text not null,
  note text,
  at timestamp with time zone not null,
  constraint review_pkey PRIMARY KEY (business_id, review_id),
  constraint review_decision_check CHECK ((decision = ANY (ARRAY['approve'::text, 'edit'::text, 'return'::text, 'reject'::text, 'reassign'::text, 'escalate'::text]))),
  constraint review_business_id_packet_id_revision_digest_fkey FOREIGN KEY (business_id, packet_id, revision, digest) REFERENCES packet_revision(business_id, packet_id, revision, digest),
  constraint review_business_id_person_id_fkey FOREIGN KEY (business_id, person_id) REFERENCES person(business_id, person_id)
);
CREATE INDEX review_of_packet ON public.review USING btree (business_id, packet_id, at);
CREATE TRIGGER reviews_are_immutable BEFORE DELETE OR UPDATE ON public.review FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reviews_are_never_emptied BEFORE TRUNCATE ON public.review FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table saved_view (
  business_id uuid not null,
  person_id uuid not null,
  name text not null,
  search jsonb not null,
  saved_at timestamp with time zone not null,
  constraint saved_view_pkey PRIMARY KEY (business_id, person_id, name),
  constraint saved_view_business_id_person_id_fkey FOREIGN KEY (business_id, person_id) REFERENCES person(business_id, person_id)
);

create table session (
  business_id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (business_id, token_hash),
  constraint session_business_id_person_id_fkey FOREIGN KEY (business_id, person_id) REFERENCES person(business_id, person_id)
);

create table sign_in_link (
  business_id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint sign_in_link_pkey PRIMARY KEY (business_id, token_hash),
  constraint sign_in_link_business_id_person_id_fkey FOREIGN KEY (business_id, person_id) REFERENCES person(business_id, person_id)
);

create table signal (
  business_id uuid not null,
  signal_id uuid not null,
  source text not null,
  dedup_key text not null,
  lane text,
  media_type text not null,
  file_name text,
  raw_sha256 bytea not null,
  received_at timestamp with time zone not null,
  state text not null,
  thread text,
  subject text,
  sender text,
  read_at timestamp with time zone,
  reading jsonb,
  constraint signal_pkey PRIMARY KEY (business_id, signal_id),
  constraint signal_business_id_source_dedup_key_key UNIQUE (business_id, source, dedup_key),
  constraint signal_state_check CHECK ((state = ANY (ARRAY['received'::text, 'read'::text, 'drafted'::text, 'unreadable'::text, 'dismissed'::text]))),
  constraint signal_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(business_id),
  constraint signal_business_id_raw_sha256_fkey FOREIGN KEY (business_id, raw_sha256) REFERENCES blob(business_id, sha256)
);
CREATE INDEX signal_thread ON public.signal USING btree (business_id, thread, received_at);
CREATE INDEX signal_unreadable ON public.signal USING btree (business_id, received_at) WHERE (state = 'unreadable'::text);

create table stuck (
  business_id uuid not null,
  stuck_id uuid not null,
  step text not null,
  signal_id uuid,
  packet_id uuid,
  job jsonb not null,
  attempts integer not null,
  last_error text not null,
  since timestamp with time zone not null,
  settled_at timestamp with time zone,
  settled_by uuid,
  settled_how text,
  settled_note text,
  constraint stuck_pkey PRIMARY KEY (business_id, stuck_id),
  constraint stuck_settled_how_check CHECK ((settled_how = ANY (ARRAY['retried'::text, 'given-up'::text]))),
  constraint stuck_step_check CHECK ((step = ANY (ARRAY['read'::text, 'draft'::text, 'record'::text, 'learn'::text]))),
  constraint stuck_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(business_id)
);
CREATE INDEX stuck_open ON public.stuck USING btree (business_id, since) WHERE (settled_at IS NULL);

create table workspace_version (
  business_id uuid not null,
  version integer not null,
  files jsonb not null,
  digest text not null,
  applied_by text not null,
  applied_at timestamp with time zone not null,
  regrounded_at timestamp with time zone,
  constraint workspace_version_pkey PRIMARY KEY (business_id, version),
  constraint workspace_version_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(business_id)
);
