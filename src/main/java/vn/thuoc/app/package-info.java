/**
 * The command {@code thuoc}: wiring of all parts, and one class for each command.
 *
 * <p>Purpose: the only place where objects of several packages are put together, and where problems
 * become exit codes and sentences. Input: the command line. Output: what the commands print, files
 * they write, exit codes 0 to 3. Allowed neighbours: all packages.
 */
package vn.thuoc.app;
