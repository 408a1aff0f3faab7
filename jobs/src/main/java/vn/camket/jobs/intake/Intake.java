package vn.camket.jobs.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import vn.camket.jobs.home.Home;
import vn.camket.pipeline.extract.SecrecyMark;
import vn.camket.pipeline.landing.ArrivalLedger;
import vn.camket.pipeline.landing.Inbox;
import vn.camket.pipeline.landing.IngestJob;
import vn.camket.pipeline.landing.IngestRequest;
import vn.camket.pipeline.landing.IngestResult;
import vn.camket.schemas.home.HomeFile;
import vn.camket.schemas.vocabulary.SecrecyWords;

/** Takes what is new in the inbox of a home; starts no Spark when there is nothing. */
public final class Intake {
  private final Home home;
  private final IngestRequest request;

  /**
   * @param home the home
   * @param historical whether the files are of past years
   * @param now the time of this intake; a sample home goes by its own end instead
   */
  public Intake(Home home, boolean historical, Instant now) {
    this.home = home;
    HomeFile file = HomeFile.read(home.paths().homeFile());
    this.request = request(file, historical, now);
  }

  /** Whether there is anything to take. */
  public boolean hasNews() {
    return new Inbox(home.storage()).hasNews(request);
  }

  /**
   * Takes it.
   *
   * @param spark gives the session; asked only when there is something to take
   * @throws EmptyInboxException when nothing has ever arrived and nothing lies there
   */
  public IngestResult take(Supplier<SparkSession> spark) {
    if (hasNews()) {
      SecrecyMark marks = new SecrecyMark(SecrecyWords.load(home.paths().vocabulary()));
      return new IngestJob(spark.get(), home.storage(), marks).execute(request);
    }
    Inbox inbox = new Inbox(home.storage());
    IngestResult nothing = new IngestResult(List.of(), List.of(), inbox.problems(request));
    if (nothing.problems().isEmpty() && new ArrivalLedger(home.storage()).read().isEmpty()) {
      throw new EmptyInboxException(home.paths().inbox());
    }
    return nothing;
  }

  private IngestRequest request(HomeFile file, boolean historical, Instant now) {
    LocalDate end = file.sampleEnd();
    if (file.isSample() && end != null) {
      return IngestRequest.sample(now, end);
    }
    return historical
        ? IngestRequest.historical(now, home.releases().list().isEmpty())
        : IngestRequest.live(now);
  }
}
