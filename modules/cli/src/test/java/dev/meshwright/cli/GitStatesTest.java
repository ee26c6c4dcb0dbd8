package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.frame.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A check sees the working copy as Git would commit it, and follows what was moved.
class GitStatesTest {

  @TempDir private Path temporary;
  private GitFolder repository;

  @BeforeEach
  void start() throws IOException {
    repository = GitFolder.init(Files.createDirectory(temporary.resolve("work")));
  }

  @Test
  void aSchemaThatMovedAndChangedIsComparedWithItself() throws IOException {
    repository.write("orders/Order.avsc", record("Order", "int")).commit("first");
    repository.delete("orders/Order.avsc").write("sales/sale.avsc", record("Order", "string"));
    Call call = repository.call("check");
    assertEquals(ExitCode.FINDINGS, call.code());
    says(call, "sales/sale.avsc  renamed, BACKWARD broken", "avro-type-changed");
    hides(call, "removed", "added");
  }

  @Test
  void aFolderStandsWhereARevisionMayStand() throws IOException {
    Path old = Files.createDirectories(temporary.resolve("old"));
    Files.writeString(old.resolve("a.avsc"), record("A", "int"));
    repository.write("a.avsc", record("A", "string")).commit("first");
    for (String name : new String[] {old.toString(), "../old"}) {
      Call call = repository.call("check", "--against", name);
      assertEquals(ExitCode.FINDINGS, call.code());
      says(call, "a.avsc  changed, BACKWARD broken", "compared with " + old);
      says(repository.call("stats", "--at", name), "Avro");
      says(repository.call("diagram", "--against", name), "class=\"");
    }
    says(repository.call("diff", "../old", "."), "a.avsc  changed, BACKWARD broken");
    says(repository.call("diff", "../old", "HEAD"), "a.avsc  changed, BACKWARD broken");
    repository.git("branch", "old");
    repository.write("old/a.avsc", record("A", "int"));
    says(repository.call("check", "--against", "old"), "old/a.avsc  added");
    assertEquals(ExitCode.NOT_POSSIBLE, repository.call("check", "--against", "../nowhere").code());
  }

  @Test
  void twoSchemasThatChangePlacesAreComparedWithThemselves() throws IOException {
    repository.write("a.avsc", record("A", "int")).write("b.avsc", record("B", "long"));
    repository.commit("first");
    repository.write("a.avsc", record("B", "long")).write("b.avsc", record("A", "string"));
    Call call = repository.call("check");
    says(call, "a.avsc  renamed, BACKWARD holds", "b.avsc  renamed, BACKWARD broken", "A.f0");
  }

  @Test
  void aSchemaThatTakesThePlaceOfAnotherLeavesThatOneRemoved() throws IOException {
    repository.write("a.avsc", record("A", "int")).write("b.avsc", record("B", "int"));
    repository.commit("first");
    repository.delete("a.avsc").write("b.avsc", record("A", "string"));
    Call call = repository.call("check");
    says(call, "b.avsc  renamed, BACKWARD broken", "b.avsc  removed");
  }

  @Test
  void aCopyIsNewAndItsOriginalIsComparedWithItself() throws IOException {
    repository.write("a.avsc", record("A", "int")).commit("first");
    repository.write("copy.avsc", record("Copy", "int")).write("a.avsc", record("A", "string"));
    Call call = repository.call("check");
    says(call, "a.avsc  changed, BACKWARD broken", "copy.avsc  added");
  }

  @Test
  void aFolderThatMovedWithItsPackageIsFollowedByItsTexts() throws IOException {
    for (String name : new String[] {"Order", "Payment"}) {
      repository.write("x/v1/" + name + ".proto", proto("x.v1", name, "int64"));
    }
    repository.commit("first");
    for (String name : new String[] {"Order", "Payment"}) {
      repository.delete("x/v1/" + name + ".proto");
      repository.write("x/v2/" + name + "_msg.proto", proto("x.v2", name, "string"));
    }
    Call call = repository.call("check");
    says(call, "x/v2/Order_msg.proto  renamed", "Order.total: int64 -> string");
    hides(call, "removed");
  }

  @Test
  void theHistoryOfASchemaSaysWhatAMoveChanged() throws IOException {
    repository.write("Order.avsc", record("Order", "int")).commit("first");
    repository.delete("Order.avsc").write("sale.avsc", record("Order", "string")).commit("move");
    says(repository.call("log", "sale.avsc"), "move", "The type of f0 changes", "first  (added)");
  }

  @Test
  void aRepositoryWhoseFolderIsElsewhereIsFound() throws IOException {
    Path top = Files.createDirectory(temporary.resolve("other"));
    GitFolder other = new GitFolder(top);
    other.git("init", "-q", "-b", "main", "--separate-git-dir", temporary.resolve("store") + "");
    other
        .write("a.avsc", record("A", "int"))
        .commit("first")
        .write("a.avsc", record("A", "string"));
    Call call = other.call("check");
    says(call, "a.avsc  changed, BACKWARD broken");
    says(other.call("log", "a.avsc"), "first");
  }

  @Test
  void whatASparseCheckoutLeavesOutIsUnchanged() throws IOException {
    repository.write("x/a.avsc", record("A", "int")).write("y/b.avsc", record("B", "int"));
    repository.commit("first").git("sparse-checkout", "set", "y");
    assertFalse(Files.exists(repository.path().resolve("x/a.avsc")));
    says(repository.call("check"), "2 schemas compared", "0 changed");
    repository.git("sparse-checkout", "set", "--no-cone", "/x/");
    says(repository.call("check"), "2 schemas compared", "0 changed");
    repository.git("sparse-checkout", "disable");
    repository.git("update-index", "--skip-worktree", "x/a.avsc").delete("x/a.avsc");
    says(repository.call("check"), "0 changed");
  }

  @Test
  void lineEndsThatGitTakesBackAreNoChange() throws IOException {
    String idl = "protocol P {\n  /** one\n      two */\n  record R { int a; }\n}\n";
    repository.git("config", "core.autocrlf", "true").write("p.avdl", idl).commit("first");
    repository.delete("p.avdl").git("checkout", "-q", ".");
    assertTrue(Files.readString(repository.path().resolve("p.avdl")).contains("\r\n"));
    says(repository.call("check"), "0 changed");
  }

  @Test
  void anEncodingThatGitTakesBackIsNoChangeAndIsRead() throws IOException {
    repository.write(".gitattributes", "*.avsc text working-tree-encoding=UTF-16\n");
    Path file = repository.path().resolve("a.avsc");
    Files.write(file, record("A", "int").getBytes(StandardCharsets.UTF_16));
    repository.commit("first");
    says(repository.call("check"), "1 schema compared", "0 changed");
    Files.write(file, record("A", "string").getBytes(StandardCharsets.UTF_16));
    says(repository.call("check"), "a.avsc  changed, BACKWARD broken");
    Files.write(file, new byte[] {(byte) 0xFE, (byte) 0xFF, 0});
    says(repository.call("check"), "git-encoding", "working-tree-encoding");
  }

  @Test
  void aPointerOfGitLfsIsNamed() throws IOException {
    repository.write(
        "a.avsc", "version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 12\n");
    repository.commit("first").write("a.avsc", record("A", "int"));
    says(repository.call("check"), "a.avsc is stored as a pointer of Git LFS");
  }

  @Test
  void stagedTextsAreCheckedAndNotThoseOfTheFolder() throws IOException {
    repository.write("a.avsc", record("A", "int")).commit("first");
    repository.write("a.avsc", record("A", "string")).git("add", "a.avsc");
    repository.write("a.avsc", record("A", "int"));
    says(repository.call("check"), "0 changed");
    Call staged = repository.call("check", "--staged");
    assertEquals(ExitCode.FINDINGS, staged.code());
    says(staged, "a.avsc  changed, BACKWARD broken", "compared with HEAD");
  }

  @Test
  void settingsOfAStagedCheckAreTheStagedOnes() throws IOException {
    repository.write("a.avsc", record("A", "int")).commit("first");
    repository.write("a.avsc", record("A", "string")).git("add", "a.avsc");
    repository.write(".meshwright/compatibility.yaml", "mode: NONE\n");
    assertEquals(ExitCode.FINE, repository.call("check").code());
    assertEquals(ExitCode.FINDINGS, repository.call("check", "--staged").code());
    repository.git("add", ".meshwright");
    assertEquals(ExitCode.FINE, repository.call("check", "--staged").code());
  }

  @Test
  void importsOfAStagedSchemaAreStagedToo() throws IOException {
    repository.write("b.proto", proto("p", "B", "int64")).write("a.proto", importing());
    repository.commit("first").write("b.proto", proto("p", "Other", "int64"));
    says(repository.call("check"), "proto-unknown-type");
    says(repository.call("check", "--staged"), "0 changed");
  }

  @Test
  void beforeTheFirstCommitWhatIsStagedIsNew() throws IOException {
    repository.write("a.avsc", record("A", "int")).git("add", "a.avsc");
    says(repository.call("check", "--staged"), "a.avsc  added", "no commit yet");
    says(repository.call("check", "--against", "HEAD"), "a.avsc  added", "no commit yet");
  }

  @Test
  void schemasOfASubmoduleAreNoneOfOurs() throws IOException {
    GitFolder other = GitFolder.init(Files.createDirectory(temporary.resolve("other")));
    other.write("s.avsc", record("S", "int")).commit("theirs");
    repository.write("a.avsc", record("A", "int"));
    repository.git("-c", "protocol.file.allow=always", "submodule", "-q", "add", "../other", "sub");
    repository.commit("first");
    assertTrue(Files.exists(repository.path().resolve("sub/s.avsc")));
    says(repository.call("check"), "1 schema compared", "0 changed");
  }

  @Test
  void anIndexThatIsSplitIsRead() throws IOException {
    repository.write("a.avsc", record("A", "int")).write("b.avsc", record("B", "int"));
    repository.commit("first").git("update-index", "--split-index");
    says(repository.call("check"), "2 schemas compared", "0 changed");
    repository.write("a.avsc", record("A", "string")).git("add", "a.avsc");
    repository.write("a.avsc", record("A", "int"));
    says(repository.call("check"), "0 changed");
    says(repository.call("check", "--staged"), "a.avsc  changed, BACKWARD broken");
  }

  @Test
  void aSparseIndexIsRead() throws IOException {
    repository.write("x/a.avsc", record("A", "int")).write("y/b.avsc", record("B", "int"));
    repository.commit("first").git("sparse-checkout", "set", "--cone", "--sparse-index", "y");
    assertFalse(Files.exists(repository.path().resolve("x/a.avsc")));
    says(repository.call("check"), "2 schemas compared", "0 changed");
    repository.write("y/b.avsc", record("B", "string")).git("add", "y");
    says(repository.call("check", "--staged"), "2 schemas compared", "y/b.avsc  changed");
  }

  @Test
  void aDamagedIndexIsRefusedWithAWayOn() throws IOException {
    repository.write("a.avsc", record("A", "int")).commit("first");
    Path index = repository.path().resolve(".git/index");
    byte[] bytes = Files.readAllBytes(index);
    bytes[40] ^= 1;
    Files.write(index, bytes);
    Call call = repository.call("check", "--staged");
    assertEquals(ExitCode.NOT_POSSIBLE, call.code());
    assertTrue(call.err().contains("its checksum is not that of its content"), call.err());
    assertTrue(call.err().contains("git reset"), call.err());
  }

  @Test
  void aPipeIsNoFile() throws Exception {
    Path pipe = repository.path().resolve("p.csv");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    for (String command : new String[] {"profile", "infer", "preview", "log", "convert"}) {
      Call call = repository.call(command, "p.csv");
      assertTrue(call.code() != ExitCode.FINE, command);
    }
    assertTrue(repository.call("profile", "p.csv").err().contains("p.csv is a pipe"));
  }

  @Test
  void aStagedConflictIsLocated() throws IOException {
    repository.write("a.avsc", record("A", "int")).commit("first");
    repository.git("checkout", "-q", "-b", "side").write("a.avsc", record("A", "long"));
    repository.commit("side").git("checkout", "-q", "main").write("a.avsc", record("A", "float"));
    repository.commit("main");
    try {
      repository.git("merge", "-q", "side");
    } catch (IllegalStateException conflict) {
      says(repository.call("check", "--staged"), "git-conflicted", "git add");
      return;
    }
    throw new AssertionError("the branches were to be in conflict");
  }

  private static void says(Call call, String... parts) {
    for (String part : parts) {
      assertTrue(
          call.out().contains(part), part + "\n--- is not in ---\n" + call.out() + call.err());
    }
  }

  private static void hides(Call call, String... parts) {
    for (String part : parts) {
      assertFalse(call.out().contains(part), part + "\n--- is in ---\n" + call.out());
    }
  }

  private static String record(String name, String type) {
    StringBuilder text = new StringBuilder("{\"type\": \"record\", \"name\": \"" + name + "\",\n");
    text.append("\"fields\": [{\"name\": \"f0\", \"type\": \"" + type + "\"}");
    for (int i = 1; i < 8; i++) {
      text.append(",\n{\"name\": \"f" + i + "\", \"type\": \"int\", \"doc\": \"field " + i + "\"}");
    }
    return text.append("]}\n").toString();
  }

  private static String proto(String packageName, String message, String type) {
    return """
    syntax = "proto3";
    package %s;
    // What the %s service sends.
    message %s {
      string %s_id = 1;
      %s total = 2;
      string currency_of_%s = 3;
    }
    """
        .formatted(packageName, message, message, message, type, message);
  }

  private static String importing() {
    return """
    syntax = "proto3";
    package p;
    import "b.proto";
    message A {
      B b = 1;
    }
    """;
  }
}
