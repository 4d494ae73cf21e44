package vn.thuoc.metric.comparison;

/**
 * The newest revision of a form in one release.
 *
 * @param unitName name of the unit
 * @param revision number of the revision
 * @param file SHA-256 of the file
 * @param findings how many findings there are about it
 */
record Form(String unitName, int revision, String file, long findings) {}
