package vn.camket.pipeline.item;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A file that was withheld before anything of it was landed (meanings §9). Times are local to
 * Asia/Ho_Chi_Minh.
 *
 * @param filePath path in the inbox
 * @param senderUnit unit of the sender; null when the registry does not know it
 * @param receivedAt time of receipt
 * @param recordedAt when it was met, as the figures are to know it
 */
public record WithheldArrival(
    String filePath,
    @Nullable String senderUnit,
    LocalDateTime receivedAt,
    LocalDateTime recordedAt) {}
