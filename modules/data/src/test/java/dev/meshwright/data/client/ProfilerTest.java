package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.data.profile.Profiler;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.ColumnProfile;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilerTest {

  @TempDir static Path folder;
  private static PreviewFixture preview;

  @BeforeAll
  static void start() {
    preview = new PreviewFixture(folder);
  }

  @AfterAll
  static void end() {
    preview.close();
  }

  @Test
  void numbers_are_counted_measured_and_drawn() {
    ColumnProfile profile =
        profile("SELECT CASE WHEN i % 10 = 0 THEN NULL ELSE i END AS v FROM range(1000) t(i)")
            .getFirst();
    assertEquals(1000, profile.rows());
    assertEquals(100, profile.nulls());
    assertEquals(900, profile.distinct());
    assertEquals(Optional.of(Value.exact(1)), profile.min());
    assertEquals(Optional.of(Value.exact(999)), profile.max());
    assertEquals(Optional.of(new Value.Real(500)), profile.mean());
    assertEquals(5, profile.quantiles().size());
    assertEquals(20, profile.histogram().size());
    assertEquals(900, profile.histogram().stream().mapToLong(ColumnProfile.Bin::rows).sum());
  }

  @Test
  void texts_have_lengths_and_frequent_values() {
    ColumnProfile profile =
        profile("SELECT unnest(['aa', 'aa', 'b', NULL, 'cccc']) AS name").getFirst();
    assertEquals(Optional.of(new ColumnProfile.Lengths(1, 4, 2.25)), profile.lengths());
    assertEquals(new ColumnProfile.Frequent("aa", 2), profile.top().getFirst());
    assertEquals(3, profile.distinct());
    assertEquals(List.of(), profile.histogram());
  }

  @Test
  void extreme_values_and_every_type_are_profiled() {
    List<ColumnProfile> profiles =
        profile(
            """
            SELECT * FROM (VALUES
              ('nan'::DOUBLE, DATE 'infinity', [1, 2], {'a': 1}, MAP {'k': 1}, true, 'x'::BLOB,
                TIMESTAMP '0001-01-01', 1.5::DECIMAL(38, 2), uuid(), NULL, INTERVAL 1 DAY, '{}'::JSON),
              ('inf'::DOUBLE, DATE '2026-01-01', [], NULL, NULL, false, ''::BLOB,
                TIMESTAMP 'infinity', -1.5::DECIMAL(38, 2), uuid(), NULL, INTERVAL 2 DAY, '[]'::JSON),
              (1.0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)) t
            """);
    assertEquals(13, profiles.size());
    assertEquals(1, profiles.get(0).histogram().getFirst().rows());
    assertEquals(Optional.of(new ColumnProfile.Lengths(0, 2, 1)), profiles.get(2).lengths());
    assertEquals(2, profiles.get(3).nulls());
    assertTrue(profiles.stream().allMatch(profile -> profile.rows() == 3));
  }

  @Test
  void an_empty_table_has_a_profile_too() {
    ColumnProfile profile = profile("SELECT 1 AS a WHERE false").getFirst();
    assertEquals(0, profile.rows());
    assertEquals(Optional.empty(), profile.max());
  }

  @Test
  void columns_of_the_same_name_and_a_trailing_semicolon_do_no_harm() {
    List<ColumnProfile> profiles = profile("SELECT 1 AS a, 'x' AS a; -- end");
    assertEquals(
        List.of(Optional.of(Value.exact(1)), Optional.of(Value.text("x"))),
        profiles.stream().map(ColumnProfile::max).toList());
  }

  private static List<ColumnProfile> profile(String sql) {
    Result<List<ColumnProfile>> profile =
        new Profiler(preview.engine)
            .profile(PreviewQuery.of("q.sql", sql, List.of()), Progress.none());
    return profile.optional().orElseThrow(() -> new AssertionError(profile));
  }
}
