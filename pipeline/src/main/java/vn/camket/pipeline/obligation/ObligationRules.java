package vn.camket.pipeline.obligation;

import java.io.Serializable;
import vn.camket.schemas.obligation.Obligations;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.scheme.SchemeCatalog;

/**
 * What says who owes what; broadcast to tasks.
 *
 * @param registry units
 * @param schemes schemes
 * @param obligations rules
 */
public record ObligationRules(Registry registry, SchemeCatalog schemes, Obligations obligations)
    implements Serializable {}
