package vn.camket.scheduler.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A server of mail, and who writes to whom.
 *
 * @param host its name
 * @param port its port
 * @param security how the connection is protected
 * @param trust file with certificates (PEM) that vouch for the server, relative to the home; null
 *     means those that the Java of this machine trusts
 * @param user who logs in; null when nobody need
 * @param passwordFile file with the password, relative to the home, readable by its owner only;
 *     null when nobody logs in
 * @param from sender
 * @param to receivers, at least one
 */
public record MailSettings(
    String host,
    int port,
    Security security,
    @Nullable String trust,
    @Nullable String user,
    @Nullable String passwordFile,
    String from,
    List<String> to) {
  /** How the connection is protected. */
  public enum Security {
    /** In the clear, then TLS or nothing. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS,
    /** Not at all: for a server on this machine. */
    NONE
  }
}
