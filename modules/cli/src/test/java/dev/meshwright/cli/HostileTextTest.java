package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.frame.TerminalText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Texts of users' files reach no terminal and no build as an order, through any command and
/// format.
public class HostileTextTest {

  private static final String ESCAPES =
      "\u001b[2J\u001b]0;title\u0007\u001b]8;;http://x\u001b\\\u009b31m\b\r\u007f";
  private static final String ORDERS =
      "\n::set-output name=x::y\n  ::error file=a::b\r\n##vso[task.setvariable variable=x]y"
          + "\n##teamcity[buildStop]\u2028::warning::z\n###[command]w";
  private static final String TURNS = "\u202e\u2066\u2069\u0085";
  private static final String MARKUP = "]]><a/>&\"'%0A";
  public static final String HOSTILE = ESCAPES + ORDERS + TURNS + MARKUP;

  @TempDir Path temporary;

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(c -> quoted.append(String.format("\\u%04x", c)));
    return quoted.append('"').toString();
  }

  private void folder() {
    String name = quoted("n\u0000" + HOSTILE);
    String before =
        "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"type\":\"object\","
            + "\"properties\":{"
            + name
            + ":{\"type\":\"string\"},\"k\":{\"enum\":["
            + name
            + "]}},\"required\":["
            + name
            + "]}";
    String odd = "e\u001b[31mvil\n::error::x%0A##vso[task.x]y.avsc";
    GitFolder.init(temporary)
        .write("p/a.schema.json", before)
        .write("p/" + odd, record("int"))
        .write("::error::first.avsc", record("int"))
        .write(
            "p/s.csv",
            "\"a" + HOSTILE.replace("\"", "") + "\",b\n\"" + MARKUP.replace("\"", "") + "\",2\n")
        .write("p/n.ndjson", "{" + name + ":" + name + "}\n")
        .write("p/q.sql", "SELECT 'a" + ESCAPES + "' AS \"c" + ESCAPES + "\" FROM s")
        .write("p/bad.sql", "SELECT \"n" + ESCAPES + "\" FROM s")
        .write(
            "p/q.one.test.yaml",
            "test: \"T\\e[31m\\n::error::x\"\n"
                + "transformation: q.sql\n"
                + "given: {}\n"
                + "expect:\n"
                + "  rows: [{a: 2}]\n")
        .commit("message " + HOSTILE)
        .write("p/a.schema.json", before.replace("\"string\"", "\"integer\""))
        .write("p/" + odd, record("string"))
        .write("::error::first.avsc", record("string"));
  }

  private static String record(String type) {
    return "{\"type\":\"record\",\"name\":\"B\",\"fields\":[{\"name\":\"f\",\"type\":\""
        + type
        + "\"}]}";
  }

  @TestFactory
  Stream<DynamicTest> no_verb_lets_an_order_through() {
    folder();
    String odd = "x\u001b[31m\n::error::y##vso[z]";
    Stream<List<String>> checks =
        Stream.of("text", "json", "sarif", "junit", "github", "markdown", "html")
            .map(format -> List.of("check", "--format", format));
    // These start a worker each, `log` aside: every command once, every way of printing once.
    Stream<List<String>> withData =
        Stream.of(
            List.of("test", "--format", "text"),
            List.of("test", "--format", "junit"),
            List.of("log", "p/a.schema.json"),
            List.of("preview", "p/q.sql"),
            List.of("profile", "p/s.csv", "--format", "json"),
            List.of("validate", "p/a.schema.json", "p/n.ndjson"));
    Stream<List<String>> rest =
        Stream.of(
            List.of("preview", "p/bad.sql", "--format", "json"),
            List.of("check", "--against", odd),
            List.of("diff", odd, "HEAD"),
            List.of("convert", odd, "--to", "json"),
            List.of("preview", odd),
            List.of("help", odd),
            List.of(odd),
            List.of("check", "--" + odd),
            List.of("check", "--format", odd));
    List<List<String>> calls = Stream.of(withData, checks, rest).flatMap(some -> some).toList();
    // Workers take their time to start: they start side by side.
    Map<List<String>, Future<Call>> done = new LinkedHashMap<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (List<String> call : calls) {
        done.put(call, threads.submit(() -> Call.in(temporary, call.toArray(String[]::new))));
      }
    }
    return calls.stream()
        .map(call ->
            DynamicTest.dynamicTest(
                TerminalText.line(String.join(" ", call)),
                () -> harmless(done.get(call).get(), call)));
  }

  private static void harmless(Call done, List<String> call) throws Exception {
    boolean github = call.contains("github");
    for (String text : List.of(done.out(), done.err())) {
      assertTrue(
          text.codePoints().noneMatch(c -> TerminalText.isOrder(c) && c != '\n' && c != '\t'),
          text);
      assertFalse(text.contains("##vso[") || text.contains("##teamcity["), text);
      assertFalse(text.contains("##["), text);
      for (String line : text.lines().toList()) {
        boolean command = line.strip().startsWith("::");
        assertTrue(!command || (github && line.matches("::(error|warning|notice) file=.*")), line);
      }
    }
    if (call.contains("junit")) {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(done.out().getBytes(StandardCharsets.UTF_8)));
    }
    assertFalse(done.err().contains("something broke inside"), done.err());
  }
}
