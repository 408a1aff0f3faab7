create table dict_column (
  table_name varchar not null,
  column_name varchar not null,
  column_order integer not null,
  data_type varchar not null,
  is_nullable boolean not null,
  refers_to varchar,
  label_vi varchar not null,
  description varchar not null
)
