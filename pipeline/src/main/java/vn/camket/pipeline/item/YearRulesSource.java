package vn.camket.pipeline.item;

import java.io.Serializable;

/** Where the rules of a signatory's scheme-year come from. */
@FunctionalInterface
public interface YearRulesSource extends Serializable {
  /** The rules of one signatory in one scheme and year. */
  YearRules of(String schemeId, String unitId, int year);
}
