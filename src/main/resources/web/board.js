// Where the parts of a page stand: side by side where there is room, and none alone beside a hole.

const COLUMNS = 6;
const SPAN = {half: 3, third: 2};

/** Widens the parts of rows that are not full, because a part beside them has nothing to show. */
export function fillRows(parts) {
  let row = [];
  let taken = 0;
  const end = () => {
    if (taken > 0 && taken < COLUMNS) {
      row.forEach((part) => {
        part.classList.remove('half', 'third');
        part.classList.add(row.length === 2 ? 'half' : 'full');
      });
    }
    row = [];
    taken = 0;
  };
  for (const part of parts) {
    const span = Object.entries(SPAN).find(([name]) => part.classList.contains(name))?.[1] ?? COLUMNS;
    if (taken + span > COLUMNS) {
      end();
    }
    if (span < COLUMNS) {
      row.push(part);
      taken += span;
    } else {
      end();
    }
  }
  end();
}
