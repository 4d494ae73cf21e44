package vn.thuoc.metric.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A workbook that holds few rows in memory while it is written, and whose bytes say nothing of when
 * that was.
 */
public final class SteadyWorkbook extends SXSSFWorkbook {
  private static final LocalDateTime ANY_DAY = LocalDateTime.of(2018, 1, 1, 0, 0);

  /** The mode for sheets beyond 4 GB writes archives that some readers refuse. */
  public SteadyWorkbook() {
    setZip64Mode(Zip64Mode.AsNeeded);
  }

  @Override
  protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
    ZipArchiveOutputStream zip = new SteadyZip(out);
    zip.setUseZip64(Zip64Mode.AsNeeded);
    return zip;
  }

  private static final class SteadyZip extends ZipArchiveOutputStream {
    SteadyZip(OutputStream out) {
      super(out);
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
      // archives hold local times, so the machine's zone must not show in them either
      entry.setTime(ANY_DAY.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
      super.putArchiveEntry(entry);
    }
  }
}
