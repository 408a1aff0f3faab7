insert into {table} select {values} from {source}
