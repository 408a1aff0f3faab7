package vn.camket.pipeline.landing;

import java.io.Serializable;
import java.util.HashSet;
import vn.camket.pipeline.extract.ReadLimits;
import vn.camket.pipeline.extract.SecrecyMark;
import vn.camket.pipeline.storage.Storage;

/**
 * What a task needs to know.
 *
 * @param storage the home
 * @param marks marks of secrecy
 * @param limits bounds of reading
 * @param inRaw contents whose rows exist already
 * @param fromInbox whether files come from the inbox and have to be landed; else they come from
 *     landing
 */
record ExtractSettings(
    Storage storage, SecrecyMark marks, ReadLimits limits, HashSet<String> inRaw, boolean fromInbox)
    implements Serializable {}
