-- What language models have used of a business's budget on a day, in its own time zone. A request is counted with the
-- most it may use before it is sent, and with what it used afterwards: a worker that dies in between leaves too much
-- counted, never too little.
create table model_spending (
  business_id uuid not null references business,
  day date not null,
  tokens bigint not null check (tokens >= 0),
  -- In the unit of the prices in the settings; 0 where none are set.
  cost numeric not null check (cost >= 0),
  primary key (business_id, day)
);
