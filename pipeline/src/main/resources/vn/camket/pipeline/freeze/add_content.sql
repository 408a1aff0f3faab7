insert into content values (?)
