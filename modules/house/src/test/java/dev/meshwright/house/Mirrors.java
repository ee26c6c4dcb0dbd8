package dev.meshwright.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Values that are written twice, once below the use cases and once in or above them, so that
/// somebody copies them part by part. A value that crosses this wall lives in `model`; what is
/// private below cannot cross it.
final class Mirrors {

  private static final List<String> ENGINES =
      List.of("schema", "compat", "data", "history", "contract", "workspace");
  private static final List<String> ABOVE = List.of("usecases", "cli", "app");

  /// Values of fewer parts are alike by chance.
  private static final int FEWEST_PARTS = 2;

  private Mirrors() {}

  /// Pairs of records with equal components, or enums with equal constants: `below above`.
  static List<String> of(String root, JavaClasses classes) {
    return values(root, ENGINES, classes)
        .filter(below -> below.getModifiers().contains(JavaModifier.PUBLIC))
        .flatMap(below ->
            values(root, ABOVE, classes)
                .filter(above -> parts(below).equals(parts(above)))
                .map(above -> below.getName() + " " + above.getName()))
        .sorted()
        .toList();
  }

  private static Stream<JavaClass> values(String root, List<String> modules, JavaClasses classes) {
    return classes.stream()
        .filter(c -> c.isRecord() || c.isEnum())
        .filter(c ->
            modules.stream()
                .anyMatch(
                    module -> (c.getPackageName() + ".").startsWith(root + "." + module + ".")))
        .filter(c -> parts(c).split(",").length >= FEWEST_PARTS);
  }

  /// The parts by name; their types by simple name, since the parts may be mirrored as well.
  private static String parts(JavaClass value) {
    return value.getFields().stream()
        .filter(field -> isPart(value, field))
        .map(field ->
            value.isEnum()
                ? field.getName()
                : field.getName() + ":" + field.getRawType().getSimpleName())
        .sorted()
        .collect(Collectors.joining(","));
  }

  private static boolean isPart(JavaClass value, JavaField field) {
    return value.isEnum()
        ? field.getRawType().equals(value)
        : !field.getModifiers().contains(JavaModifier.STATIC);
  }
}
