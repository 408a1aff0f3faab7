package vn.camket.scheduler.alert;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import javax.net.ssl.SSLException;

/** Mail by SMTP. The password is read anew for each mail, so a changed one needs no restart. */
public final class MailAlert implements AlertChannel {
  private static final String TIMEOUT_MS = "15000";
  private static final Set<PosixFilePermission> OF_OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final Path home;
  private final MailSettings settings;

  /**
   * @param home folder of the home
   * @param settings where and to whom
   */
  public MailAlert(Path home, MailSettings settings) {
    this.home = home;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public void tell(Alert alert) throws AlertFailedException {
    try {
      Transport.send(message(alert));
    } catch (MessagingException | IOException e) {
      throw new AlertFailedException(
          "mail by " + settings.host() + ":" + settings.port() + ": " + why(e), e);
    }
  }

  /** Mail hides what the certificate lacks two causes below. */
  private static String why(Exception e) {
    Throwable cause = e;
    while (cause != null && !(cause instanceof SSLException)) {
      cause = cause.getCause();
    }
    return cause == null
        ? String.valueOf(e.getMessage())
        : e.getMessage()
            + ": "
            + cause.getMessage()
            + " (the certificate must name this host; 'trust' names a file of certificates that"
            + " vouch for it)";
  }

  private MimeMessage message(Alert alert) throws MessagingException, IOException {
    String charset = StandardCharsets.UTF_8.name();
    MimeMessage message = new MimeMessage(session());
    message.setFrom(new InternetAddress(settings.from()));
    for (String to : settings.to()) {
      message.addRecipient(Message.RecipientType.TO, new InternetAddress(to));
    }
    message.setSubject(subject(alert), charset);
    message.setText(body(alert), charset);
    return message;
  }

  private static String subject(Alert alert) {
    return alert.fresh().isEmpty()
        ? "[camket] Đã trở lại bình thường"
        : "[camket] Cần xem lại: " + alert.fresh().size() + " việc";
  }

  private static String body(Alert alert) {
    var text = new StringBuilder("Kho số liệu: " + alert.home() + "\n");
    list(text, "Cần xem lại:", alert.fresh());
    list(text, "Không còn nữa:", alert.gone());
    text.append("\nXem chi tiết: camket status, camket schedule runs, hoặc trang Lịch chạy.\n");
    return text.toString();
  }

  private static void list(StringBuilder text, String head, List<String> lines) {
    if (!lines.isEmpty()) {
      text.append('\n').append(head).append('\n');
      lines.forEach(line -> text.append("- ").append(line).append('\n'));
    }
  }

  private Session session() throws IOException {
    String user = settings.user();
    if (user == null) {
      return Session.getInstance(properties());
    }
    String password = password();
    return Session.getInstance(
        properties(),
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(user, password);
          }
        });
  }

  private Properties properties() throws IOException {
    boolean startTls = settings.security() == MailSettings.Security.STARTTLS;
    var properties = new Properties();
    properties.setProperty("mail.transport.protocol", "smtp");
    properties.setProperty("mail.smtp.host", settings.host());
    properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
    properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user() != null));
    properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
    properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
    properties.setProperty(
        "mail.smtp.ssl.enable", Boolean.toString(settings.security() == MailSettings.Security.TLS));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    String trust = settings.trust();
    if (trust != null) {
      properties.put("mail.smtp.ssl.socketFactory", TrustedServers.of(home.resolve(trust)));
    }
    properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MS);
    properties.setProperty("mail.smtp.timeout", TIMEOUT_MS);
    properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MS);
    return properties;
  }

  private String password() throws IOException {
    String name = settings.passwordFile();
    if (name == null) {
      throw new IOException("'user' is given and 'password_file' is not");
    }
    Path file = home.resolve(name);
    for (PosixFilePermission permission : Files.getPosixFilePermissions(file)) {
      if (OF_OTHERS.contains(permission)) {
        throw new IOException(file + " may be read by others: chmod 600 " + file);
      }
    }
    return Files.readString(file).strip();
  }
}
