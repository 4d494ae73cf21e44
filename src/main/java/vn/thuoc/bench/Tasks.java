package vn.thuoc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs tasks in processes of their own and measures them. */
final class Tasks {
  /** From so many bytes of what was sent on, the launcher starts publishing as for large data. */
  private static final long LARGE_BYTES = 5000L << 10;

  private final Path folder;
  private final String memory;

  /**
   * @param folder for what goes to and fro
   * @param memory heap of each process
   */
  Tasks(Path folder, String memory) {
    this.folder = folder;
    this.memory = memory;
  }

  /** What a task found, and what it took. */
  record Done<T>(T found, BenchResult.Run run) {}

  <T> Done<T> run(BenchProcess.Task task, Job job, Class<T> type)
      throws IOException, InterruptedException {
    Path in = Files.createTempFile(folder, task.name(), ".in.json");
    Path out = Files.createTempFile(folder, task.name(), ".out.json");
    BenchProcess.JSON.writeValue(in.toFile(), job);
    List<String> line =
        JavaLine.task(
            memory,
            task == BenchProcess.Task.CLIENTS || staged(job) >= LARGE_BYTES,
            List.of(task.name(), in.toString(), out.toString()));
    MeasuredProcess.Measured measured =
        MeasuredProcess.run(line, Files.createTempFile(folder, task.name(), ".txt"));
    if (measured.exitCode() != 0) {
      throw Failed.process(task.name(), measured.output());
    }
    return new Done<>(BenchProcess.read(out, type), BenchResult.Run.of(measured));
  }

  private static long staged(Job job) throws IOException {
    return Folders.bytes(Path.of(job.warehouse(), "tables", "staging"));
  }
}
