package dev.meshwright.schema.proto.parse;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoComments;
import dev.meshwright.model.proto.ProtoExtend;
import dev.meshwright.model.proto.ProtoFeatures;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoOneof;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoTypeRef;
import dev.meshwright.model.proto.ProtoVisibility;
import java.util.ArrayList;
import java.util.List;

/// `message`, `oneof` and `extend` blocks, and the bodies of groups.
final class MessageParser {

  /// As deep as `protoc` goes.
  static final int MAX_DEPTH = 32;

  private final Cursor cursor;
  private final CommentReader comments;
  private final OptionParser options;
  private final RangeParser ranges;
  private final EnumParser enums;
  private final FieldParser fields;
  private final NameParser names;
  private final ProtoFeatures features;

  MessageParser(
      Cursor cursor,
      CommentReader comments,
      OptionParser options,
      RangeParser ranges,
      EnumParser enums,
      ProtoFeatures features) {
    this.cursor = cursor;
    this.comments = comments;
    this.options = options;
    this.ranges = ranges;
    this.enums = enums;
    this.fields = new FieldParser(cursor, comments, options, this, features);
    this.names = new NameParser(cursor);
    this.features = features;
  }

  /// A message or an enum with its visibility; the cursor stands on the first word.
  void type(MessageBody into, int depth) {
    int first = cursor.index();
    ProtoVisibility visibility = FieldParser.visibility(cursor);
    if (cursor.at("enum")) {
      enums.block(into.scope, visibility, first, into.enums);
    } else {
      message(into, visibility, first, depth);
    }
  }

  private void message(MessageBody into, ProtoVisibility visibility, int first, int depth) {
    cursor.expect("message");
    ProtoName name = cursor.word("the message's name");
    body(name, into, visibility, first, depth, false);
  }

  /// The block of a group; the message goes to the scope around.
  void groupBody(ProtoName name, MessageBody scope, int first, int depth) {
    body(name, scope, ProtoVisibility.UNSET, first, depth, true);
  }

  private void body(
      ProtoName name,
      MessageBody into,
      ProtoVisibility visibility,
      int first,
      int depth,
      boolean group) {
    boolean brace = cursor.at("{");
    if (!brace && !cursor.opening()) {
      return;
    }
    if (brace && depth >= MAX_DEPTH) {
      cursor
          .problems()
          .error(
              "proto-nested-too-deep",
              name.range(),
              "Messages can be nested " + MAX_DEPTH + " levels deep; what is below is not read.",
              "Move inner messages out.");
      cursor.skipBlock();
      return;
    }
    if (brace) {
      cursor.advance();
    }
    ProtoComments around = comments.around(first, cursor.index() - 1);
    MessageBody body = new MessageBody(ProtoNames.join(into.scope, name.text()));
    TextRange inner =
        new Block(cursor)
            .read("message " + name.text(), name.range(), () -> statement(body, depth));
    into.messages.add(
        new ProtoMessage(
            cursor.since(cursor.tokens().start(first)),
            inner,
            name,
            body.scope,
            visibility,
            group,
            around,
            body.fields,
            body.oneofs,
            body.messages,
            body.enums,
            body.extensions,
            body.reserved,
            body.extensionRanges,
            body.options,
            features));
  }

  private void statement(MessageBody body, int depth) {
    if (startsType(cursor)) {
      type(body, depth + 1);
    } else if (cursor.at("option")) {
      options.statement(body.options);
    } else if (cursor.at("oneof")) {
      oneof(body, depth);
    } else if (cursor.at("extend")) {
      extend(body, depth);
    } else if (cursor.at("reserved")) {
      ranges.reserved(body.reserved, false);
    } else if (cursor.at("extensions")) {
      ranges.extensions(body.extensionRanges);
    } else {
      fields.field(body.fields, body, FieldParser.Where.MESSAGE, depth + 1);
    }
  }

  /// Whether a message or enum declaration begins here.
  static boolean startsType(Cursor cursor) {
    boolean visible = cursor.at("export") || cursor.at("local");
    return cursor.at("message")
        || cursor.at("enum")
        || (visible && (cursor.nextIs("message") || cursor.nextIs("enum")));
  }

  private void oneof(MessageBody body, int depth) {
    int first = cursor.index();
    int start = cursor.start();
    cursor.expect("oneof");
    ProtoName name = cursor.word("the oneof's name");
    if (!cursor.opening()) {
      return;
    }
    ProtoComments around = comments.around(first, cursor.index() - 1);
    List<ProtoOption> oneofOptions = new ArrayList<>();
    FieldParser.Where where = FieldParser.Where.oneof(name.text());
    int before = body.fields.size();
    TextRange between =
        new Block(cursor)
            .read(
                "oneof " + name.text(),
                name.range(),
                () -> {
                  if (cursor.at("option")) {
                    options.statement(oneofOptions);
                  } else {
                    fields.field(body.fields, body, where, depth + 1);
                  }
                });
    body.oneofs.add(new ProtoOneof(cursor.since(start), between, name, oneofOptions, around));
    if (body.fields.size() == before) {
      cursor
          .problems()
          .error(
              "proto-oneof-empty",
              name.range(),
              "The oneof " + name.text() + " has no field; it needs at least one.",
              "Add a field or remove the oneof.");
    }
  }

  /// `extend Type { ... }`
  void extend(MessageBody body, int depth) {
    int first = cursor.index();
    int start = cursor.start();
    cursor.expect("extend");
    ProtoTypeRef extendee = names.messageType();
    if (!cursor.opening()) {
      return;
    }
    ProtoComments around = comments.around(first, cursor.index() - 1);
    List<ProtoField> found = new ArrayList<>();
    new Block(cursor)
        .read(
            "extend " + extendee.text(),
            extendee.range(),
            () -> fields.field(found, body, FieldParser.Where.EXTEND, depth + 1));
    if (found.isEmpty()) {
      cursor
          .problems()
          .error(
              Cursor.RULE, extendee.range(), "This extend block declares no field.", "Remove it.");
    }
    body.extensions.add(new ProtoExtend(cursor.since(start), extendee, found, around));
  }
}
