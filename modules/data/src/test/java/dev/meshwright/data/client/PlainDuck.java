package dev.meshwright.data.client;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBStruct;
import org.jspecify.annotations.Nullable;

/// The engine by itself, without anything of ours around it.
final class PlainDuck {

  private PlainDuck() {}

  /// The meanings of all cells.
  static List<List<@Nullable Object>> rows(String sql) throws SQLException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      try (ResultSet result = statement.executeQuery(sql)) {
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
          List<@Nullable Object> row = new ArrayList<>();
          for (int i = 1; i <= columns; i++) {
            boolean moment = result.getMetaData().getColumnTypeName(i).matches("TIMESTAMP(_\\w+)?");
            row.add(
                meaning(moment ? result.getObject(i, LocalDateTime.class) : result.getObject(i)));
          }
          rows.add(row);
        }
      }
    }
    return rows;
  }

  /// All cells as the engine writes them.
  static List<List<@Nullable String>> texts(String from) throws SQLException {
    List<List<@Nullable String>> texts = new ArrayList<>();
    for (List<@Nullable Object> row : rows("SELECT COLUMNS(*)::VARCHAR " + from)) {
      List<@Nullable String> text = new ArrayList<>();
      row.forEach(cell -> text.add((String) cell));
      texts.add(text);
    }
    return texts;
  }

  static void run(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  private static @Nullable Object meaning(@Nullable Object object) throws SQLException {
    return switch (object) {
      case null -> null;
      case Byte whole -> BigDecimal.valueOf(whole);
      case Short whole -> BigDecimal.valueOf(whole);
      case Integer whole -> BigDecimal.valueOf(whole);
      case Long whole -> BigDecimal.valueOf(whole);
      case BigInteger whole -> new BigDecimal(whole);
      case LocalTime time -> time(time);
      case OffsetTime time ->
          time(time.toLocalTime()) + time.getOffset().toString().replace("Z", "+00");
      case Timestamp moment -> moment(moment.toLocalDateTime());
      case LocalDateTime moment -> moment(moment);
      case OffsetDateTime moment ->
          moment(moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()) + "+00";
      case Blob blob ->
          new Meaning.Hex(HexFormat.of().formatHex(blob.getBytes(1, (int) blob.length())));
      case Array array -> {
        List<@Nullable Object> list = new ArrayList<>();
        for (Object item : (Object[]) array.getArray()) {
          list.add(meaning(item));
        }
        yield list;
      }
      case DuckDBStruct struct -> entries(struct.getMap());
      case Map<?, ?> map -> entries(map);
      case Boolean truth -> truth;
      case BigDecimal number -> number;
      case Double real -> real;
      case Float real -> real;
      default -> object.toString();
    };
  }

  private static Map<String, @Nullable Object> entries(Map<?, ?> map) throws SQLException {
    Map<String, @Nullable Object> entries = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      entries.put(String.valueOf(meaning(entry.getKey())), meaning(entry.getValue()));
    }
    return entries;
  }

  private static String moment(LocalDateTime moment) {
    return moment.toLocalDate() + " " + time(moment.toLocalTime());
  }

  private static String time(LocalTime time) {
    String text = time.format(java.time.format.DateTimeFormatter.ISO_LOCAL_TIME);
    return text.indexOf('.') < 0 ? text : text.replaceFirst("0+$", "");
  }
}
