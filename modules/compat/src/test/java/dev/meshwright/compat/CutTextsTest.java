package dev.meshwright.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.Fix;
import dev.meshwright.model.Location;
import dev.meshwright.model.compat.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A text that is being typed, or was cut off, ends anywhere: it is compared all the same, and what
/// is found, and what would mend it, lies inside of it.
final class CutTextsTest {

  private static final String PROTOBUF =
      """
      syntax = "proto2";
      package shop;
      message Order {
        reserved 5, 10 to 20;
        optional string id = 1 [deprecated = true, json_name = "ID"];
        map<string, int64> counts = 3;
        oneof payment {
          option (how) = "any";
          string card = 6 [deprecated = true];
        }
        message Line { optional int32 count = 1; }
        extensions 100 to 199 [verification = UNVERIFIED];
        optional group Other = 9 { optional int32 a = 1; }
      }
      enum State { option allow_alias = true; OPEN = 0 [deprecated = true]; BEGUN = 0; }
      extend Order { optional int32 more = 100; }
      service Orders {
        rpc Get (Order) returns (stream Order) { option deprecated = true; }
        rpc Put (Order) returns (Order);
      }
      """;

  static Stream<Engine.Shown> examples() {
    return Engine.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void a_version_that_is_cut_off_is_compared(Engine.Shown shown) {
    Rule.Example example = shown.rule().example();
    assertEquals(List.of(), broken(shown.engine(), example.before(), example.after()));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void a_version_is_compared_with_one_that_is_cut_off(Engine.Shown shown) {
    Rule.Example example = shown.rule().example();
    assertEquals(List.of(), broken(shown.engine(), example.after(), example.before()));
  }

  @Test
  void a_protobuf_file_may_end_anywhere() {
    assertEquals(List.of(), broken(Engine.PROTOBUF, PROTOBUF, PROTOBUF));
  }

  private static List<String> broken(Engine engine, String whole, String toCut) {
    List<String> broken = new ArrayList<>();
    for (int end = 0; end < toCut.length(); end++) {
      String cut = toCut.substring(0, end);
      try {
        for (Finding finding : engine.compare(whole, cut).findings()) {
          finding.place().filter(at -> isOutside(engine, cut, at)).ifPresent(at -> broken.add(cut));
          finding.fixes().stream()
              .filter(fix -> reachesOut(engine, cut, fix))
              .forEach(fix -> broken.add(fix.title() + " in\n" + cut));
        }
      } catch (RuntimeException inside) {
        broken.add(inside + " in\n" + cut);
      }
    }
    return broken;
  }

  private static boolean isOutside(Engine engine, String text, Location at) {
    return at.file().equals(engine.file) && at.range().end() > text.length();
  }

  private static boolean reachesOut(Engine engine, String text, Fix fix) {
    return fix.edits().stream()
        .filter(edit -> edit.file().equals(engine.file))
        .anyMatch(edit -> edit.edit().range().end() > text.length());
  }
}
