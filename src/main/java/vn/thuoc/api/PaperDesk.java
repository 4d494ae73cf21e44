package vn.thuoc.api;

import vn.thuoc.report.PaperSource;
import vn.thuoc.report.Reports;
import vn.thuoc.report.job.PaperJobs;

/**
 * What papers are made with.
 *
 * @param source draws one paper while somebody waits
 * @param reports knows which papers there are and what each is made for
 * @param jobs makes many papers while nobody waits
 */
public record PaperDesk(PaperSource source, Reports reports, PaperJobs jobs) {}
