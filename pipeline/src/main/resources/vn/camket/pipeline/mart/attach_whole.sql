attach {whole} as whole (read_only)
