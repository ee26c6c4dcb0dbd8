package dev.meshwright.usecases.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.data.sharing.SharedEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.usecases.sample.SchemaPayloads;
import dev.meshwright.usecases.session.DataServices;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunQualityTest {

  private static final String CONTRACT =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: orders-contract
      version: 1.0.0
      status: active
      schema:
        - name: orders
          quality:
            - metric: rowCount
              mustBeBetween: [3, 5]
            - metric: duplicateValues
              arguments: {properties: [id, state]}
              mustBe: 0
            - type: sql
              description: Totals add up.
              query: SELECT sum(total) FROM ${object}
              mustBeGreaterThan: 100
              severity: warning
            - type: text
              description: Orders arrive within a day.
          properties:
            - name: id
              logicalType: integer
              quality:
                - metric: duplicateValues
                  unit: percent
                  mustBeLessOrEqualTo: 30
            - name: state
              logicalType: string
              quality:
                - metric: nullValues
                  mustBe: 0
                - metric: missingValues
                  arguments: {missingValues: [null, '', n/a]}
                  mustBe: 2
                - metric: invalidValues
                  arguments: {validValues: [NEW, PAID]}
                  mustBe: 1
                - metric: invalidValues
                  arguments: {pattern: '[A-Z]+'}
                  mustBeLessThan: 1
        - name: paid
          quality:
            - type: sql
              query: SELECT count(*) FROM paid WHERE ${property} < 0
              mustBe: 0
            - metric: rowCount
              mustNotBe: 0
        - name: elsewhere
          quality:
            - metric: rowCount
              mustBeGreaterOrEqualTo: 1
      """;

  @TempDir Path folder;

  @Test
  void written_values_are_compared_as_values_of_the_column_and_what_cannot_run_fails()
      throws IOException {
    Files.writeString(folder.resolve("fx.csv"), "id,rate\n1,1.0\n2,2.0\n3,1.5\n4,2.0\n");
    Files.writeString(
        folder.resolve("fx.odcs.yaml"),
        """
        apiVersion: v3.1.0
        kind: DataContract
        id: fx
        version: 1.0.0
        status: active
        schema:
          - name: fx
            properties:
              - name: rate
                quality:
                  - metric: invalidValues
                    arguments: {validValues: [1, 1.5, '2.00', n/a]}
                    mustBe: 0
                  - metric: missingValues
                    arguments: {missingValues: [2]}
                    mustBe: 2.0
              - name: gone
                quality:
                  - metric: nullValues
                    mustBe: 0
                    severity: warning
        """);
    try (WorkspaceServices services = WorkspaceServices.open(folder).optional().orElseThrow();
        DataServices data =
            services.dataServices(
                SharedEngine.borrow(SchemaPayloads.class, PreviewLimits.usual()))) {
      List<QualityResult> results =
          data.runQuality()
              .run(services.workingCopy(Progress.none()), result -> {}, Progress.none());
      assertEquals(
          List.of(
              "11 fx.rate: invalidValues must be 0: holds 0",
              "14 fx.rate: missingValues must be 2.0: holds 2",
              "19 fx.gone: nullValues must be 0: sql-unknown-column"),
          results.stream().map(RunQualityTest::said).toList());
      assertEquals(
          List.of(false, false, true), results.stream().map(QualityResult::fails).toList());
    }
  }

  private static String said(QualityResult result) {
    String outcome =
        switch (result.outcome()) {
          case QualityResult.Outcome.Held held -> "holds " + held.measured().toPlainString();
          case QualityResult.Outcome.Violated violated ->
              (result.fails() ? "fails " : "warns ")
                  + violated.measured().toPlainString()
                  + " "
                  + violated.expected();
          case QualityResult.Outcome.NotRun notRun -> notRun.problems().getFirst().rule();
        };
    return result.location().start().line() + " " + result.name() + ": " + outcome;
  }

  @Test
  void rules_are_measured_on_the_samples_and_transformations_of_their_objects() throws IOException {
    Files.createDirectories(folder.resolve("shop/sql"));
    Files.writeString(folder.resolve("shop/orders.odcs.yaml"), CONTRACT);
    Files.writeString(
        folder.resolve("shop/sql/paid.sql"), "SELECT * FROM orders WHERE state = 'PAID'");
    Files.writeString(
        folder.resolve("shop/orders.csv"), "id,state,total\n1,NEW,10\n2,PAID,20\n2,n/a,5\n4,,1\n");
    try (WorkspaceServices services = WorkspaceServices.open(folder).optional().orElseThrow();
        DataServices data =
            services.dataServices(
                SharedEngine.borrow(SchemaPayloads.class, PreviewLimits.usual()))) {
      List<String> results =
          data
              .runQuality()
              .run(services.workingCopy(Progress.none()), result -> {}, Progress.none())
              .stream()
              .map(RunQualityTest::said)
              .toList();
      assertEquals(
          List.of(
              "9 orders: rowCount must be between 3 and 5: holds 4",
              "11 orders: duplicateValues must be 0: holds 0",
              "14 orders: Totals add up.: warns 36 must be greater than 100",
              "25 orders.id: duplicateValues must be less or equal to 30: holds 25.0",
              "31 orders.state: nullValues must be 0: fails 1 must be 0",
              "33 orders.state: missingValues must be 2: holds 2",
              "36 orders.state: invalidValues must be 1: holds 1",
              "39 orders.state: invalidValues must be less than 1: fails 1 must be less than 1",
              "44 paid: the query's value must be 0: sql-syntax",
              "47 paid: rowCount must not be 0: holds 1",
              "51 elsewhere: rowCount must be greater or equal to 1: sql-unknown-table"),
          results);
    }
  }
}
