package vn.camket.scheduler.alert;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.wiser.Wiser;
import org.subethamail.wiser.WiserMessage;

/** A server of SMTP on a free port of this machine, with TLS, that wants a login. */
final class MailServer implements AutoCloseable {
  static final String USER = "camket";
  static final String PASSWORD = "a b-c";

  private final Wiser wiser;

  private MailServer(SMTPServer.Builder builder) {
    wiser =
        Wiser.create(
            builder
                .bindAddress(InetAddress.getLoopbackAddress())
                .port(0)
                .requireAuth()
                .authenticationHandlerFactory(
                    new EasyAuthenticationHandlerFactory(
                        (user, password, context) -> {
                          if (!user.equals(USER) || !password.equals(PASSWORD)) {
                            throw new LoginFailedException();
                          }
                        })));
    wiser.start();
  }

  /** In the clear until STARTTLS, and nothing of worth before it. */
  static MailServer withStartTls(SSLContext certificate) {
    return new MailServer(
        new SMTPServer.Builder().enableTLS().requireTLS().startTlsSocketFactory(certificate));
  }

  /** TLS from the first byte. */
  static MailServer withTls(SSLContext certificate) {
    return new MailServer(new SMTPServer.Builder().serverSocketFactory(certificate));
  }

  int port() {
    return wiser.getServer().getPortAllocated();
  }

  /** What came, once for each receiver. */
  List<MimeMessage> received() {
    try {
      List<MimeMessage> messages = new ArrayList<>();
      for (WiserMessage message : wiser.getMessages()) {
        messages.add(message.getMimeMessage());
      }
      return messages;
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    wiser.stop();
  }
}
