package vn.camket.jobs.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The SQLite of Python, which is the one under Superset, with a write-ahead log as there. Two
 * writers without a pause: no quiet moment ever comes. Each transaction moves one from an account
 * to another, pages away, so half a transaction would show in the sum.
 */
class ADatabaseIsCopiedWhileItIsWritten {
  private static final String WRITER =
      """
      import random, sqlite3, sys
      db = sqlite3.connect(sys.argv[1], timeout=30)
      db.execute('pragma journal_mode=wal')
      db.execute('pragma wal_autocheckpoint=20')
      db.execute('create table if not exists account (id integer primary key, amount integer, pad blob)')
      for i in range(4000):
          db.execute('insert or ignore into account values (?, 1000, zeroblob(4000))', (i,))
      db.commit()
      print('ready', flush=True)
      while True:
          db.execute('begin immediate')
          for step in (-1, 1):
              db.execute('update account set amount = amount + ? where id = ?', (step, random.randrange(4000)))
          db.commit()
      """;
  private static final String READER =
      """
      import sqlite3, sys
      db = sqlite3.connect(sys.argv[1])
      print(db.execute('pragma integrity_check').fetchone()[0],
            *db.execute('select count(*), sum(amount), max(amount) > 1000 from account').fetchone())
      """;

  @TempDir Path folder = Path.of("");
  private final List<Process> writers = new ArrayList<>();

  @BeforeEach
  void write() throws Exception {
    assumeTrue(hasPython(), "no python3 with sqlite3 on this machine");
    Files.writeString(folder.resolve("writer.py"), WRITER);
    Files.writeString(folder.resolve("reader.py"), READER);
    for (int i = 0; i < 2; i++) {
      Process writer = python("writer.py", database()).start();
      writers.add(writer);
      assertThat(writer.inputReader().readLine()).isEqualTo("ready");
    }
  }

  @AfterEach
  void stop() {
    writers.forEach(Process::destroyForcibly);
  }

  @Test
  void eachCopyHoldsWholeTransactionsOnly() throws Exception {
    for (int i = 0; i < 8; i++) {
      Path to = folder.resolve("copy-" + i);
      SteadyCopy.of(database(), to);
      assertThat(read(to.resolve("metadata.db"))).isEqualTo("ok 4000 4000000 1");
    }
    assertThat(writers).allMatch(Process::isAlive);
  }

  private Path database() {
    return folder.resolve("metadata.db");
  }

  private String read(Path database) throws Exception {
    Process reader = python("reader.py", database).start();
    String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(reader.waitFor()).as(said).isZero();
    return said.strip();
  }

  private ProcessBuilder python(String script, Path database) {
    return new ProcessBuilder("python3", folder.resolve(script).toString(), database.toString())
        .redirectErrorStream(true);
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "-c", "import sqlite3").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
