package vn.camket.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.camket.jobs.backup.DamagedBackupException;
import vn.camket.jobs.backup.RefusedBackupException;
import vn.camket.jobs.freeze.RefusedFreezeException;
import vn.camket.jobs.home.BusyException;
import vn.camket.jobs.home.NoHomeException;
import vn.camket.jobs.home.NotEmptyException;
import vn.camket.jobs.ops.EndedBySignalException;
import vn.camket.jobs.output.QueryException;
import vn.camket.jobs.review.RefusedAnswerException;
import vn.camket.jobs.run.EmptyInboxException;
import vn.camket.jobs.run.TooLittleMemoryException;
import vn.camket.jobs.sample.NotASampleException;
import vn.camket.jobs.session.SettingsException;
import vn.camket.jobs.units.UnitSourceException;
import vn.camket.pipeline.freeze.FreezeException;
import vn.camket.pipeline.landing.LandingException;
import vn.camket.pipeline.mart.MartException;
import vn.camket.pipeline.publish.AuditFailedException;
import vn.camket.pipeline.publish.ReleaseException;
import vn.camket.pipeline.storage.StorageFullException;
import vn.camket.schemas.layout.LayoutException;
import vn.camket.schemas.registry.RegistryException;
import vn.camket.schemas.yaml.DataFileException;

/**
 * What a thrown exception means for the one who called: a named error with its sentence, or else a
 * bug.
 *
 * @param code exit code
 * @param message the sentence
 */
public record Failure(ExitCode code, String message) {

  /** Judges an exception by itself and its causes. */
  public static Failure of(Throwable thrown) {
    List<Throwable> chain = chain(thrown);
    for (Throwable cause : chain) {
      if (saysDiskFull(cause)) {
        return new Failure(
            ExitCode.DISK_FULL, "The disk is full (" + said(cause) + "); make room and run again");
      }
    }
    for (Throwable cause : chain) {
      ExitCode code = named(cause);
      if (code != null) {
        return new Failure(code, said(cause));
      }
    }
    return new Failure(ExitCode.BUG, "A defect of camket: " + thrown);
  }

  private static @Nullable ExitCode named(Throwable cause) {
    if (cause instanceof BusyException) {
      return ExitCode.BUSY;
    }
    if (cause instanceof NoHomeException
        || cause instanceof RegistryException
        || cause instanceof LayoutException
        || cause instanceof UnitSourceException
        || cause instanceof DataFileException
        || cause instanceof FreezeException
        || cause instanceof ReleaseException) {
      return ExitCode.NO_HOME;
    }
    if (cause instanceof EndedBySignalException) {
      return ExitCode.TERMINATED;
    }
    if (cause instanceof EmptyInboxException) {
      return ExitCode.EMPTY;
    }
    if (cause instanceof AuditFailedException) {
      return ExitCode.DATA;
    }
    if (cause instanceof SettingsException
        || cause instanceof QueryException
        || cause instanceof NotEmptyException
        || cause instanceof RefusedFreezeException
        || cause instanceof RefusedBackupException
        || cause instanceof RefusedAnswerException
        || cause instanceof NotASampleException) {
      return ExitCode.USAGE;
    }
    if (cause instanceof MartException
        || cause instanceof LandingException
        || cause instanceof DamagedBackupException
        || cause instanceof TooLittleMemoryException
        || cause instanceof IOException
        || cause instanceof UncheckedIOException) {
      return ExitCode.ENVIRONMENT;
    }
    return null;
  }

  private static boolean saysDiskFull(Throwable cause) {
    String said = said(cause).toLowerCase(Locale.ROOT);
    return cause instanceof StorageFullException
        || said.contains("no space left on device")
        || said.contains("disk quota exceeded");
  }

  private static String said(Throwable cause) {
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }

  private static List<Throwable> chain(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable t = thrown; t != null && chain.size() < 50; t = t.getCause()) {
      chain.add(t);
    }
    return chain;
  }
}
