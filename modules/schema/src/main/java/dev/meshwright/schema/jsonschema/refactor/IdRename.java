package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.refactor.NameChange;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.schema.jsonschema.edit.KeywordEdits;
import dev.meshwright.schema.jsonschema.edit.Place;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/// Gives a schema another `$id`: references follow, and those in it go on leading where they led.
final class IdRename {

  private final JsonWork work;

  IdRename(JsonWork work) {
    this.work = work;
  }

  void rename(Refactoring.RenameNamespace rename) {
    Place root = work.place(List.of());
    String id = rename.name().strip();
    ObjectSchema schema =
        root.object()
            .orElseThrow(() ->
                work.refused(
                    root,
                    "json-refactor-kind",
                    "The file holds no schema that can have an $id.",
                    "Write the schema as an object."));
    String keyword = schema.dialect().atLeast(Dialect.DRAFT_06) ? "$id" : "id";
    Optional<String> before = schema.text(keyword);
    check(root, id, before);
    ReferenceUses uses = ReferenceUses.of(work);
    work.edit(new KeywordEdits(work.document().tree()).set(root, keyword, JsonQuotes.quote(id)));
    ReferenceKeeper keeper = new ReferenceKeeper(work);
    keeper.follow(uses.all(), Optional::of);
    keeper.keep();
    before.ifPresent(old -> {
      work.warn(
          work.place(List.of()),
          "Schemas that are not in the workspace and refer to "
              + old
              + " no longer find it"
              + (rename.keepOld() ? ": JSON Schema has no second name for a schema." : "."),
          "Publish the schema under both.");
      work.renamed(new NameChange(NameChange.Of.NAMESPACE, work.own(), List.of(), old, id));
    });
  }

  private void check(Place root, String id, Optional<String> before) {
    boolean isUri;
    try {
      String fragment = new URI(id).getFragment();
      isUri = !id.isEmpty() && (fragment == null || fragment.isEmpty());
    } catch (URISyntaxException malformed) {
      isUri = false;
    }
    if (!isUri || before.filter(id::equals).isPresent()) {
      throw work.refused(
          root,
          isUri ? "json-refactor-nothing" : "json-refactor-name",
          isUri ? "The schema has this $id already." : id + " is not a URI without fragment.",
          "Write a URI such as https://example.org/schemas/order.schema.json.");
    }
    for (String path : work.others()) {
      boolean taken =
          work.text(path).filter(text -> text.contains(id)).isPresent()
              && work.look(path)
                  .filter(other ->
                      other.root() instanceof ObjectSchema schema
                          && (schema.text("$id").filter(id::equals).isPresent()
                              || schema.text("id").filter(id::equals).isPresent()))
                  .isPresent();
      if (taken) {
        throw work.refused(
            root, "json-refactor-name", path + " has this $id.", "Choose another one.");
      }
    }
  }
}
