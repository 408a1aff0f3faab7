package vn.camket.scheduler.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.scheduler.alert.MailSettings.Security;

/** TLS from the first byte and by STARTTLS, with real certificates. */
class AMailGoesOnlyToAServerThatProvesItsName {
  private static final Alert ALERT = new Alert("/srv/tinh", List.of("Việc A"), List.of());
  private static final char[] SECRET = "changeit".toCharArray();

  @TempDir private static Path home = Path.of("");

  @BeforeAll
  static void makeCertificates() throws Exception {
    certificate("localhost");
    certificate("mail.khac.vn");
    Files.writeString(home.resolve("smtp"), MailServer.PASSWORD);
    Files.setPosixFilePermissions(
        home.resolve("smtp"), PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void byStartTls() throws Exception {
    try (MailServer server = MailServer.withStartTls(key("localhost"))) {
      mail(server, Security.STARTTLS, "localhost.pem").tell(ALERT);
      assertThat(server.received()).hasSize(1);
    }
  }

  @Test
  void byTlsFromTheFirstByte() throws Exception {
    try (MailServer server = MailServer.withTls(key("localhost"))) {
      mail(server, Security.TLS, "localhost.pem").tell(ALERT);
      assertThat(server.received()).hasSize(1);
    }
  }

  @Test
  void aCertificateForWhichNobodyVouchesIsRefused() throws Exception {
    try (MailServer startTls = MailServer.withStartTls(key("localhost"));
        MailServer tls = MailServer.withTls(key("localhost"))) {
      assertRefused(startTls, Security.STARTTLS, null, "unable to find valid certification path");
      assertRefused(tls, Security.TLS, null, "unable to find valid certification path");
      assertRefused(tls, Security.TLS, "mail.khac.vn.pem", "'trust' names a file");
    }
  }

  @Test
  void aCertificateOfAnotherNameIsRefused() throws Exception {
    try (MailServer startTls = MailServer.withStartTls(key("mail.khac.vn"));
        MailServer tls = MailServer.withTls(key("mail.khac.vn"))) {
      assertRefused(startTls, Security.STARTTLS, "mail.khac.vn.pem", "localhost");
      assertRefused(tls, Security.TLS, "mail.khac.vn.pem", "localhost");
    }
  }

  @Test
  void aFileOfCertificatesThatHoldsNoneIsTold() throws Exception {
    Files.writeString(home.resolve("trong.pem"), "");
    Files.writeString(home.resolve("hong.pem"), "-----BEGIN CERTIFICATE-----\nxyz\n");
    try (MailServer server = MailServer.withTls(key("localhost"))) {
      assertRefused(server, Security.TLS, "trong.pem", "trong.pem: holds no certificate (PEM)");
      assertRefused(server, Security.TLS, "hong.pem", "hong.pem: holds no certificate (PEM)");
      assertRefused(server, Security.TLS, "khong-co.pem", "khong-co.pem");
    }
  }

  private static void assertRefused(
      MailServer server, Security security, @Nullable String trust, String why) {
    assertThatThrownBy(() -> mail(server, security, trust).tell(ALERT))
        .isInstanceOf(AlertFailedException.class)
        .hasMessageContaining(why);
    assertThat(server.received()).isEmpty();
  }

  private static MailAlert mail(MailServer server, Security security, @Nullable String trust) {
    return new MailAlert(
        home,
        new MailSettings(
            "localhost",
            server.port(),
            security,
            trust,
            MailServer.USER,
            "smtp",
            "camket@tinh.gov.vn",
            List.of("truc@tinh.gov.vn")));
  }

  /** Key and certificate of a name, and the certificate alone. */
  private static void certificate(String name) throws Exception {
    Process made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "mail",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "SAN=dns:" + name,
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(SECRET),
                "-keystore",
                home.resolve(name + ".p12").toString())
            .inheritIO()
            .start();
    assertThat(made.waitFor()).isZero();
    byte[] bytes = store(name).getCertificate("mail").getEncoded();
    Files.writeString(
        home.resolve(name + ".pem"),
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes)
            + "\n-----END CERTIFICATE-----\n");
  }

  private static KeyStore store(String name) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(home.resolve(name + ".p12"))) {
      store.load(in, SECRET);
    }
    return store;
  }

  private static SSLContext key(String name) throws Exception {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store(name), SECRET);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}
