package vn.camket.pipeline.publish;

import java.util.List;
import java.util.Optional;

/**
 * What a killed run had left.
 *
 * @param removed keys of leftovers that were removed
 * @param switchedTo release to which readers were switched, because the killed run did not get
 *     there
 */
public record Swept(List<String> removed, Optional<String> switchedTo) {}
