package dev.meshwright.schema.avro;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Position;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.Reasons;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.ParseContext;
import org.apache.avro.Schema;
import org.apache.avro.idl.IdlFile;
import org.apache.avro.idl.IdlReader;
import org.jspecify.annotations.Nullable;

/// Reads Avro's IDL through Avro's own reader into the tree that its JSON form has. Names keep
/// their places in the text; everything else has the place of the name it belongs to.
///
/// Imports are taken out of the text before Avro sees it: it never looks for files. A protocol
/// stands for the union of its types and those of the files it imports; they may be none.
final class AvroIdl {

  private static final Pattern LINE = Pattern.compile("line (\\d+):(\\d+)");

  /// Avro's reader recurses; schemas of people stay far below.
  private static final int MAX_DEPTH = 200;

  private AvroIdl() {}

  static TreeDocument tree(String file, String text, IdlImports imports) {
    LineIndex lines = LineIndex.of(text);
    List<Problem> problems = new ArrayList<>();
    IdlText idl = IdlText.of(text);
    if (idl.depth() > MAX_DEPTH) {
      problems.add(
          problem(
              "avro-idl-too-deep",
              Location.startOf(file),
              "Types are nested more than %d levels deep; the file is not read."
                  .formatted(MAX_DEPTH)));
      return broken(file, text, lines, problems);
    }
    problems.addAll(IdlWords.problems(file, text, lines));
    if (idl.code().isBlank()) {
      problems.add(problem("avro-idl-empty", Location.startOf(file), "The file holds nothing."));
    }
    if (!problems.isEmpty()) {
      return broken(file, text, lines, problems);
    }
    problems.addAll(imports.problems(file, idl, lines));
    ParseContext context = new ParseContext();
    Map<String, Schema> imported = imports.types(file, idl);
    imported.values().forEach(context::put);
    context.commit();
    try {
      String content = idl.withoutImports();
      IdlFile read = new IdlReader(context).parse(URI.create("memory:///schema.avdl"), content);
      TreeDocument json =
          JsonText.parse(file, new IdlJson(read, imported, imports.offered(file)).json());
      return new TreeDocument(file, text, lines, new IdlRanges(idl).place(json.root()), problems);
    } catch (RuntimeException refused) {
      // Besides its own exceptions the reader throws what its walk over the text trips over: null
      // pointers for names that nothing declares, casts and number formats for odd values.
      if (problems.isEmpty()) {
        problems.add(
            problem("avro-idl-syntax", location(file, lines, refused.getMessage()), said(refused)));
      }
    } catch (StackOverflowError deep) {
      problems.add(
          Problem.error(
              "avro-idl-too-deep",
              Location.startOf(file),
              "Types use others before those are declared, in a chain too long for Avro's reader;"
                  + " the file is not read.",
              "Declare types before they are used: then a chain may have any length."));
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", impossible);
    }
    return broken(file, text, lines, problems);
  }

  private static TreeDocument broken(
      String file, String text, LineIndex lines, List<Problem> problems) {
    return new TreeDocument(file, text, lines, new BrokenNode(TextRange.at(0)), problems);
  }

  static Problem problem(String rule, Location location, String message) {
    return Problem.error(rule, location, message, "");
  }

  private static String said(RuntimeException refused) {
    String said = String.valueOf(refused.getMessage()).strip();
    if (said.contains("UnresolvedSchema")) {
      return "A type is named that neither this file nor its imports declare.";
    }
    String line = Reasons.of(refused).lines().findFirst().orElse("");
    return "Avro's IDL reader refuses the file: %s"
        .formatted(LINE.matcher(line).replaceAll("").strip());
  }

  private static Location location(String file, LineIndex lines, @Nullable String said) {
    Matcher matcher = LINE.matcher(said == null ? "" : said);
    if (!matcher.find()) {
      return Location.startOf(file);
    }
    Position at =
        new Position(
            Math.max(1, Integer.parseInt(matcher.group(1))),
            Integer.parseInt(matcher.group(2)) + 1);
    int offset = lines.offset(at);
    return Location.of(file, lines, new TextRange(offset, offset));
  }
}
