-- What is labelled, with the release that it stands on; then the columns of the break's own row,
-- which break_of_reform ends.
select labelled.*, dim_release.release_id, dim_release.as_of_date, dim_release.is_sample
from labelled cross join dim_release
union all by name
select distinct
  kind, kind_label, level, level_label, scheme_id, scheme_name, scheme_kind, period, period_name,
  stage, stage_name,
