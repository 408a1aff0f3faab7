package vn.camket.dashboards.bench;

/**
 * How long a dashboard took in a browser, from asking for the page.
 *
 * @param slug which one
 * @param charts questions that its first tab asked
 * @param isFirstVisit whether the browser had nothing of Superset's own files yet
 * @param firstChart seconds until a first chart was drawn
 * @param lastAnswer seconds until the last answer for a chart had come
 */
record DrawnBoard(
    String slug, int charts, boolean isFirstVisit, Durations firstChart, Durations lastAnswer) {}
