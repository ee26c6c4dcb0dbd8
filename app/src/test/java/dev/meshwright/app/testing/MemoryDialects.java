package dev.meshwright.app.testing;

import dev.meshwright.app.preview.PreviewUseCases;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.CsvOption;
import dev.meshwright.model.data.CsvOptions;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.sample.SampleDialect.Dialect;
import java.nio.file.Path;

/// Finds out of CSV files what most have; a delimiter was chosen.
final class MemoryDialects implements PreviewUseCases.Dialects {

  @Override
  public Result<Dialect> of(String path, Progress progress) {
    if (!path.endsWith(".csv")) {
      return Result.failed(
          Problem.error("sample-no-dialect", Location.startOf(path), "It has no dialect.", ""));
    }
    CsvOptions chosen = CsvOptions.sniffed().with(CsvOption.DELIMITER, ";");
    return Result.ok(
        new Dialect(
            chosen
                .with(CsvOption.QUOTE, "\"")
                .with(CsvOption.HEADER, "true")
                .with(CsvOption.SKIP, "0")
                .with(CsvOption.ENCODING, "utf-8"),
            chosen,
            new MemoryPreview.Numbers(1).columns(),
            SampleTable.of("orders", Path.of("orders.csv"), path)));
  }
}
