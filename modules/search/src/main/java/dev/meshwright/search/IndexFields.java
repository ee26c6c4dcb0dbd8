package dev.meshwright.search;

/// The names of what is kept of each entry.
final class IndexFields {

  static final String PATH = "path";
  static final String FILE_KIND = "file";
  static final String KIND = "kind";
  static final String NAME = "name";
  static final String WHOLE = "whole";

  /// The beginnings of the whole name: one of these stands for all names that begin so.
  static final String BEGINS = "begins";

  /// Each part of the name.
  static final String PART = "part";

  static final String WITHIN = "within";
  static final String IN_WITHIN = "inwithin";
  static final String INSIDE = "inside";
  static final String DOC = "doc";
  static final String IN_DOC = "indoc";
  static final String IN_PATH = "inpath";
  static final String TYPE = "type";
  static final String IN_TYPE = "intype";
  static final String TAG = "tag";
  static final String TAG_VALUE = "tagvalue";
  static final String KEY = "key";

  /// All keys, to be read.
  static final String KEYS = "keys";

  /// All uses, to be read.
  static final String PLACES = "places";

  /// What it names.
  static final String USES = "uses";

  /// What it names outside of the type that it is written in.
  static final String USES_OTHER = "usesother";

  static final String FLAG = "flag";
  static final String RANGE = "range";
  static final String RANK = "rank";
  static final String START = "start";
  static final String STAMP = "stamp";
  static final String CONTENT = "content";
  static final String WITH = "with";
  static final String MENTIONS = "mentions";
  static final String DECLARES = "declares";
  static final String DECLARED = "declared";

  private IndexFields() {}
}
