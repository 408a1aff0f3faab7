-- The operations database: what ran, when, how it ended. Times are local, Asia/Ho_Chi_Minh.
CREATE TABLE ops_run (
  run_id VARCHAR PRIMARY KEY,
  command VARCHAR NOT NULL,
  pid BIGINT NOT NULL,
  started_at TIMESTAMP NOT NULL,
  ended_at TIMESTAMP,
  duration_seconds DOUBLE,
  outcome VARCHAR NOT NULL,
  exit_code INTEGER,
  release_id VARCHAR,
  arrivals BIGINT,
  rows_read BIGINT,
  message VARCHAR
);
COMMENT ON TABLE ops_run IS 'Mỗi lần chạy một dòng / one row per run, by hand or by clock';
COMMENT ON COLUMN ops_run.outcome IS 'RUNNING, SUCCESS, NOTHING_NEW, REGISTRY_REFUSED, FAILED, BUSY, INTERRUPTED, DIED';

CREATE TABLE ops_step (
  run_id VARCHAR NOT NULL,
  step_no INTEGER NOT NULL,
  step VARCHAR NOT NULL,
  item_count BIGINT,
  duration_seconds DOUBLE NOT NULL,
  PRIMARY KEY (run_id, step_no)
);
COMMENT ON TABLE ops_step IS 'Mỗi bước của một lần chạy một dòng / one row per step of a run';

CREATE TABLE ops_release (
  release_id VARCHAR PRIMARY KEY,
  as_of_date DATE NOT NULL,
  published_at TIMESTAMP NOT NULL,
  is_side BOOLEAN NOT NULL,
  is_current BOOLEAN NOT NULL,
  is_pinned BOOLEAN NOT NULL
);
COMMENT ON TABLE ops_release IS 'Mỗi bản công bố một dòng / one row per release of the home';
COMMENT ON COLUMN ops_release.is_side IS 'Published as of another day; readers never get it';

CREATE TABLE ops_schedule_entry (
  entry VARCHAR PRIMARY KEY,
  title VARCHAR NOT NULL,
  command VARCHAR NOT NULL,
  is_paused BOOLEAN NOT NULL,
  next_due_at TIMESTAMP,
  last_period VARCHAR,
  last_state VARCHAR
);
COMMENT ON TABLE ops_schedule_entry IS 'Mỗi việc theo lịch một dòng / one row per entry of the schedule';

CREATE TABLE ops_schedule_run (
  entry VARCHAR NOT NULL,
  period VARCHAR NOT NULL,
  due_at TIMESTAMP NOT NULL,
  state VARCHAR NOT NULL,
  tries INTEGER NOT NULL,
  failures INTEGER NOT NULL,
  started_at TIMESTAMP,
  ended_at TIMESTAMP,
  next_try_at TIMESTAMP,
  exit_code INTEGER,
  verdict VARCHAR,
  release_id VARCHAR,
  message VARCHAR,
  PRIMARY KEY (entry, period)
);
COMMENT ON TABLE ops_schedule_run IS 'Mỗi việc và kỳ một dòng / one row per entry and business period of the schedule';
COMMENT ON COLUMN ops_schedule_run.state IS 'REQUESTED, RUNNING, RETRY, DONE, FAILED, SUPERSEDED; MISSED: should have begun and has not';

CREATE TABLE ops_look (
  look_count BIGINT NOT NULL,
  last_look_at TIMESTAMP
);
COMMENT ON TABLE ops_look IS 'Một dòng / one row: looks that found nothing new, for which no run began';
