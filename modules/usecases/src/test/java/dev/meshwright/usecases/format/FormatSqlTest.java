package dev.meshwright.usecases.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.data.sql.SqlToken;
import dev.meshwright.data.sql.SqlTokens;
import dev.meshwright.model.TextEdits;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FormatSqlTest {

  private static String formatted(String sql) {
    return TextEdits.apply(sql, FormatSql.edits(sql));
  }

  @Test
  void each_clause_has_a_line_and_keywords_are_in_capitals() {
    assertEquals(
        """
        WITH paid AS (
          SELECT *
          FROM orders
          WHERE status = 'PAID'
            AND total BETWEEN 1 AND 9
        ),
        days AS (
          SELECT 1
        )
        SELECT
          day,
          sum(total) AS revenue,
          left(name, 2)
        FROM paid p
        LEFT OUTER JOIN days ON p.day = days.day
        GROUP BY day
        ORDER BY revenue DESC
        LIMIT 10\
        """,
        formatted(
            "with paid as (select * from orders where status='PAID' and total between 1 and 9),"
                    .replace("status='PAID'", "status = 'PAID'")
                + " days as (select 1) select day,sum(total) as revenue , left(name,2)"
                + " from paid p left outer join days on p.day = days.day group by day"
                + " order by revenue desc limit 10"));
  }

  @Test
  void comments_texts_and_windows_stay() {
    String sql =
        """
        -- from here
        SELECT row_number() OVER (PARTITION BY a ORDER BY b) AS n -- where
        FROM t /* and */\
        """;
    assertEquals(sql, formatted(sql));
    assertEquals("SELECT 'from  a'", formatted("select 'from  a'"));
  }

  @Test
  void formatting_changes_no_token_and_what_is_formatted_stays() {
    List<String> words =
        List.of(
            "select",
            "from",
            "a",
            "b.c",
            ",",
            "(",
            ")",
            "where",
            "and",
            "'x  y'",
            "-- c\n",
            "union",
            "left",
            "join",
            "on",
            "=",
            "case",
            "end",
            "between",
            "::int",
            "{{ ref('a') }}",
            "\"From\"",
            ";",
            "order by",
            "with",
            "as",
            "1");
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder sql = new StringBuilder();
      for (int word = random.nextInt(25); word >= 0; word--) {
        sql.append(words.get(random.nextInt(words.size())))
            .append(random.nextBoolean() ? " " : "\n");
      }
      String before = sql.toString();
      String after = formatted(before);
      assertEquals(tokens(before), tokens(after), before);
      assertEquals(after, formatted(after), before);
    }
  }

  private static List<String> tokens(String sql) {
    return SqlTokens.all(sql).stream()
        .map(SqlToken::text)
        .map(text -> text.toUpperCase(Locale.ROOT))
        .toList();
  }

  @Test
  void names_that_are_words_of_sql_stay_as_they_are() {
    assertEquals(
        """
        SELECT
          m.partition AS partition,
          m.offset AS offset,
          partition,
          {partition: 1}
        FROM kafka m\
        """,
        formatted(
            "select m.partition as partition, m.offset as offset, partition, {partition: 1} from"
                + " kafka m"));
    assertEquals(
        "SELECT\n  a,\n  row_number() OVER (PARTITION BY b)\nFROM t",
        formatted("select a, row_number() over (partition by b) from t"));
  }

  @Test
  void a_comment_before_a_clause_changes_no_line_of_it() {
    assertEquals(
        "-- orders\nSELECT\n  a,\n  b\nFROM t", formatted("-- orders\nselect a, b from t"));
  }

  @Test
  void the_columns_of_one_query_are_not_those_of_the_next() {
    assertEquals(
        "SELECT 1\nUNION ALL\nSELECT\n  2,\n  3", formatted("select 1 union all select 2, 3"));
  }

  @Test
  void by_and_exists_count_beside_the_words_that_they_belong_to() {
    assertEquals("SELECT by, exists FROM t", flat("select by, exists from t"));
    assertEquals(
        "SELECT a FROM t WHERE NOT EXISTS (SELECT 1) GROUP BY a ORDER BY a",
        flat("select a from t where not exists (select 1) group by a order by a"));
  }

  private static String flat(String sql) {
    return formatted(sql).replaceAll("\\s+", " ").replace("( ", "(").replace(" )", ")");
  }
}
