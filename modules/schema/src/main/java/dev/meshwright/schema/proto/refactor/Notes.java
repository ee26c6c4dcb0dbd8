package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.TextRange;

/// What is worth knowing of a refactoring, and what the language does not have.
record Notes(RefactoringWork work) {

  void code(TextRange at) {
    work.note(
        "proto-refactor-code",
        at,
        "The bytes stay as they are; code that is generated from the schema has other names then.",
        "Generate it again where the schema is used.");
  }

  void json(TextRange at, String old, String now) {
    work.note(
        "proto-refactor-json",
        at,
        "Readers of JSON and of the text format find " + now + " in the place of " + old + ".",
        "Keep the old name where such readers are.");
  }

  void names(TextRange at, String what) {
    work.note(
        "proto-refactor-names",
        at,
        "The "
            + what
            + " has another full name then: what names it outside of schemas does not follow, as"
            + " the type URLs of google.protobuf.Any, subjects of registries and generated code.",
        "Tell those who use it by its name.");
  }

  void paths(TextRange at, String what) {
    work.note(
        "proto-refactor-names",
        at,
        "Clients call the " + what + " by its name: clients with the old one are not answered.",
        "Keep the old one beside it as long as there are such clients.");
  }

  void noAlias(TextRange at) {
    work.note(
        "proto-refactor-not-here",
        at,
        "The old name cannot be kept: Protobuf has no aliases for types and packages.",
        "");
  }

  /// Refuses what the language does not have.
  void notHere(TextRange at, String reason) {
    work.refuse("proto-refactor-not-here", at, reason, "");
  }
}
