insert into {table} select {columns} from {source} {rows}
