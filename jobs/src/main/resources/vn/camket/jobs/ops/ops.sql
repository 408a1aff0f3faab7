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
