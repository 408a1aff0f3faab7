package vn.camket.schemas.layout;

import java.io.Serializable;
import java.util.List;

/**
 * Which title a layout stands under. Compared by word key.
 *
 * @param any one of these phrases occurs
 * @param none none of these occurs in the same part of the title; may be empty
 */
public record TitleRule(List<String> any, List<String> none) implements Serializable {}
