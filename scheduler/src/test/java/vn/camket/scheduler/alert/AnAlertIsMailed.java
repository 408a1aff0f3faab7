package vn.camket.scheduler.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.scheduler.alert.MailSettings.Security;

/** By a real server of SMTP that wants a login. */
class AnAlertIsMailed {
  private static final Alert ALERT =
      new Alert("/srv/tinh", List.of("“Chạy hằng đêm” thất bại"), List.of("Số liệu đã cũ"));

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  @TempDir private Path home = Path.of("");

  @BeforeEach
  void listen() throws Exception {
    server.setUser("camket@tinh.gov.vn", "camket", "bí mật");
    server.getUserManager().setAuthRequired(true);
    server.start();
    Files.createDirectories(home.resolve("secrets"));
    Files.writeString(home.resolve("secrets/smtp"), "bí mật\n");
    permissions("rw-------");
  }

  @AfterEach
  void close() {
    server.stop();
  }

  @Test
  void toEachReceiverInVietnamese() throws Exception {
    mail(Security.NONE).tell(ALERT);
    assertThat(server.waitForIncomingEmail(5_000, 2)).isTrue();
    MimeMessage first = server.getReceivedMessages()[0];
    assertThat(server.getReceivedMessages()).hasSize(2);
    assertThat(first.getFrom()[0]).hasToString("camket@tinh.gov.vn");
    assertThat(first.getAllRecipients()).hasSize(2);
    assertThat(first.getSubject()).isEqualTo("[camket] Cần xem lại: 1 việc");
    assertThat(String.valueOf(first.getContent()).replace("\r", "") + "\n")
        .isEqualTo(
            """
            Kho số liệu: /srv/tinh

            Cần xem lại:
            - “Chạy hằng đêm” thất bại

            Không còn nữa:
            - Số liệu đã cũ

            Xem chi tiết: camket status, camket schedule runs, hoặc trang Lịch chạy.
            """);
  }

  @Test
  void aPasswordThatOthersMayReadIsNotUsed() throws Exception {
    permissions("rw-r-----");
    assertThatThrownBy(() -> mail(Security.NONE).tell(ALERT))
        .isInstanceOf(AlertFailedException.class)
        .hasMessageContaining("secrets/smtp may be read by others: chmod 600");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void nothingIsSentInTheClearWhereTlsIsAskedFor() {
    assertThatThrownBy(() -> mail(Security.STARTTLS).tell(ALERT))
        .isInstanceOf(AlertFailedException.class)
        .hasMessageContaining("STARTTLS is required");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aWrongPasswordIsToldAndTriedAgainAtTheNextLook() throws Exception {
    Files.writeString(home.resolve("secrets/smtp"), "sai");
    var book = new AlertBook(new ToldByThisProcess(), List.of(mail(Security.NONE)));
    List<Concern> concerns = List.of(new Concern("a", "Việc A"));
    book.look("/h", concerns);
    assertThat(book.failing()).hasSize(1);
    Files.writeString(home.resolve("secrets/smtp"), "bí mật");
    book.look("/h", concerns);
    assertThat(book.failing()).isEmpty();
    assertThat(server.waitForIncomingEmail(5_000, 2)).isTrue();
  }

  private void permissions(String text) throws Exception {
    Files.setPosixFilePermissions(
        home.resolve("secrets/smtp"), PosixFilePermissions.fromString(text));
  }

  private MailAlert mail(Security security) {
    return new MailAlert(
        home,
        new MailSettings(
            "127.0.0.1",
            server.getSmtp().getPort(),
            security,
            null,
            "camket",
            "secrets/smtp",
            "camket@tinh.gov.vn",
            List.of("truc@tinh.gov.vn", "cntt@tinh.gov.vn")));
  }
}
