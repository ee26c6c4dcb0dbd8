package dev.meshwright.schema.proto.parse;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoComments;
import dev.meshwright.model.proto.ProtoFeatures;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoLabel;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoNumber;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypeRef;
import dev.meshwright.model.proto.ProtoVisibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Fields, maps and groups.
final class FieldParser {

  private final Cursor cursor;
  private final CommentReader comments;
  private final OptionParser options;
  private final NameParser names;
  private final MessageParser messages;
  private final ProtoFeatures features;

  FieldParser(
      Cursor cursor,
      CommentReader comments,
      OptionParser options,
      MessageParser messages,
      ProtoFeatures features) {
    this.cursor = cursor;
    this.comments = comments;
    this.options = options;
    this.names = new NameParser(cursor);
    this.messages = messages;
    this.features = features;
  }

  /// @param into where the field goes
  /// @param scope the body that gets the message of a group
  /// @param where whether the field is a plain one, a oneof's or an extension
  void field(List<ProtoField> into, MessageBody scope, Where where, int depth) {
    int first = cursor.index();
    int start = cursor.start();
    ProtoLabel label = label();
    Optional<TextRange> labelRange =
        label == ProtoLabel.NONE ? Optional.empty() : Optional.of(cursor.since(start));
    int typeStart = cursor.start();
    boolean group = cursor.at("group");
    boolean map = cursor.at("map") && cursor.nextIs("<");
    Optional<ProtoTypeRef> key = Optional.empty();
    ProtoTypeRef type;
    if (map) {
      cursor.advance();
      cursor.advance();
      key = Optional.of(names.type());
      cursor.expect(",");
      type = names.type();
      cursor.expect(">");
    } else if (group) {
      cursor.advance();
      type = new ProtoTypeRef("group", cursor.since(typeStart), new ProtoTarget.Unresolved());
    } else {
      type = names.type();
    }
    TextRange typeRange = cursor.since(typeStart);
    ProtoName name = cursor.word("the field's name");
    cursor.expect("=");
    ProtoNumber number = names.number("the field's number", 0, Integer.MAX_VALUE);
    List<ProtoOption> fieldOptions = new ArrayList<>();
    Optional<TextRange> brackets =
        cursor.at("[") ? Optional.of(options.brackets(fieldOptions)) : Optional.empty();
    int last = cursor.index();
    if (group) {
      type = new ProtoTypeRef(name.text(), name.range(), type.target());
      messages.groupBody(name, scope, first, depth);
    } else {
      cursor.semicolon();
    }
    if (cursor.isLost()) {
      return;
    }
    ProtoComments around = comments.around(first, Math.min(last, cursor.index() - 1));
    String ownName = group ? name.text().toLowerCase(Locale.ROOT) : name.text();
    into.add(
        new ProtoField(
            cursor.since(start),
            name,
            ProtoNames.join(scope.scope, ownName),
            label,
            labelRange,
            type,
            key,
            typeRange,
            number,
            group,
            where.oneof,
            where.extension,
            fieldOptions,
            brackets,
            around,
            features));
  }

  private ProtoLabel label() {
    if (cursor.take("optional")) {
      return ProtoLabel.OPTIONAL;
    }
    if (cursor.take("required")) {
      return ProtoLabel.REQUIRED;
    }
    return cursor.take("repeated") ? ProtoLabel.REPEATED : ProtoLabel.NONE;
  }

  /// What kind of block a field stands in.
  record Where(Optional<String> oneof, boolean extension) {
    static final Where MESSAGE = new Where(Optional.empty(), false);
    static final Where EXTEND = new Where(Optional.empty(), true);

    static Where oneof(String name) {
      return new Where(Optional.of(name), false);
    }
  }

  /// Visibility words in front of a nested type.
  static ProtoVisibility visibility(Cursor cursor) {
    boolean type = cursor.nextIs("message") || cursor.nextIs("enum");
    if (type && cursor.take("export")) {
      return ProtoVisibility.EXPORT;
    }
    return type && cursor.take("local") ? ProtoVisibility.LOCAL : ProtoVisibility.UNSET;
  }
}
