CREATE TABLE IF NOT EXISTS camket_entry (
  entry VARCHAR(64) PRIMARY KEY,
  since TIMESTAMP NOT NULL,
  paused BOOLEAN NOT NULL
);
CREATE TABLE IF NOT EXISTS camket_run (
  entry VARCHAR(64) NOT NULL,
  period VARCHAR(80) NOT NULL,
  due_at TIMESTAMP NOT NULL,
  state VARCHAR(16) NOT NULL,
  tries INTEGER NOT NULL,
  failures INTEGER NOT NULL,
  owner VARCHAR(120),
  pid BIGINT,
  pid_started TIMESTAMP,
  started_at TIMESTAMP,
  ended_at TIMESTAMP,
  next_try_at TIMESTAMP,
  exit_code INTEGER,
  verdict VARCHAR(24),
  log_file VARCHAR(400),
  message VARCHAR(1000),
  PRIMARY KEY (entry, period)
);
CREATE INDEX IF NOT EXISTS camket_run_by_state ON camket_run (state, due_at);
CREATE TABLE IF NOT EXISTS camket_told (
  channel VARCHAR(24) NOT NULL,
  concern VARCHAR(120) NOT NULL,
  text VARCHAR(2000) NOT NULL,
  PRIMARY KEY (channel, concern)
);
CREATE TABLE IF NOT EXISTS camket_teller (
  channel VARCHAR(24) PRIMARY KEY,
  node VARCHAR(120) NOT NULL,
  until TIMESTAMP WITH TIME ZONE NOT NULL
);
