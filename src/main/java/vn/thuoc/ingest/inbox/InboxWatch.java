package vn.thuoc.ingest.inbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuoc.ingest.staging.SentFile;

/**
 * Watches an inbox: gives every file once when it is whole, and again when it has changed. A file
 * is whole when size and time have not changed for a while and no office program has it open.
 */
public final class InboxWatch implements AutoCloseable {
  /** How a file looked, and what was done about it. */
  private static final class Seen {
    private final FileStamp stamp;
    private final long since = System.nanoTime();
    private boolean taken;
    private boolean reported;

    Seen(FileStamp stamp) {
      this.stamp = stamp;
    }
  }

  /**
   * What one look at the inbox found.
   *
   * @param whole files to be loaded now
   * @param open files that an office program has open, told once each time it opens them
   */
  public record Look(List<SentFile> whole, List<Path> open) {}

  private final Inbox inbox;
  private final Duration settled;
  private final Duration rest;
  private final FolderEvents events = new FolderEvents();
  private final Map<Path, Seen> seen = new HashMap<>();
  private boolean waiting;

  /**
   * @param settled how long a file must have stayed as it is to be whole
   * @param rest the longest time between two looks
   */
  public InboxWatch(Inbox inbox, Duration settled, Duration rest) {
    this.inbox = inbox;
    this.settled = settled;
    this.rest = rest;
  }

  /** Looks once, without waiting. */
  public Look look() {
    Inbox.Found found = inbox.scan();
    events.listen(new HashSet<>(found.folders()));
    List<SentFile> whole = new ArrayList<>();
    List<Path> open = new ArrayList<>();
    waiting = false;
    List<SentFile> files = found.files().stream().filter(InboxWatch::mayBecomeWhole).toList();
    for (SentFile file : files) {
      FileStamp stamp = FileStamp.of(file.path());
      Seen last = seen.computeIfAbsent(file.path(), path -> new Seen(stamp));
      if (!last.stamp.equals(stamp)) {
        seen.put(file.path(), new Seen(stamp));
        waiting = true;
      } else if (!last.taken) {
        settle(file, last, whole, open);
      }
    }
    Set<Path> there = files.stream().map(SentFile::path).collect(Collectors.toSet());
    seen.keySet().retainAll(there);
    return new Look(whole, open);
  }

  private void settle(SentFile file, Seen last, List<SentFile> whole, List<Path> open) {
    if (OfficeLock.holds(file.path())) {
      if (!last.reported) {
        open.add(file.path());
      }
      last.reported = true;
      waiting = true;
    } else if (System.nanoTime() - last.since < settled.toNanos()) {
      waiting = true;
    } else {
      last.taken = true;
      whole.add(file);
    }
  }

  /** The temporary file of a copy or download gets its own name when it is whole. */
  private static boolean mayBecomeWhole(SentFile file) {
    return file.problems().stream().noneMatch(p -> p.code() == InboxError.FILE_NOT_WHOLE);
  }

  /** Gives these files again at the next look, because nothing came of them. */
  public void again(Collection<SentFile> files) {
    files.forEach(file -> seen.remove(file.path()));
  }

  /**
   * Waits until another look is worth while.
   *
   * @return whether to go on; not after {@link #close}, which any thread may call
   * @throws InterruptedException when the thread is to end
   */
  public boolean await() throws InterruptedException {
    return events.await(waiting ? settled : rest);
  }

  @Override
  public void close() {
    events.close();
  }
}
