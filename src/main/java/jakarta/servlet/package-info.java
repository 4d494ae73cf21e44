/**
 * One marker that the servlet API dropped and Spark still names.
 *
 * <p>Purpose: let Spark and the web server share a class path. Input and output: none.
 *
 * <p>Allowed neighbours: none.
 */
package jakarta.servlet;
