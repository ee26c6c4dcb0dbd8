package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.frame.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `check` and `diff` do with input that is broken or hostile: each case says which version,
/// where and what, and the other schemas are checked all the same.
class BadInputTest {

  private static final String DRAFT =
      "\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"";
  private static final String GOOD = "syntax = \"proto3\"; message A { int32 a = 1; }";
  private static final String SECRET = "hush:x:0:0";

  @TempDir Path temporary;
  private GitFolder repository;

  @BeforeEach
  void init() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("repository"));
    Files.writeString(temporary.resolve("outside.txt"), SECRET);
    repository = GitFolder.init(folder).write("README", "x").write("good.proto", GOOD);
    repository.commit("Begin");
  }

  @Test
  void anUnparseableOldVersionIsNamedAndTheRestIsChecked() {
    repository.write("a.avsc", "{\"type\":\n  }").commit("Break it");
    repository
        .write("a.avsc", avro("\"int\""))
        .write("good.proto", GOOD.replace("int32 a", "string a"));
    Call call = check(ExitCode.FINDINGS);
    says(call, "a.avsc  changed, BACKWARD not proved");
    says(call, "The version of main (");
    says(call, "a.avsc:2:3 in it: A value is missing here.");
    says(call, "good.proto  changed, BACKWARD broken");
  }

  @Test
  void anUnparseableNewVersionIsLocatedAndTheRestIsChecked() {
    repository.write("a.avsc", avro("\"int\"")).commit("Add");
    repository
        .write("a.avsc", "{\"type\":\n  }")
        .write("good.proto", GOOD.replace("int32 a", "string a"));
    Call call = check(ExitCode.FINDINGS);
    says(call, "a.avsc  changed, BACKWARD not proved");
    says(call, "  error   2:3  json-syntax");
    assertFalse(call.out().contains("The version of main"), call.out());
    says(call, "good.proto  changed, BACKWARD broken");
  }

  @Test
  void aRepositoryThatIsDamagedOrBareIsNotSaidToBeNone() throws IOException {
    Files.writeString(repository.path().resolve(".git/HEAD"), "nonsense");
    Call damaged = repository.call("check");
    assertEquals(ExitCode.NOT_POSSIBLE, damaged.code());
    assertTrue(damaged.err().contains("cannot be read"), damaged.err());
    assertTrue(damaged.err().contains("git fsck"), damaged.err());
    Path folder = Files.createDirectory(temporary.resolve("bare"));
    new GitFolder(folder).git("init", "-q", "--bare");
    Call bare = Call.in(folder, "check");
    assertEquals(ExitCode.NOT_POSSIBLE, bare.code());
    assertTrue(bare.err().contains("bare is a bare repository"), bare.err());
  }

  @Test
  void aVersionThatIsNoTextIsNamedOnEitherSide() throws IOException {
    byte[] broken = (GOOD + "// \u00ff").getBytes(StandardCharsets.ISO_8859_1);
    Files.write(repository.path().resolve("good.proto"), broken);
    says(check(ExitCode.FINDINGS), "good.proto is not text");
    repository.commit("Break it").write("good.proto", GOOD);
    Call call = check(ExitCode.FINDINGS);
    says(call, "good.proto  changed, BACKWARD not proved");
    says(call, "cannot be judged; good.proto:1:49 in it: good.proto is not text");
  }

  @Test
  void aJsonFileThatIsNoUtf8IsToldWhereItMayBeASchema() throws IOException {
    String text = "{" + DRAFT + ",\n\"title\": \"Gr\u00f6\u00dfe\", \"type\": \"object\"}";
    write("size.json", text.getBytes(StandardCharsets.ISO_8859_1));
    write("wide.json", text.getBytes(StandardCharsets.UTF_16));
    write("rows.json", "{\"a\": \"\u00fc\"}".getBytes(StandardCharsets.ISO_8859_1));
    Call call = check(ExitCode.FINE);
    String told =
        " is not text: it is not UTF-8. Nothing in it was checked. So it is not known whether it is"
            + " a schema.";
    says(call, "size.json:2:13");
    says(call, "size.json" + told);
    says(call, "wide.json:1:1");
    says(call, "wide.json" + told);
    assertFalse(call.out().contains("rows.json"), call.out());
    repository.git("add", "-A");
    Call staged = repository.call("check", "--against", "main", "--staged");
    says(staged, "size.json" + told);
    assertFalse(staged.out().contains("rows.json"), staged.out());
  }

  @Test
  void aJsonFileThatIsNoUtf8IsToldWhereAContractLooksForSchemas() throws IOException {
    byte[] broken = "{\"a\": \"\u00fc\"}".getBytes(StandardCharsets.ISO_8859_1);
    repository.write(
        "orders/orders.odcs.yaml",
        "kind: DataContract\napiVersion: v3.0.0\nid: o\nversion: 1.0.0\nstatus: active\n");
    for (String path : List.of("orders/v1/order.json", "orders/samples/order.json", "other.json")) {
      write(path, broken);
    }
    Call call = check(ExitCode.FINE);
    says(call, "orders/v1/order.json is not text: it is not UTF-8.");
    assertFalse(call.out().contains("samples/order.json"), call.out());
    assertFalse(call.out().contains("other.json"), call.out());
  }

  private void write(String path, byte[] bytes) throws IOException {
    Path file = repository.path().resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  @Test
  void differentFormatsOnTwoSidesAreSaid() {
    repository.write("a.avsc", avro("\"int\""));
    Call call = repository.call("diff", "a.avsc", "good.proto");
    assertEquals(ExitCode.FINDINGS, call.code(), call.out() + call.err());
    says(call, "schema-format-changed");
    says(call, "The earlier version is written in Avro, this one in Protobuf");
  }

  @Test
  void emptyFilesAreLocatedProblemsAndNeverFailures() {
    repository
        .write("a.avsc", "")
        .write("b.avdl", "")
        .write("c.schema.json", "")
        .write("d.proto", "")
        .write("e.odcs.yaml", "")
        .write(".meshwright/waivers.yaml", "");
    Call call = check(ExitCode.FINDINGS);
    assertAll(
        () -> says(call, "a.avsc  added\n  error   1:1  json-syntax"),
        () -> says(call, "b.avdl  added\n  error   1:1"),
        () -> says(call, "c.schema.json  added\n  error   1:1"),
        () -> says(call, "d.proto  added"));
  }

  @Test
  void missingImportsAreLocatedAndWhatIsKnownIsCompared() {
    String proto =
        "syntax = \"proto3\";\nimport \"gone.proto\";\nmessage A { Gone a = 1; int32 b = 2; }";
    String idl = "protocol P {\n  import idl \"gone.avdl\";\n  record R { int a; }\n}";
    repository.write("a.proto", proto).write("i.avdl", idl).commit("Add");
    repository.write("a.proto", proto.replace("int32 b", "string b")).write("i.avdl", idl + "\n");
    Call call = check(ExitCode.FINDINGS);
    says(call, "  error   2:8  proto-import-missing");
    says(call, "A.b  proto-field-type-incompatible");
    says(call, "  error   2:");
    says(call, "avro-import-missing");
  }

  @Test
  void importCyclesAreLocatedInEveryLanguage() {
    repository
        .write("a.proto", "syntax = \"proto3\";\nimport \"b.proto\";\nmessage A { B b = 1; }")
        .write("b.proto", "syntax = \"proto3\";\nimport \"a.proto\";\nmessage B { A a = 1; }")
        .write("i.avdl", "protocol I {\n  import idl \"j.avdl\";\n  record R { int a; }\n}")
        .write("j.avdl", "protocol J {\n  import idl \"i.avdl\";\n  record S { int a; }\n}")
        .write("u.schema.json", "{" + DRAFT + ", \"$ref\": \"v.schema.json\"}")
        .write("v.schema.json", "{" + DRAFT + ", \"$ref\": \"u.schema.json\"}");
    Call call = check(ExitCode.FINDINGS);
    says(call, "a.proto  added\n  error   2:8  proto-import-cycle");
    says(call, "b.proto imports a.proto imports b.proto.");
    says(call, "i.avdl  added\n  error   2:3  avro-import-cycle");
    says(call, "This import leads back to i.avdl");
    says(call, "json-ref-loop");
  }

  @Test
  void importsAndReferencesNeverLeaveTheWorkspace() throws IOException {
    Path outside = temporary.resolve("outside.txt").toRealPath();
    Files.createSymbolicLink(repository.path().resolve("link.proto"), outside);
    Files.createSymbolicLink(repository.path().resolve("link.json"), outside);
    repository
        .write(
            "a.proto",
            "syntax = \"proto3\";\nimport \"../outside.txt\";\nimport \""
                + outside
                + "\";\n"
                + "import \"link.proto\";\nmessage A { int32 a = 1; }")
        .write(
            "i.avdl",
            "protocol I {\n  import idl \"../outside.txt\";\n  import schema \""
                + outside
                + "\";\n  record R { int a; }\n}")
        .write(
            "s.schema.json",
            "{"
                + DRAFT
                + ", \"properties\": {\"a\": {\"$ref\": \"../outside.txt\"},\n"
                + "\"b\": {\"$ref\": \"file://"
                + outside
                + "\"},\n"
                + "\"c\": {\"$ref\": \"link.json\"},\n"
                + "\"d\": {\"$ref\": \"http://localhost:9/x.json\"}}}");
    Call call = check(ExitCode.FINDINGS);
    assertFalse(call.out().contains(SECRET), call.out());
    says(call, "  error   2:8  proto-import-outside");
    says(call, "  error   3:8  proto-import-outside");
    says(call, "  error   4:8  proto-import-missing");
    says(call, "avro-import-missing");
    assertEquals(4, call.out().lines().filter(line -> line.contains("json-ref-")).count());
  }

  @Test
  void expressionsThatExplodeAreBoundedWork() {
    repository.write("s.schema.json", "{" + DRAFT + ", \"pattern\": \"^(a+)+$\"}").commit("Add");
    repository.write(
        "s.schema.json",
        "{" + DRAFT + ", \"pattern\": \"^((a|aa)+)+b{1,5000}(?=x)(c{1,1000}){1,1000}$\"}");
    says(check(ExitCode.FINDINGS), "s.schema.json  changed, BACKWARD");
  }

  @Test
  void numbersBeyondSixtyFourBitsAreReadOrLocated() {
    repository
        .write("s.schema.json", "{" + DRAFT + ", \"maximum\": 18446744073709551616}")
        .commit("Add");
    repository
        .write("s.schema.json", "{" + DRAFT + ", \"maximum\": 18446744073709551615}")
        .write("a.avsc", "{\"type\": \"fixed\", \"name\": \"F\", \"size\": 99999999999999999999}")
        .write("p.proto", "syntax = \"proto3\";\nmessage A { int32 a = 99999999999999999999; }");
    Call call = check(ExitCode.FINDINGS);
    says(call, "s.schema.json  changed, BACKWARD broken");
    says(call, "json-bound-tightened");
    says(call, "avro-fixed-size");
    says(call, "  error   2:23  proto-number-out-of-range");
  }

  @Test
  void unionsOfTenThousandBranchesAreCompared() {
    String branches =
        IntStream.range(0, 10_000)
            .mapToObj("{\"type\": \"record\", \"name\": \"R%d\", \"fields\": []}"::formatted)
            .collect(Collectors.joining(","));
    String consts =
        IntStream.range(0, 10_000)
            .mapToObj("{\"const\": %d}"::formatted)
            .collect(Collectors.joining(","));
    repository
        .write("a.avsc", avro("[" + branches + ", \"string\"]"))
        .write("s.schema.json", "{" + DRAFT + ", \"anyOf\": [" + consts + ", {\"const\": \"x\"}]}")
        .commit("Add");
    repository
        .write("a.avsc", avro("[" + branches + "]"))
        .write("s.schema.json", "{" + DRAFT + ", \"anyOf\": [" + consts + "]}");
    Call call = check(ExitCode.FINDINGS);
    says(call, "a.avsc  changed, BACKWARD broken");
    says(call, "avro-union-branch-removed");
    says(call, "s.schema.json  changed, BACKWARD broken");
  }

  @Test
  void schemasNestedTenThousandDeepAreLocatedProblems() {
    repository
        .write("a.avsc", nested("{\"type\": \"array\", \"items\": ", "\"int\"", "}"))
        .write("s.schema.json", nested("{\"not\": ", "{}", "}"))
        .write("p.proto", "syntax = \"proto3\"; " + nested("message A { ", "int32 a = 1;", "}"));
    Call call = check(ExitCode.FINDINGS);
    says(call, "a.avsc  added\n  error   1:");
    says(call, "p.proto  added\n  error   1:");
    says(call, "s.schema.json  added\n  error   1:");
    says(call, "levels deep");
  }

  @Test
  void aReferenceThatLeadsToItselfIsLocated() {
    repository
        .write("s.schema.json", "{" + DRAFT + ",\n\"$ref\": \"#\"}")
        .write("good.proto", GOOD.replace("int32 a", "string a"));
    Call call = check(ExitCode.FINDINGS);
    says(call, "  error   2:1  json-ref-loop");
    says(call, "good.proto  changed, BACKWARD broken");
  }

  private Call check(ExitCode expected) {
    Call call = repository.call("check");
    assertEquals(expected, call.code(), call.out() + call.err());
    assertEquals("", call.err());
    return call;
  }

  private static void says(Call call, String text) {
    assertTrue(call.out().contains(text), () -> text + "\n--- is not in ---\n" + call.out());
  }

  private static String avro(String type) {
    return "{\"type\": \"record\", \"name\": \"R\", \"fields\": [{\"name\": \"f\", \"type\": "
        + type
        + "}]}";
  }

  private static String nested(String open, String middle, String close) {
    return open.repeat(10_000) + middle + close.repeat(10_000);
  }
}
