package dev.meshwright.compat.proto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.compat.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LawsTest {

  @Test
  void a_schema_against_itself_has_no_findings() {
    for (Rule rule : ProtoRules.all()) {
      for (String text : List.of(rule.example().before(), rule.example().after())) {
        assertEquals(List.of(), Protos.compare(text, text).findings(), text);
      }
    }
  }

  @Test
  void findings_do_not_depend_on_formatting_or_comments() {
    for (Rule rule : ProtoRules.all()) {
      if (rule.id().equals("proto-comment-changed")) {
        continue;
      }
      String before = rule.example().before();
      String after = rule.example().after();
      Verdict plain = Protos.compare(before, after);
      Verdict spread = Protos.compare(before, spread(after));
      assertEquals(said(plain), said(spread), rule.id());
      assertEquals(plain.backward(), spread.backward(), rule.id());
    }
  }

  private static String spread(String text) {
    return text.replace("{", "{\n\n  // Nothing to see here.\n\n")
        .replace(";", " /* nothing */ ;\n\n\n")
        .replace(" = ", "\n\t=  ");
  }

  private static Set<String> said(Verdict verdict) {
    return verdict.findings().stream()
        .filter(f -> !f.rule().equals("proto-comment-changed"))
        .map(f -> f.rule() + " " + f.path() + " " + f.backward() + " " + f.forward())
        .collect(Collectors.toSet());
  }
}
