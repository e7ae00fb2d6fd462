-- What a lane learnt from its reviewed packets: each model that was trained, with what it was compared on. The texts are
-- not copied: they stay in the signals, and a model is made from those.
create table learnt_model (
  business_id uuid not null references business,
  lane text not null,
  number int not null,
  -- sha256 over the examples it was trained on, whatever their order, and the settings of training
  version text not null,
  -- learn/model.ts: models of another format are not asked any more, and another one is trained
  format text not null,
  trained_at timestamptz not null,
  -- reviewed packets it learnt from; examples of the settings come on top
  packets uuid[] not null,
  -- words/learning.ts ReplayFigures: old against new on reviewed cases neither side had learnt from
  figures jsonb not null,
  -- learn/model.ts Model; null for a draft that was not put in force: its figures are kept, its weights are not
  model jsonb,
  -- null: a draft
  in_force_from timestamptz,
  in_force_until timestamptz,
  primary key (business_id, lane, number),
  check (in_force_from is null or model is not null),
  check (in_force_until is null or in_force_from is not null)
);
-- One at a time.
create unique index learnt_model_in_force on learnt_model (business_id, lane)
  where in_force_from is not null and in_force_until is null;
create index learnt_model_by_version on learnt_model (business_id, lane, version) where in_force_from is not null;

-- Packets say which model labelled them, so one that came into force stays as it is; only its end is added.
create function refuse_other_model() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.in_force_from is not null and old.in_force_until is null
    and new.in_force_until is not null
    and (to_jsonb(new) - 'in_force_until') = (to_jsonb(old) - 'in_force_until') then
    return new;
  end if;
  raise exception 'learnt_model rows are never changed or removed' using errcode = 'restrict_violation';
end
$$;
create trigger models_only_end before update or delete on learnt_model
  for each row execute function refuse_other_model();
create trigger models_are_never_emptied before truncate on learnt_model
  for each statement execute function refuse_change();

-- What a lane may learn from, newest first, and how much of it is new.
create index packet_decided_in_lane on packet (business_id, lane, decided_at)
  where state in ('approved', 'recorded');

-- Training is a job like the steps, and stuck like them.
alter table stuck drop constraint stuck_step_check;
alter table stuck add constraint stuck_step_check check (step in ('read', 'draft', 'record', 'learn'));
