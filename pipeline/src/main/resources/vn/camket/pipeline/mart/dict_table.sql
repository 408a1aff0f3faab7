create table dict_table (
  table_name varchar not null,
  object_kind varchar not null,
  label_vi varchar not null,
  grain varchar not null,
  key_columns varchar
)
