package dev.meshwright.schema.avro;

import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.text.JsonText;

/// One file as read by itself, before its references are followed.
record AvroFile(TreeDocument tree, AvroType root, AvroContent content, AvroProblems problems) {

  static AvroFile read(String file, String text, IdlImports imports) {
    if (file.endsWith(".avpr")) {
      return AvroProtocol.read(file, text);
    }
    return of(
        file.endsWith(".avdl")
            ? AvroIdl.tree(file, text, imports)
            : JsonText.parse(file, text, JsonText.Comments.ALLOWED),
        "");
  }

  /// @param namespace of names that have none
  static AvroFile of(TreeDocument tree, String namespace) {
    AvroProblems problems = new AvroProblems(tree);
    AvroContent content = new AvroContent();
    AvroType root = new AvroReader(tree, problems, content).type(tree.root(), namespace);
    return new AvroFile(tree, root, content, problems);
  }

  /// The same file, for a document: what is found there is not said of the file by itself.
  AvroFile withOwnProblems() {
    return new AvroFile(tree, root, content, problems.copy());
  }
}
