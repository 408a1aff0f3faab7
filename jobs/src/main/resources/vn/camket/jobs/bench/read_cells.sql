create table cells as
select *
from read_csv(?, auto_detect = false, header = false, delim = ',', quote = '"', escape = '"',
  columns = {'c0': 'varchar', 'c1': 'varchar', 'c2': 'varchar', 'c3': 'varchar', 'c4': 'varchar',
    'c5': 'varchar', 'c6': 'varchar', 'c7': 'varchar', 'c8': 'varchar', 'c9': 'varchar',
    'c10': 'varchar', 'c11': 'varchar'},
  null_padding = true, ignore_errors = true, strict_mode = false, filename = true,
  parallel = false)
