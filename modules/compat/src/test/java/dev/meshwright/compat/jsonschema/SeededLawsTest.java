package dev.meshwright.compat.jsonschema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.compat.Engine;
import dev.meshwright.compat.PairLaws;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.jsonschema.Dialect;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What holds for any pair of versions.
final class SeededLawsTest {

  private static RandomSchemas schemas(long seed) {
    Dialect[] all = Dialect.values();
    return new RandomSchemas(new Random(seed), all[(int) (seed % all.length)].uri());
  }

  @Test
  void places_are_told_and_directions_mirror_one_another() {
    int compared = 0;
    for (long seed = 1; seed <= 400; seed++) {
      RandomSchemas schemas = schemas(seed);
      JsonObject before = schemas.document();
      JsonObject after = schemas.edited(before);
      compared += PairLaws.check(Engine.JSON_SCHEMA, before.toJson(), after.toJson()) ? 1 : 0;
    }
    assertTrue(compared > 300, compared + " pairs");
  }

  @Test
  void findings_do_not_depend_on_layout_and_are_the_same_in_yaml() {
    for (long seed = 1; seed <= 300; seed++) {
      RandomSchemas schemas = schemas(seed);
      JsonObject before = schemas.document();
      JsonObject after = schemas.edited(before);
      Verdict plain = Schemas.compare("schema.json", before.toJson(), after.toJson());
      Verdict yaml = Schemas.compare("schema.yaml", yaml(before), yaml(after));
      assertEquals(
          PairLaws.said(plain), PairLaws.said(yaml), before.toJson() + "\n" + after.toJson());
    }
  }

  private static String yaml(JsonObject schema) {
    return FixLawsTest.yaml(schema.toJson());
  }
}
