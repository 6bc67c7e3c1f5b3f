/** Prints figures in columns. */

/**
 * Prints rows below a title; the first row is the head. Figures stand to the right.
 *
 * @param {string} title
 * @param {string[][]} rows
 */
export function print(title, rows) {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  console.log(`\n${title}\n`);
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
    );
    console.log(`  ${cells.join("  ")}`.trimEnd());
  }
}

/**
 * A figure beside the most that it may be.
 *
 * @param {number} figure
 * @param {number} most
 * @param {(figure: number) => string} show
 */
export function against(figure, most, show) {
  return `${show(figure)} ${figure <= most ? "≤" : ">"} ${show(most)}`;
}

/** A ratio: `0.65`. */
export function ratio(/** @type {number} */ figure) {
  return figure.toFixed(2);
}

/** Bytes: `12,345`. */
export function bytes(/** @type {number} */ figure) {
  return figure.toLocaleString("en");
}

/** A span of time in milliseconds, with the unit that it reads best in. */
export function time(/** @type {number} */ millis) {
  if (millis >= 1000) return `${(millis / 1000).toPrecision(3)} s`;
  return millis >= 1 ? `${millis.toPrecision(3)} ms` : `${(millis * 1000).toPrecision(3)} µs`;
}

/**
 * The middle, the least and the most of some figures.
 *
 * @param {readonly number[]} figures
 */
export function spread(figures) {
  const sorted = figures.toSorted((one, other) => one - other);
  const at = (/** @type {number} */ place) => sorted[place] ?? NaN;
  return { median: at(sorted.length >> 1), least: at(0), most: at(sorted.length - 1) };
}
