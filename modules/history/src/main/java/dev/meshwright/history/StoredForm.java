package dev.meshwright.history;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.attributes.Attribute;
import org.eclipse.jgit.attributes.Attributes;
import org.eclipse.jgit.lib.CoreConfig.EolStreamType;
import org.eclipse.jgit.util.io.EolStreamTypeUtil;

/// How Git would change the bytes of a file on their way from the disk into the repository: the
/// encoding to UTF-8, line ends, expanded `$Id$`, in this order. Programs of filters are not run.
///
/// @param encoding `working-tree-encoding`; empty for bytes as they are
/// @param lineEnds what becomes of CRLF
/// @param ident whether `$Id: ... $` is stored as `$Id$`
/// @param filter the name of the filter whose program Git would run
record StoredForm(
    Optional<String> encoding, EolStreamType lineEnds, boolean ident, Optional<String> filter) {

  private static final Pattern EXPANDED = Pattern.compile("\\$Id:[^$\n]*\\$");
  private static final String WITH_MARK = "-BOM";

  static StoredForm of(Attributes attributes, EolStreamType lineEnds) {
    return new StoredForm(
        value(attributes.get("working-tree-encoding"))
            .filter(name -> !name.equalsIgnoreCase("UTF-8")),
        lineEnds,
        attributes.isSet("ident"),
        value(attributes.get("filter")));
  }

  /// The same, with the filter only if it has a program: a name alone does nothing.
  StoredForm through(FilterPrograms programs) {
    return new StoredForm(encoding, lineEnds, ident, filter.filter(programs::isProgram));
  }

  private static Optional<String> value(Attribute attribute) {
    return attribute == null || attribute.getState() != Attribute.State.CUSTOM
        ? Optional.empty()
        : Optional.ofNullable(attribute.getValue());
  }

  /// Whether the bytes are stored as they are, as far as no program is needed.
  boolean isPlain() {
    return encoding.isEmpty() && lineEnds == EolStreamType.DIRECT && !ident;
  }

  /// The bytes that Git would store.
  ///
  /// @throws IOException when they are not in the encoding that is asked for, or Java does not know
  ///   it
  byte[] of(byte[] onDisk) throws IOException {
    byte[] utf8 = encoding.isPresent() ? inUtf8(onDisk, encoding.get()) : onDisk;
    return withoutIdent(withLineEnds(utf8));
  }

  /// As [#of], for the text of a file that is already decoded.
  String ofText(String text) throws IOException {
    byte[] stored = withoutIdent(withLineEnds(text.getBytes(StandardCharsets.UTF_8)));
    return new String(stored, StandardCharsets.UTF_8);
  }

  private byte[] withLineEnds(byte[] bytes) throws IOException {
    if (lineEnds == EolStreamType.DIRECT) {
      return bytes;
    }
    try (var in = EolStreamTypeUtil.wrapInputStream(new ByteArrayInputStream(bytes), lineEnds)) {
      return in.readAllBytes();
    }
  }

  private byte[] withoutIdent(byte[] bytes) {
    if (!ident) {
      return bytes;
    }
    // Each byte is one character of Latin-1: what is not the mark comes through unchanged.
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return EXPANDED.matcher(text).replaceAll("\\$Id\\$").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] inUtf8(byte[] bytes, String encoding) throws IOException {
    boolean marked = encoding.toUpperCase(java.util.Locale.ROOT).endsWith(WITH_MARK);
    String name = marked ? encoding.substring(0, encoding.length() - WITH_MARK.length()) : encoding;
    try {
      String text =
          Charset.forName(name)
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      boolean skip = marked && text.startsWith("\uFEFF");
      return (skip ? text.substring(1) : text).getBytes(StandardCharsets.UTF_8);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new IOException("the encoding " + encoding + " is not known", unknown);
    }
  }
}
