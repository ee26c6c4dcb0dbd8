package dev.meshwright.app.refactor;

import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.refactor.RefactoringKind;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.refactor.SampleProof;
import java.util.List;
import java.util.stream.Collectors;

/// What the dialog of a refactoring says.
final class RefactorWords {

  /// Names that are listed before the rest is counted.
  private static final int MOST = 3;

  private final Texts texts = Texts.of(RefactorWords.class);

  String previewing() {
    return texts.get("job.preview");
  }

  String proving() {
    return texts.get("job.prove");
  }

  String looking() {
    return texts.get("job.look");
  }

  /// What it does, as a command.
  String command(RefactorAction action) {
    return switch (action) {
      case RENAME -> texts.get("command.rename");
      case RENAME_NAMESPACE -> texts.get("command.namespace");
      case MOVE_TYPE -> texts.get("command.move");
      case EXTRACT_TYPE -> texts.get("command.extract");
      case GROUP_FIELDS -> texts.get("command.group");
      case INLINE -> texts.get("command.inline");
      case MAKE_OPTIONAL -> texts.get("command.optional");
      case MAKE_REQUIRED -> texts.get("command.required");
      case CHANGE_TYPE -> texts.get("command.type");
      case DEPRECATE -> texts.get("command.deprecate");
      case REMOVE -> texts.get("command.remove");
      case SPLIT -> texts.get("command.split");
      case MERGE -> texts.get("command.merge");
      case REORDER -> texts.get("command.reorder");
      case UPGRADE -> texts.get("command.upgrade");
      case ADD_FIELD -> texts.get("command.add");
    };
  }

  /// What it is about: the names, and the file.
  String subject(RefactorTarget target) {
    List<StructureNode> nodes = target.chosen().nodes();
    String named =
        nodes.stream().limit(MOST).map(StructureNode::name).collect(Collectors.joining(", "));
    return nodes.size() > MOST
        ? texts.get("subject.more", named, nodes.size() - MOST, target.path())
        : texts.get("subject", named, target.path());
  }

  /// That it was carried out.
  String done(RefactoringKind kind, int files) {
    return switch (kind) {
      case RENAME, RENAME_NAMESPACE -> texts.get("done.rename", files);
      case MOVE_TYPE -> texts.get("done.move", files);
      case EXTRACT_TYPE -> texts.get("done.extract", files);
      case GROUP_FIELDS -> texts.get("done.group", files);
      case INLINE -> texts.get("done.inline", files);
      case SET_PRESENCE, CHANGE_TYPE -> texts.get("done.change", files);
      case DEPRECATE -> texts.get("done.deprecate", files);
      case REMOVE -> texts.get("done.remove", files);
      case SPLIT -> texts.get("done.split", files);
      case MERGE -> texts.get("done.merge", files);
      case REORDER -> texts.get("done.reorder", files);
      case UPGRADE -> texts.get("done.upgrade", files);
      case ADD_FIELD -> texts.get("done.add", files);
    };
  }

  /// What it means, in a sentence.
  String about(RefactorAction action) {
    return switch (action) {
      case RENAME -> texts.get("about.rename");
      case RENAME_NAMESPACE -> texts.get("about.namespace");
      case MOVE_TYPE -> texts.get("about.move");
      case EXTRACT_TYPE -> texts.get("about.extract");
      case GROUP_FIELDS -> texts.get("about.group");
      case INLINE -> texts.get("about.inline");
      case MAKE_OPTIONAL -> texts.get("about.optional");
      case MAKE_REQUIRED -> texts.get("about.required");
      case CHANGE_TYPE -> texts.get("about.type");
      case DEPRECATE -> texts.get("about.deprecate");
      case REMOVE -> texts.get("about.remove");
      case SPLIT -> texts.get("about.split");
      case MERGE -> texts.get("about.merge");
      case REORDER -> texts.get("about.reorder");
      case UPGRADE -> texts.get("about.upgrade");
      case ADD_FIELD -> texts.get("about.add");
    };
  }

  String input(Input input, RefactorAction action, RefactorTarget target) {
    FileKind kind = target.chosen().kind();
    return switch (input) {
      case NAME -> texts.get("input.name");
      case NAMESPACE ->
          switch (kind) {
            case PROTOBUF_SCHEMA -> texts.get("input.package");
            case JSON_SCHEMA -> texts.get("input.id");
            default -> texts.get("input.namespace");
          };
      case TYPE_NAME -> texts.get("input.type.name");
      case FIELD_NAME -> texts.get("input.field.name");
      case NAMES -> texts.get("input.names");
      case FILE -> texts.get("input.file");
      case TYPE -> texts.get("input.type");
      case STAND_IN -> texts.get("input.stand.in");
      case REASON -> texts.get("input.reason");
      case VERSION -> texts.get("input.version");
      case PLACE -> texts.get("input.place");
      case KEEP_OLD ->
          switch (KeptName.of(action, target)) {
            case ALIAS -> texts.get("keep.alias");
            case NAME_IN_JSON -> texts.get("keep.json.name");
            case SECOND_VALUE -> texts.get("keep.value");
            case SECOND_PROPERTY -> texts.get("keep.property");
            case SECOND_DEFINITION -> texts.get("keep.definition");
            case NONE -> texts.get("keep.none");
          };
    };
  }

  String missing(Input input, Draft.Reason why) {
    return switch (why) {
      case MISSING -> missing(input);
      case SAME -> input == Input.TYPE ? texts.get("missing.same.type") : texts.get("missing.same");
      case TOO_FEW -> texts.get("missing.few");
      case TWICE -> texts.get("missing.twice");
      case OWN_FILE -> texts.get("missing.own");
      case STAYS -> texts.get("missing.stays");
    };
  }

  private String missing(Input input) {
    return switch (input) {
      case FILE -> texts.get("missing.file");
      case TYPE -> texts.get("missing.type");
      case VERSION -> texts.get("missing.version");
      case NAMES -> texts.get("missing.names");
      case NAME, NAMESPACE, TYPE_NAME, FIELD_NAME, STAND_IN, REASON, PLACE, KEEP_OLD ->
          texts.get("missing.name");
    };
  }

  /// What became of the rows of a sample.
  ///
  /// @param several whether samples were read with more than one schema
  String proof(SampleProof proof, boolean several) {
    return switch (proof) {
      case SampleProof.Read read ->
          several
              ? texts.get(
                  "proof.read.as",
                  read.sample(),
                  read.schema(),
                  read.otherwise(),
                  read.report().rows())
              : texts.get("proof.read", read.sample(), read.otherwise(), read.report().rows());
      case SampleProof.Unread unread ->
          texts.get("proof.unread", unread.sample(), unread.why().text());
    };
  }
}
