/**
 * Campaigns: which units are expected to send which form, for which year and by when.
 *
 * <p>Purpose: tell a unit that has not reported from one that nobody asked. Input: {@code
 * etl/campaigns/*.yml}. Output: {@link vn.thuoc.unit.campaign.Campaigns}, and from it one {@link
 * vn.thuoc.unit.campaign.Expected} for every form that is to come. Allowed neighbours: {@code
 * problem}, {@code definition}, {@code instrument}, {@code unit}.
 */
package vn.thuoc.unit.campaign;
