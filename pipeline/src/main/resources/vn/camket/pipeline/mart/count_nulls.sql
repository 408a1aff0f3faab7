select {counts} from {source}
