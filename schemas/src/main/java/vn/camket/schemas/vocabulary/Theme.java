package vn.camket.schemas.vocabulary;

import java.io.Serializable;

/**
 * A theme of commitments.
 *
 * @param themeId durable identifier
 * @param nameVi Vietnamese name
 */
public record Theme(String themeId, String nameVi) implements Serializable {}
