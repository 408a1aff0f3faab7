create table dict_finding (
  kind varchar not null,
  kind_order integer not null,
  severity varchar not null,
  meaning_vi varchar not null,
  meaning_en varchar not null,
  remedy_vi varchar not null,
  operator_vi varchar,
  remedy_en varchar not null,
  example varchar
)
