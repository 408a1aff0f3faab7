package vn.camket.schemas.served;

/**
 * One column of a table or view.
 *
 * @param table the table or view
 * @param name the column
 * @param type its type in DuckDB
 * @param labelVi Vietnamese label
 * @param doc what it holds, in English
 */
public record ServedColumn(String table, String name, String type, String labelVi, String doc) {}
