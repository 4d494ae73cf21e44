package vn.thuoc.ingest.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Wakes somebody who waits when something happens in a folder. It is a help and no more: network
 * shares tell nothing, so whoever waits has to look by himself now and then.
 */
final class FolderEvents implements AutoCloseable {
  private final WatchService service;
  private final Map<Path, WatchKey> keys = new HashMap<>();

  FolderEvents() {
    try {
      service = FileSystems.getDefault().newWatchService();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folders to listen to from now on. */
  void listen(Collection<Path> folders) {
    keys.entrySet()
        .removeIf(entry -> !folders.contains(entry.getKey()) || !entry.getValue().isValid());
    for (Path folder : folders) {
      if (!keys.containsKey(folder)) {
        try {
          keys.put(
              folder,
              folder.register(
                  service,
                  StandardWatchEventKinds.ENTRY_CREATE,
                  StandardWatchEventKinds.ENTRY_MODIFY,
                  StandardWatchEventKinds.ENTRY_DELETE));
        } catch (IOException | ClosedWatchServiceException e) {
          // The system may give no more watches, or the folder be gone: it is looked at anyway.
          keys.remove(folder);
        }
      }
    }
  }

  /**
   * Waits until something happens, or for this long.
   *
   * @return whether there is still somebody to wait for: not after {@link #close}
   * @throws InterruptedException when the thread is to end
   */
  boolean await(Duration longest) throws InterruptedException {
    try {
      Optional<WatchKey> key =
          Optional.ofNullable(service.poll(longest.toMillis(), TimeUnit.MILLISECONDS));
      while (key.isPresent()) {
        key.get().pollEvents();
        key.get().reset();
        key = Optional.ofNullable(service.poll());
      }
      return true;
    } catch (ClosedWatchServiceException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
