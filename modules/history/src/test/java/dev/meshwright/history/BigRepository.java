package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/// A repository as large as one of many teams, written by `git fast-import` in seconds.
///
/// The first commit brings all schemas; each later one changes one of them. Every hundredth is a
/// merge, every thousandth has a tag `v1`, `v2`, ... The schema [#FOLLOWED] has a thousand
/// versions.
final class BigRepository {

  static final String FOLLOWED = path(0);

  private static final int PER_FOLDER = 50;

  private final OutputStream out;
  private final int schemas;
  private final int commits;
  private final Random random = new Random(5);

  private BigRepository(OutputStream out, int schemas, int commits) {
    this.out = out;
    this.schemas = schemas;
    this.commits = commits;
  }

  static String path(int schema) {
    return "product-%03d/schema/s%02d.avsc".formatted(schema / PER_FOLDER, schema % PER_FOLDER);
  }

  /// Fills an empty repository and checks its files out.
  static void write(RealGit git, int schemas, int commits) throws IOException {
    Process importing =
        new ProcessBuilder("git", "fast-import", "--quiet")
            .directory(git.root.toFile())
            .redirectErrorStream(true)
            .start();
    try (OutputStream out = new BufferedOutputStream(importing.getOutputStream())) {
      new BigRepository(out, schemas, commits).write();
    }
    String said = new String(importing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertEquals(0, importing.waitFor(), said);
    } catch (InterruptedException interrupted) {
      throw new IOException(interrupted);
    }
    git.run("reset", "-q", "--hard");
  }

  private void write() throws IOException {
    commit("refs/heads/main", 1, "Begin", "");
    for (int schema = 0; schema < schemas; schema++) {
      file(schema, 0);
    }
    for (int i = 2; i <= commits; i++) {
      if (i % 100 == 99) {
        commit("refs/heads/side", i, "Work beside", "from :" + (i - 1) + "\n");
        file(1 + random.nextInt(schemas - 1), i);
      } else if (i % 100 == 0) {
        // The side started where main still is.
        commit(
            "refs/heads/main", i, "Merge side", "from :" + (i - 2) + "\nmerge :" + (i - 1) + "\n");
        file(1 + random.nextInt(schemas - 1), i);
      } else {
        commit("refs/heads/main", i, "Change " + i, "");
        file(i % 10 == 5 ? 0 : 1 + random.nextInt(schemas - 1), i);
      }
      if (i % 1000 == 0) {
        say("reset refs/tags/v" + i / 1000 + "\nfrom :" + i + "\n\n");
      }
    }
    say("done\n");
  }

  private void commit(String ref, int number, String message, String parents) throws IOException {
    say("commit " + ref + "\nmark :" + number + "\n");
    say("committer Ada Example <ada@example.com> " + (1_600_000_000L + number * 60L) + " +0000\n");
    data(message);
    say(parents);
  }

  private void file(int schema, int version) throws IOException {
    say("M 100644 inline " + path(schema) + "\n");
    StringBuilder text = new StringBuilder();
    text.append("{\"type\": \"record\", \"name\": \"S")
        .append(schema)
        .append("\", \"fields\": [\n");
    for (int field = 0; field < 12; field++) {
      text.append("  {\"name\": \"field_")
          .append(field)
          .append("\", \"type\": \"")
          .append(field == 3 && version % 20 == 15 ? "long" : "int")
          .append("\", \"doc\": \"Version ")
          .append(field == version % 12 ? version : 0)
          .append("\"}")
          .append(field < 11 ? ",\n" : "\n");
    }
    data(text.append("]}\n").toString());
  }

  private void data(String text) throws IOException {
    say("data " + text.getBytes(StandardCharsets.UTF_8).length + "\n" + text + "\n");
  }

  private void say(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
