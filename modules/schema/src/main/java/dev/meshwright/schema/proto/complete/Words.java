package dev.meshwright.schema.proto.complete;

import dev.meshwright.model.assist.OfferKind;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.text.OfferList;

/// The words of the language, and what is written around them.
final class Words {

  private Words() {}

  static void file(ProtoDocument document, OfferList list) {
    ProtoFile file = document.file();
    list.add(OfferKind.SNIPPET, "message", "with a field", "message |Name {\n  string id = 1;\n}");
    list.add(
        OfferKind.SNIPPET,
        "enum",
        "with its first value",
        "enum |Name {\n  NAME_UNSPECIFIED = 0;\n}");
    list.add(OfferKind.SNIPPET, "service", "", "service |Name {\n}");
    if (file.syntax().isEmpty()) {
      list.add(OfferKind.SNIPPET, "syntax", "proto3", "syntax = \"proto3\";");
      list.add(OfferKind.SNIPPET, "edition", "2023", "edition = \"2023\";");
    }
    list.add(OfferKind.SNIPPET, "import", "", "import \"|\";");
    list.add(OfferKind.KEYWORD, "message", "", "message |");
    list.add(OfferKind.KEYWORD, "enum", "", "enum |");
    list.add(OfferKind.KEYWORD, "service", "", "service |");
    list.add(OfferKind.KEYWORD, "extend", "", "extend |");
    list.add(OfferKind.KEYWORD, "import", "", "import |");
    list.add(OfferKind.KEYWORD, "option", "", "option |");
    if (file.packageName().isEmpty()) {
      list.add(OfferKind.KEYWORD, "package", "", "package |");
    }
    if (file.syntax().isEmpty()) {
      list.add(OfferKind.KEYWORD, "syntax", "", "syntax |");
      list.add(OfferKind.KEYWORD, "edition", "", "edition |");
    }
  }

  static void labels(ProtoDocument document, OfferList list) {
    ProtoEdition edition = document.file().edition();
    list.add(OfferKind.KEYWORD, "repeated", "", "repeated |");
    if (!edition.hasFeatures()) {
      list.add(OfferKind.KEYWORD, "optional", "", "optional |");
    }
    if (edition == ProtoEdition.PROTO2) {
      list.add(OfferKind.KEYWORD, "required", "", "required |");
    }
  }

  /// Behind the types, which are wanted more often.
  static void inside(String block, ProtoDocument document, OfferList list) {
    if (!block.equals("extend")) {
      list.add(OfferKind.KEYWORD, "option", "", "option |");
    }
    if (!block.equals("message") && !block.equals("group")) {
      return;
    }
    list.add(OfferKind.SNIPPET, "map", "map<key, value>", "map<string, |>");
    list.add(OfferKind.SNIPPET, "oneof", "", "oneof |name {\n  }");
    list.add(OfferKind.SNIPPET, "message", "", "message |Name {\n  }");
    list.add(
        OfferKind.SNIPPET,
        "enum",
        "with its first value",
        "enum |Name {\n    NAME_UNSPECIFIED = 0;\n  }");
    list.add(OfferKind.KEYWORD, "message", "", "message |");
    list.add(OfferKind.KEYWORD, "enum", "", "enum |");
    list.add(OfferKind.KEYWORD, "oneof", "", "oneof |");
    list.add(OfferKind.KEYWORD, "reserved", "", "reserved |");
    if (document.file().edition() != ProtoEdition.PROTO3) {
      list.add(OfferKind.KEYWORD, "extensions", "", "extensions |");
    }
    list.add(OfferKind.KEYWORD, "extend", "", "extend |");
  }
}
