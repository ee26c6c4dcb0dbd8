package planted.languages;

import static dev.meshwright.model.SchemaFormat.PROTOBUF;

import dev.meshwright.model.SchemaFormat;

/// Asks for the language by comparing it, inside a function.
final class AskByComparison {

  private AskByComparison() {}

  static Runnable of(SchemaFormat format, Runnable then) {
    return () -> {
      if (format == PROTOBUF) {
        then.run();
      }
    };
  }
}
