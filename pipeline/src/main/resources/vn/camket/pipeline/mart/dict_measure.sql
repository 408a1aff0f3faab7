create table dict_measure (
  measure_id varchar not null,
  measure_order integer not null,
  label_vi varchar not null,
  label_en varchar not null,
  definition_vi varchar not null,
  measure_kind varchar not null,
  measure_subject varchar not null,
  base_measure_id varchar,
  numerator_sql varchar,
  denominator_sql varchar,
  value_format varchar not null,
  smallest_n integer not null,
  source varchar not null
)
