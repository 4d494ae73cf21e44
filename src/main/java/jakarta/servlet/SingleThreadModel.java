package jakarta.servlet;

/**
 * An empty marker. The servlet API took it out with version 6, which Javalin needs; Spark's core,
 * built against version 5, asks for it by name when a session starts, and for nothing else of that
 * version. See docs/decisions/0003-one-class-path.md.
 */
public interface SingleThreadModel {}
