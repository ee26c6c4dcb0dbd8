package dev.meshwright.schema.proto.parse;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoComments;
import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoFeatures;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoImport;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoService;
import dev.meshwright.model.proto.ProtoValue;
import dev.meshwright.text.ProblemCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A whole file: its head, and the statements at top level.
final class FileParser {

  private final Cursor cursor;
  private final CommentReader comments;
  private final List<ProtoImport> imports = new ArrayList<>();
  private final List<ProtoService> services = new ArrayList<>();
  private Optional<ProtoName> packageName = Optional.empty();
  private Optional<TextRange> packageStatement = Optional.empty();
  private ProtoComments packageComments = ProtoComments.NONE;

  FileParser(Tokens tokens, ProblemCollector problems) {
    this.cursor = new Cursor(tokens, problems);
    this.comments = new CommentReader(tokens);
  }

  ProtoFile parse(String path, String text, LineIndex lines) {
    while (cursor.take(";")) {
      // Empty statements may stand anywhere.
    }
    int first = cursor.index();
    SyntaxStatement syntax = SyntaxStatement.read(cursor);
    cursor.recover(first);
    ProtoComments around =
        syntax.range().isPresent()
            ? comments.around(first, cursor.index() - 1)
            : ProtoComments.NONE;
    ProtoFeatures features = ProtoFeatures.defaultsOf(syntax.edition());
    MessageBody body = statements(features);
    return new ProtoFile(
        path,
        text,
        lines,
        syntax.edition(),
        syntax.range(),
        packageName,
        packageStatement,
        packageComments,
        around,
        imports,
        body.options,
        body.messages,
        body.enums,
        body.extensions,
        services,
        features);
  }

  private MessageBody statements(ProtoFeatures features) {
    OptionParser options = new OptionParser(cursor, comments);
    RangeParser ranges = new RangeParser(cursor, comments, options);
    EnumParser enums = new EnumParser(cursor, comments, options, ranges, features);
    MessageParser messages = new MessageParser(cursor, comments, options, ranges, enums, features);
    ServiceParser serviceParser = new ServiceParser(cursor, comments, options);
    // The package may stand anywhere, and names depend on it.
    MessageBody body = new MessageBody(findPackage());
    while (!cursor.atEnd()) {
      int first = cursor.index();
      if (cursor.take(";")) {
        continue;
      }
      if (MessageParser.startsType(cursor)) {
        messages.type(body, 0);
      } else if (cursor.at("service")) {
        serviceParser.block(body.scope, services);
      } else if (cursor.at("extend")) {
        messages.extend(body, 0);
      } else if (cursor.at("import")) {
        importStatement();
      } else if (cursor.at("package")) {
        packageStatement();
      } else if (cursor.at("option")) {
        options.statement(body.options);
      } else {
        unexpected();
      }
      cursor.recover(first);
    }
    return body;
  }

  private void unexpected() {
    boolean late = cursor.at("syntax") || cursor.at("edition");
    if (cursor.at("}")) {
      // One too many; what follows is another statement.
      cursor
          .problems()
          .error(
              Cursor.RULE,
              cursor.range(),
              "Expected a statement such as \"message\"" + cursor.instead(),
              "");
      cursor.advance();
      return;
    }
    cursor.fail(
        late
            ? "The \""
                + cursor.text()
                + "\" statement must be the first of the file, and occur once."
            : "Expected a statement such as \"message\"" + cursor.instead());
  }

  private String findPackage() {
    Tokens tokens = cursor.tokens();
    int depth = 0;
    boolean begins = true;
    for (int i = cursor.index(); i < tokens.size(); i++) {
      if (depth == 0 && begins && tokens.is(i, "package")) {
        StringBuilder name = new StringBuilder();
        for (int k = i + 1; tokens.kind(k) == ProtoTokenKind.WORD || tokens.is(k, "."); k++) {
          name.append(tokens.text(k));
        }
        return name.toString();
      }
      depth += tokens.is(i, "{") ? 1 : tokens.is(i, "}") ? -1 : 0;
      begins = tokens.is(i, ";") || tokens.is(i, "}");
    }
    return "";
  }

  private void packageStatement() {
    int first = cursor.index();
    int start = cursor.start();
    cursor.expect("package");
    ProtoName name = new NameParser(cursor).dotted("the package's name");
    cursor.semicolon();
    if (cursor.isLost()) {
      return;
    }
    if (packageName.isPresent()) {
      cursor
          .problems()
          .error(
              "proto-package-twice",
              cursor.since(start),
              "The file already has a package statement; this one is not used.",
              "Remove one of them.");
      return;
    }
    packageName = Optional.of(name);
    packageStatement = Optional.of(cursor.since(start));
    packageComments = comments.around(first, cursor.index() - 1);
  }

  private void importStatement() {
    int first = cursor.index();
    int start = cursor.start();
    cursor.expect("import");
    ProtoImport.Kind kind =
        cursor.take("public")
            ? ProtoImport.Kind.PUBLIC
            : cursor.take("weak")
                ? ProtoImport.Kind.WEAK
                : cursor.take("option") ? ProtoImport.Kind.OPTION : ProtoImport.Kind.PLAIN;
    ProtoValue.Text path = new ValueParser(cursor).string();
    cursor.semicolon();
    if (!cursor.isLost()) {
      imports.add(
          new ProtoImport(
              cursor.since(start),
              kind,
              new ProtoName(path.text(), path.range()),
              Optional.empty(),
              comments.around(first, cursor.index() - 1)));
    }
  }

  /// The first statement of a file, if it names the language.
  record SyntaxStatement(ProtoEdition edition, Optional<TextRange> range) {

    static SyntaxStatement read(Cursor cursor) {
      boolean syntax = cursor.at("syntax");
      if (!syntax && !cursor.at("edition")) {
        return new SyntaxStatement(ProtoEdition.PROTO2, Optional.empty());
      }
      int start = cursor.start();
      cursor.advance();
      cursor.expect("=");
      ProtoValue.Text name = new ValueParser(cursor).string();
      cursor.semicolon();
      if (cursor.isLost()) {
        return new SyntaxStatement(ProtoEdition.PROTO3, Optional.empty());
      }
      for (ProtoEdition edition : ProtoEdition.values()) {
        if (edition.text().equals(name.text()) && edition.hasFeatures() != syntax) {
          return new SyntaxStatement(edition, Optional.of(cursor.since(start)));
        }
      }
      String known = syntax ? "\"proto2\" and \"proto3\"" : "\"2023\" and \"2024\"";
      cursor
          .problems()
          .error(
              "proto-unknown-edition",
              name.range(),
              "\"" + name.text() + "\" is not known here; the known ones are " + known + ".",
              "The file is read as if it said " + (syntax ? "proto3." : "edition 2024."));
      ProtoEdition assumed = syntax ? ProtoEdition.PROTO3 : ProtoEdition.EDITION_2024;
      return new SyntaxStatement(assumed, Optional.of(cursor.since(start)));
    }
  }
}
