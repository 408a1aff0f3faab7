package vn.camket.scheduler.calendar;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import vn.camket.scheduler.alert.MailSettings;

/** Reads {@code schedules.yaml}: the entries of a home's schedule. */
final class SchedulesFile {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,40}");
  private static final Pattern MAILBOX = Pattern.compile("[^@\\s]+@[^@\\s]+");
  private static final Set<String> REQUIRED = Set.of("name", "title", "command", "when");
  private static final Set<String> OPTIONAL =
      Set.of("holiday", "catch_up", "timeout_minutes", "memory_mb", "tries", "retry_after_minutes");

  private final YamlReading yaml;

  private SchedulesFile(YamlReading yaml) {
    this.yaml = yaml;
  }

  static Content read(Path file, List<Problem> problems) {
    var reading = new SchedulesFile(new YamlReading(file.toString(), problems));
    Node root = reading.yaml.root(file);
    return root == null ? new Content(List.of(), ServiceSettings.DEFAULT) : reading.content(root);
  }

  /** What stands in the file. */
  record Content(List<Entry> entries, ServiceSettings service) {}

  private Content content(Node root) {
    Map<String, Node> top =
        yaml.fields(root, Set.of("schema_version", "entries"), Set.of("service"));
    yaml.number(top.get("schema_version"), 1, 1, 1);
    return new Content(entries(top.get("entries")), service(top.get("service")));
  }

  private ServiceSettings service(@Nullable Node node) {
    if (node == null) {
      return ServiceSettings.DEFAULT;
    }
    Map<String, Node> fields =
        yaml.fields(
            node,
            Set.of(),
            Set.of("port", "launcher", "log_mb", "webhook", "mail", "stale_after_hours", "store"));
    return new ServiceSettings(
        yaml.number(fields.get("port"), 0, 65535, ServiceSettings.DEFAULT.port()),
        List.copyOf(yaml.texts(fields.get("launcher"))),
        yaml.number(fields.get("log_mb"), 1, 1024, ServiceSettings.DEFAULT.logMb()),
        yaml.webAddress(fields.get("webhook")),
        mail(fields.get("mail")),
        Duration.ofHours(
            yaml.number(
                fields.get("stale_after_hours"),
                1,
                24 * 366,
                (int) ServiceSettings.DEFAULT.staleAfter().toHours())),
        store(fields.get("store")));
  }

  private @Nullable MailSettings mail(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    Map<String, Node> fields =
        yaml.fields(
            node,
            Set.of("host", "from", "to"),
            Set.of("port", "security", "trust", "user", "password_file"));
    String host = yaml.text(fields.get("host"));
    String from = mailbox(fields.get("from"));
    List<String> to =
        yaml.list(fields.get("to")).stream()
            .map(this::mailbox)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList();
    MailSettings.Security security =
        Objects.requireNonNullElse(
            yaml.word(fields.get("security"), MailSettings.Security.class),
            MailSettings.Security.STARTTLS);
    String user = yaml.text(fields.get("user"));
    String file = yaml.text(fields.get("password_file"));
    if ((user == null) != (file == null)) {
      yaml.problem(node, "'user' and 'password_file' stand together, or neither does");
    }
    if (fields.containsKey("to") && to.isEmpty()) {
      yaml.problem(node, "'to': expected at least one address");
    }
    String trust = yaml.text(fields.get("trust"));
    if (trust != null && security == MailSettings.Security.NONE) {
      yaml.problem(node, "'trust' is for STARTTLS and TLS");
    }
    int port = yaml.number(fields.get("port"), 1, 65535, portOf(security));
    if (host == null || from == null || to.isEmpty()) {
      return null;
    }
    return new MailSettings(host, port, security, trust, user, file, from, to);
  }

  private static int portOf(MailSettings.Security security) {
    return switch (security) {
      case STARTTLS -> 587;
      case TLS -> 465;
      case NONE -> 25;
    };
  }

  private @Nullable String mailbox(@Nullable Node node) {
    String address = yaml.text(node);
    if (node != null && address != null && !MAILBOX.matcher(address).matches()) {
      yaml.problem(node, "'" + address + "': expected an address like nguoi-truc@tinh.gov.vn");
      return null;
    }
    return address;
  }

  private ServiceSettings.@Nullable SharedStore store(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    Map<String, Node> fields =
        yaml.fields(node, Set.of("url", "user", "password_file"), Set.of("check_in_seconds"));
    String url = yaml.text(fields.get("url"));
    String user = yaml.text(fields.get("user"));
    String file = yaml.text(fields.get("password_file"));
    if (url != null && !url.startsWith("jdbc:postgresql:")) {
      yaml.problem(node, "'" + url + "': expected jdbc:postgresql:…");
    }
    Duration checkIn = Duration.ofSeconds(yaml.number(fields.get("check_in_seconds"), 1, 300, 3));
    return url == null || user == null || file == null
        ? null
        : new ServiceSettings.SharedStore(url, user, file, checkIn);
  }

  private List<Entry> entries(@Nullable Node list) {
    List<Entry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Node node : yaml.list(list)) {
      Entry entry = entry(node);
      if (entry != null && !names.add(entry.name())) {
        yaml.problem(node, "entry '" + entry.name() + "' stands twice");
      } else if (entry != null) {
        entries.add(entry);
      }
    }
    return List.copyOf(entries);
  }

  private @Nullable Entry entry(Node node) {
    Map<String, Node> fields = yaml.fields(node, REQUIRED, OPTIONAL);
    String name = name(fields.get("name"));
    String title = yaml.text(fields.get("title"));
    List<String> command = command(fields.get("command"));
    When when = when(fields.get("when"));
    HolidayRule holiday = yaml.word(fields.get("holiday"), HolidayRule.class);
    CatchUp catchUp = catchUp(fields.get("catch_up"), when);
    int timeout = yaml.number(fields.get("timeout_minutes"), 1, 24 * 60, 120);
    int memory = yaml.number(fields.get("memory_mb"), 256, 1 << 20, 4096);
    int tries = yaml.number(fields.get("tries"), 1, 20, 3);
    int wait = yaml.number(fields.get("retry_after_minutes"), 1, 24 * 60, 5);
    if (name == null || title == null || command.isEmpty() || when == null) {
      return null;
    }
    return new Entry(
        name,
        title,
        command,
        when,
        Objects.requireNonNullElse(holiday, HolidayRule.RUN),
        catchUp,
        Duration.ofMinutes(timeout),
        memory,
        tries,
        Duration.ofMinutes(wait));
  }

  private @Nullable String name(@Nullable Node node) {
    String name = yaml.text(node);
    if (node != null && name != null && !NAME.matcher(name).matches()) {
      yaml.problem(node, "'" + name + "': a name is of small letters a-z, digits and hyphens");
      return null;
    }
    return name;
  }

  private List<String> command(@Nullable Node node) {
    List<String> words = yaml.texts(node);
    if (node == null) {
      return words;
    }
    if (words.isEmpty()) {
      yaml.problem(node, "expected the words of a command, like [run]");
    }
    for (String word : words) {
      if (word.equals("--home") || word.startsWith("--home=")) {
        yaml.problem(node, "'--home' is given by the scheduler: leave it out");
      }
    }
    return words;
  }

  private CatchUp catchUp(@Nullable Node node, @Nullable When when) {
    CatchUp stated = yaml.word(node, CatchUp.class);
    boolean often = when instanceof When.EveryMinutes;
    if (node != null && often && stated == CatchUp.EACH) {
      yaml.problem(node, "EACH is not for every_minutes: what was missed is done by the next run");
    }
    return stated != null ? stated : often ? CatchUp.LATEST : CatchUp.EACH;
  }

  private @Nullable When when(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    Map<String, Node> kinds =
        yaml.fields(node, Set.of(), Set.of("every_minutes", "daily_at", "after_cutoff", "yearly"));
    if (kinds.size() != 1) {
      yaml.problem(node, "expected one of every_minutes, daily_at, after_cutoff, yearly");
      return null;
    }
    String kind = kinds.keySet().iterator().next();
    Node value = kinds.values().iterator().next();
    return switch (kind) {
      case "every_minutes" -> everyMinutes(value);
      case "daily_at" -> dailyAt(value);
      case "after_cutoff" -> afterCutoff(value);
      default -> yearly(value);
    };
  }

  private @Nullable When everyMinutes(Node node) {
    int minutes = yaml.number(node, 1, 1440, 0);
    return minutes == 0 ? null : new When.EveryMinutes(minutes);
  }

  private @Nullable When dailyAt(Node node) {
    LocalTime at = yaml.time(node);
    return at == null ? null : new When.DailyAt(at);
  }

  private @Nullable When afterCutoff(Node node) {
    Map<String, Node> fields =
        yaml.fields(node, Set.of("regimes", "periods", "days", "at"), Set.of());
    List<Regime> regimes = words(fields.get("regimes"), Regime.class);
    List<Regime.PeriodKind> kinds = words(fields.get("periods"), Regime.PeriodKind.class);
    List<Integer> days = days(fields.get("days"));
    LocalTime at = yaml.time(fields.get("at"));
    boolean whole = !regimes.isEmpty() && !kinds.isEmpty() && !days.isEmpty() && at != null;
    return whole ? new When.AfterCutoff(regimes, kinds, days, Objects.requireNonNull(at)) : null;
  }

  private @Nullable When yearly(Node node) {
    Map<String, Node> fields = yaml.fields(node, Set.of("day", "days_after", "at"), Set.of());
    MonthDay day = yaml.monthDay(fields.get("day"));
    List<Integer> days = days(fields.get("days_after"));
    LocalTime at = yaml.time(fields.get("at"));
    boolean whole = day != null && !days.isEmpty() && at != null;
    return whole
        ? new When.Yearly(Objects.requireNonNull(day), days, Objects.requireNonNull(at))
        : null;
  }

  private <E extends Enum<E>> List<E> words(@Nullable Node node, Class<E> type) {
    List<E> words = new ArrayList<>();
    for (Node part : filled(node)) {
      E word = yaml.word(part, type);
      if (word != null) {
        words.add(word);
      }
    }
    return List.copyOf(words);
  }

  private List<Integer> days(@Nullable Node node) {
    List<Integer> days = new ArrayList<>();
    for (Node part : filled(node)) {
      int day = yaml.number(part, 0, 300, -1);
      if (days.contains(day)) {
        yaml.problem(part, "day " + day + " stands twice");
      } else if (day >= 0) {
        days.add(day);
      }
    }
    return List.copyOf(days);
  }

  private List<Node> filled(@Nullable Node node) {
    List<Node> parts = yaml.list(node);
    if (node != null && parts.isEmpty()) {
      yaml.problem(node, "expected at least one");
    }
    return parts;
  }
}
