package dev.meshwright.house;

import com.tngtech.archunit.core.domain.InstanceofCheck;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds who asks which language a schema is in, in whatever form: by a switch, a comparison, a
/// map, the name of a format, the kind of a file, or the type of a document.
final class LanguageQuestions {

  private static final String MODEL = "dev.meshwright.model";
  private static final String FORMAT = MODEL + ".SchemaFormat";
  private static final String KIND = MODEL + ".files.FileKind";
  private static final List<String> CONSTANTS = List.of("AVRO", "PROTOBUF", "JSON_SCHEMA");
  private static final List<String> KINDS =
      List.of("AVRO_SCHEMA", "AVRO_IDL", "PROTOBUF_SCHEMA", "JSON_SCHEMA");
  private static final Set<String> DOCUMENTS =
      Set.of(
          MODEL + ".avro.AvroDocument",
          MODEL + ".proto.ProtoDocument",
          MODEL + ".jsonschema.JsonSchemaDocument");

  /// What makes an enum's constant from a text, or a text or number of it that can be compared.
  private static final Set<String> NAMES = Set.of("valueOf", "name", "toString", "ordinal");

  /// The contracts that a language answers by. Who implements one is the language.
  private static final List<String> CONTRACTS =
      List.of(
          "dev.meshwright.schema.language.SchemaLanguage",
          "dev.meshwright.schema.convert.SchemaConverter",
          "dev.meshwright.usecases.compare.LanguageComparison",
          "dev.meshwright.usecases.validators.DataLanguage");

  /// Packages that belong to one language.
  private static final Pattern HOME =
      Pattern.compile("dev\\.meshwright\\.(schema|compat)\\.(avro|proto|jsonschema)(\\..*)?");

  private static final Pattern PATTERN = Pattern.compile("case (Avro|Proto|JsonSchema)Document\\b");

  private LanguageQuestions() {}

  /// Names of the sources with a pattern for the document of a language, which classes do not show.
  static List<String> patterns(List<Path> sources) {
    return sources.stream()
        .filter(source -> PATTERN.matcher(Sources.read(source)).find())
        .map(source -> source.getFileName().toString())
        .toList();
  }

  /// Names of the outermost types that ask.
  static List<String> asking(JavaClasses classes) {
    return classes.stream()
        .filter(type -> !type.getPackageName().startsWith(MODEL))
        .filter(type -> !HOME.matcher(type.getPackageName()).matches())
        .filter(type -> CONTRACTS.stream().noneMatch(contract -> implementing(type, contract)))
        .filter(LanguageQuestions::asks)
        .map(type -> type.getName().replaceFirst("\\$.*", "").replaceFirst(".*\\.", ""))
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean implementing(JavaClass type, String contract) {
    return !type.getName().equals(contract) && type.isAssignableTo(contract);
  }

  private static boolean asks(JavaClass type) {
    return type.getFieldAccessesFromSelf().stream().anyMatch(LanguageQuestions::isConstant)
        || type.getMethodCallsFromSelf().stream().anyMatch(LanguageQuestions::isName)
        || documents(type).anyMatch(DOCUMENTS::contains);
  }

  private static boolean isConstant(JavaFieldAccess access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return (owner.equals(FORMAT) && CONSTANTS.contains(name))
        || (owner.equals(KIND) && KINDS.contains(name));
  }

  private static boolean isName(JavaMethodCall call) {
    return call.getTargetOwner().getName().equals(FORMAT)
        && NAMES.contains(call.getTarget().getName());
  }

  private static Stream<String> documents(JavaClass type) {
    return Stream.concat(
            type.getInstanceofChecks().stream().map(InstanceofCheck::getRawType),
            type.getReferencedClassObjects().stream().map(ReferencedClassObject::getRawType))
        .map(JavaClass::getName);
  }
}
